import assert from "node:assert/strict";
import { assertAccessible } from "../axe.mjs";
import { demoDesk } from "../desk.mjs";
import { story } from "../story.mjs";

story("The shell: one box for everything, a bell that rings at once, and notes that wait for the network", demoDesk, async (scene) => {
  const { step, look } = scene;
  const [selma, ivana] = [await scene.visitor(), await scene.visitor()];
  const { page } = selma;
  const { demo } = await selma.get("/setup");
  await selma.signIn(demo.logins[0]);
  await ivana.signIn(demo.logins.find((/** @type {any} */ one) => one.name.startsWith("Ivana")) ?? demo.logins[1]);
  const box = page.getByRole("combobox", { name: "What would you like to do?" });
  /** @type {any} */
  let ticket;

  await step("the palette finds what was typed with a slip, and goes there by keyboard alone", async () => {
    await page.goto("/inbox/mine");
    await page.getByRole("list", { name: "My inbox" }).getByRole("link").first().waitFor();
    await page.keyboard.press("Control+k");
    await box.fill("prmises");
    await page.getByRole("option", { name: /Promises/ }).first().waitFor();
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "Promises" }).waitFor();
    await box.waitFor({ state: "hidden" });
  });
  await step("G and a letter go somewhere, in a Cyrillic layout too", async () => {
    for (const [key, code] of [["п", "KeyG"], ["ь", "KeyM"]]) {
      await page.evaluate(([pressed, place]) => {
        document.body.dispatchEvent(new KeyboardEvent("keydown", { key: pressed, code: place, bubbles: true, cancelable: true }));
      }, [key, code]);
    }
    await page.getByRole("heading", { name: "My inbox" }).waitFor();
  });
  await step("the sheet lists the same keys, and switches those of one letter off", async () => {
    await page.keyboard.press("?");
    const sheet = page.getByRole("dialog", { name: "Keyboard shortcuts" });
    await sheet.getByText("Next in the list").waitFor();
    const letters = sheet.getByRole("switch", { name: "Shortcuts of one letter" });
    await letters.uncheck();
    await page.keyboard.press("Escape");
    await sheet.waitFor({ state: "hidden" });
    await page.keyboard.press("?");
    assert.equal(await sheet.count(), 0, "nothing happens any more");
    await selma.patch("/me/preferences", { single_keys: true });
  });
  await step("the bell rings in one browser when something is done in another, and what is read is read", async () => {
    await selma.put("/notices/read", {});
    await page.getByRole("button", { name: "Notices: nothing new" }).waitFor();
    const { items } = await ivana.get("/inbox?view=all&limit=50");
    const me = await selma.get("/session");
    ticket = items.find((/** @type {any} */ one) => one.assignee?.id !== me.agent.id && one.team);
    await ivana.put(`/tickets/${ticket.id}/assignee`, { agent_id: me.agent.id, team_id: ticket.team.id });
    await page.getByRole("button", { name: "Notices: 1 is new" }).click();
    const panel = page.getByRole("dialog", { name: "Notices" });
    await panel.getByRole("link", { name: /gave you/ }).first().click();
    await page.waitForURL(new RegExp(`/tickets/${ticket.id}`));
    await page.getByRole("button", { name: "Notices: nothing new" }).waitFor();
  });
  await step("without the network a note is kept, and goes out by itself afterwards", async () => {
    await page.getByRole("textbox", { name: "Your answer" }).waitFor();
    await page.keyboard.press("n");
    const note = page.getByRole("textbox", { name: "Note for colleagues" });
    await note.fill("The courier rang me: it comes at three.");
    await selma.context.setOffline(true);
    await page.getByRole("button", { name: "Keep the note" }).click();
    await page.getByRole("status").getByText("1 note waits").waitFor();
    await selma.context.setOffline(false);
    await page.getByRole("log").getByText("it comes at three").waitFor();
    await page.getByText("1 note waits").waitFor({ state: "hidden" });
  });
  await look("the palette is accessible", async () => {
    await page.keyboard.press("Control+k");
    await box.waitFor();
    await assertAccessible(page, "palette", () => box.waitFor());
    await page.keyboard.press("Escape");
  });
  await look("the bell's panel is accessible", async () => {
    // The bell of a wide screen and that of a phone are two: each opens its own panel.
    await assertAccessible(page, "notices", async () => {
      await page.getByRole("button", { name: /^Notices:/ }).first().click();
      await page.getByRole("dialog", { name: "Notices" }).waitFor();
    });
    await page.keyboard.press("Escape");
  });
  await look("the tour is accessible, and Escape ends it", async () => {
    await page.goto("/profile");
    await page.getByRole("button", { name: "Show me around" }).last().click();
    const tour = page.getByRole("dialog", { name: "Your inbox" });
    await assertAccessible(page, "tour", () => tour.waitFor());
    await page.keyboard.press("Escape");
    await tour.waitFor({ state: "hidden" });
  });
  await look("the profile with its notices is accessible in high contrast", async () => {
    await selma.patch("/me/preferences", { contrast: "more", density: "compact" });
    await page.goto("/profile");
    await page.locator("html[data-contrast=more][data-density=compact]").waitFor();
    await page.getByRole("heading", { name: "Notices" }).waitFor();
    await assertAccessible(page, "profile, high contrast");
    await page.goto("/inbox/mine");
    await page.getByRole("list", { name: "My inbox" }).waitFor();
    await assertAccessible(page, "inbox, high contrast", () => page.getByRole("list", { name: "My inbox" }).waitFor());
  });
});
