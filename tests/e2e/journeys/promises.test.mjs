import assert from "node:assert/strict";
import { demoDesk } from "../desk.mjs";
import { eventually } from "../browser.mjs";
import { story } from "../story.mjs";

story("Promises: what is late is seen, told to the customer, and gets a new time", demoDesk, async (scene) => {
  const { step } = scene;
  const andrei = await scene.visitor({ timezoneId: "Europe/Bucharest" });
  const { page } = andrei;
  /** @type {any} */ let late;

  await step("the overdue promise is counted in the menu and stands under its own heading", async () => {
    const { demo } = await andrei.get("/setup");
    await andrei.signIn(demo.logins.find((/** @type {any} */ login) => login.name === "Andrei Ionescu"));
    await andrei.patch("/me", { language: "en" });
    [late] = (await andrei.get("/promises?view=overdue")).items;
    await page.goto("/inbox/mine");
    await page.getByRole("link", { name: /Promises/ }).click();
    await page.getByRole("tab", { name: /Overdue/ }).click();
    await page.getByRole("main").getByText(late.action, { exact: true }).waitFor();
    await page.getByRole("main").getByText(/was due today 09:00/).waitFor();
  });

  await step("a letter about the delay is drafted in the customer's language", async () => {
    await page.getByRole("button", { name: "Something else" }).click();
    await page.getByRole("menuitem", { name: "Tell the customer about a delay" }).click();
    const dialog = page.getByRole("dialog", { name: "Tell the customer about a delay" });
    const letter = dialog.getByRole("textbox", { name: "Letter about the delay" });
    await letter.getByText("Gabriel").waitFor();
    assert.match(await letter.innerText(), /[ăâîșț]/);
  });

  await step("it goes out, and the promise has its new time, both at once", async () => {
    await page.getByRole("button", { name: "Send and move the promise" }).click();
    await page.getByText("The letter is on its way, the promise has its new time").waitFor();
    await page.getByText("No promises here").waitFor();
    const [moved] = (await andrei.get("/promises?view=mine")).items.filter(
      (/** @type {any} */ one) => one.ticket.id === late.ticket.id && one.state === "open",
    );
    assert.ok(Date.parse(moved.due_at) > Date.parse("2026-01-12T09:00:00Z"), moved.due_at);
    await page.getByRole("tab", { name: /Mine/ }).click();
    await page.getByRole("main").getByText(moved.action, { exact: true }).waitFor();
  });

  await step("the customer has the letter", async () => {
    const gabriel = await scene.visitor();
    const { customer } = await andrei.get(`/tickets/${late.ticket.id}`);
    assert.equal(customer.name, "Gabriel Toma");
    await eventually("the letter is in the box", async () => {
      await gabriel.page.goto(`/letterbox/of/${customer.address}`);
      return (await gabriel.page.getByRole("link").filter({ hasText: "New" }).count()) > 0;
    });
  });

  await step("another time that was agreed by telephone is noted without a letter", async () => {
    await page.getByRole("button", { name: "Something else" }).first().click();
    await page.getByRole("menuitem", { name: "Another time has been agreed" }).click();
    const dialog = page.getByRole("dialog", { name: "Another time has been agreed" });
    await dialog.getByRole("textbox", { name: "Note" }).fill("He called: tomorrow is fine.");
    await dialog.getByRole("button", { name: "Save" }).click();
    await dialog.waitFor({ state: "hidden" });
    await page.goto(`/tickets/${late.ticket.id}`);
    await page.getByRole("log", { name: "Conversation" }).getByText(/He called: tomorrow is fine\./).waitFor();
    await page.goto("/promises");
  });

  await step("a kept promise is no longer open", async () => {
    await page.getByRole("button", { name: "Kept" }).first().click();
    await eventually("no promise of mine is open", async () => (await andrei.get("/inbox/counts")).promises.mine_open === 0);
    await page.getByRole("button", { name: "Kept" }).waitFor({ state: "hidden" });
  });
});
