import assert from "node:assert/strict";
import { assertAccessible } from "../axe.mjs";
import { demoDesk } from "../desk.mjs";
import { story } from "../story.mjs";

story("A ticket sleeps, is restated, asked about, merged, and thrown away", demoDesk, async (scene) => {
  const { step } = scene;
  const selma = await scene.visitor();
  const { page } = selma;
  const header = page.getByRole("banner").or(page.locator("header")).filter({ has: page.getByRole("button", { name: "Snooze" }) });
  const menu = (/** @type {string} */ name) => header.getByRole("button", { name, exact: true });
  const item = (/** @type {string | RegExp} */ name) => page.getByRole("menuitem", { name });
  const dialog = (/** @type {string} */ name) => page.getByRole("dialog", { name });
  /** @type {number} */ let id;

  await step("the ticket page with its sections is accessible", async () => {
    const { demo } = await selma.get("/setup");
    await selma.signIn(demo.logins[0]);
    const { items } = await selma.get("/inbox?view=all&limit=200");
    id = items.find((/** @type {any} */ one) => one.customer.name === "Harriet Collins").id;
    await page.goto(`/tickets/${id}`);
    await menu("Snooze").waitFor();
    await page.getByRole("heading", { name: "Steps" }).waitFor();
  });

  await step("steps are added and ticked, and a colleague watches", async () => {
    const steps = page.getByRole("textbox", { name: "Add a step" });
    await steps.fill("Ask the courier");
    await steps.press("Enter");
    await page.getByRole("checkbox", { name: "Ask the courier" }).click();
    await page.getByText("1 of 1").waitFor();
    await page.getByRole("button", { name: "Watch this" }).click();
    await page.getByRole("button", { name: /no longer watches/ }).waitFor();
  });

  await step("it sleeps until tomorrow and is woken", async () => {
    await menu("Snooze").click();
    await item(/Tomorrow morning/).click();
    await page.getByText(/Asleep until/).waitFor();
    await assertAccessible(page, "asleep", () => page.getByText(/Asleep until/).waitFor());
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.getByRole("button", { name: "Wake up" }).click();
    await page.getByText(/Asleep until/).waitFor({ state: "detached" });
  });

  await step("the problem in our words is pinned and waits for a yes", async () => {
    await menu("More").click();
    await item("Did we understand?").click();
    await dialog("Did we understand?").getByRole("textbox").fill("You would like the driver to ring twice at the blue door.");
    await assertAccessible(page, "restate", () => dialog("Did we understand?").waitFor());
    await page.setViewportSize({ width: 1440, height: 900 });
    await dialog("Did we understand?").getByRole("button", { name: "Send" }).click();
    const pin = page.getByRole("region", { name: "How we understand it" });
    await pin.getByText("Waiting for a yes").waitFor();
    await pin.getByText("ring twice at the blue door").waitFor();
  });

  await step("somebody outside is asked, beside the conversation", async () => {
    await menu("More").click();
    await item(/Ask somebody outside/).click();
    const asking = dialog("Ask somebody outside");
    await asking.getByRole("textbox", { name: "E-mail address" }).fill("info@courier.example");
    await asking.getByRole("textbox", { name: "Your question" }).fill("Hello, could your driver please ring twice at the blue door?");
    await assertAccessible(page, "ask somebody outside", () => asking.waitFor());
    await page.setViewportSize({ width: 1440, height: 900 });
    await asking.getByRole("button", { name: "Send" }).click();
    const side = page.getByRole("region", { name: "Exchange with info@courier.example" });
    await side.getByRole("button", { expanded: false }).click();
    await side.getByText("could your driver please ring twice").waitFor();
    await assertAccessible(page, "side thread", () => side.waitFor());
    await page.setViewportSize({ width: 1440, height: 900 });
  });

  await step("another ticket is merged into it, and parted again", async () => {
    const { items } = await selma.get("/inbox?view=all&limit=200");
    const other = items.find((/** @type {any} */ one) => one.id !== id && one.customer.name !== "Harriet Collins").id;
    await menu("More").click();
    await item(/^Merge/).click();
    const merging = page.getByRole("dialog", { name: /Merge into ticket/ });
    await merging.getByRole("textbox", { name: "Number of another ticket" }).fill(String(other));
    await merging.getByRole("textbox", { name: "Why are they one?" }).fill("The same parcel");
    await merging.getByRole("button", { name: "Merge", exact: true }).click();
    await merging.getByRole("checkbox", { name: /different customers/ }).check();
    await merging.getByRole("button", { name: "Merge", exact: true }).click();
    await merging.waitFor({ state: "hidden" });
    await page.goto(`/tickets/${other}`);
    await page.getByText(new RegExp(`Goes on in ticket ${id}`)).waitFor();
    await page.getByRole("button", { name: "Undo the merge" }).click();
    await page.getByText(new RegExp(`Goes on in ticket ${id}`)).waitFor({ state: "detached" });
    const back = await selma.get(`/tickets/${other}`);
    assert.notEqual(back.state, "merged");
  });

  await step("what was thrown away is out of the inbox and can be restored", async () => {
    await menu("More").click();
    await item("This is spam").click();
    await page.getByText(/marked this as spam; no letter leaves/).waitFor();
    await page.getByRole("button", { name: "Not spam" }).click();
    await page.getByRole("button", { name: "Not spam" }).waitFor({ state: "detached" });
  });
});
