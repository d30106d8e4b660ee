// Everything on an open ticket without a mouse: keys, the palette, a colleague called by @; and views in one's own order.

import assert from "node:assert/strict";
import { assertAccessible } from "../axe.mjs";
import { eventually, WIDE } from "../browser.mjs";
import { demoDesk } from "../desk.mjs";
import { story } from "../story.mjs";

story("a ticket by keyboard, a colleague called in a note, and views in order", demoDesk, async ({ step, visitor }) => {
  const selma = await visitor();
  const { page } = selma;
  const answer = page.getByRole("textbox", { name: "Your answer" });
  const note = page.getByRole("textbox", { name: "Note for colleagues" });
  const names = page.getByRole("listbox", { name: "Call a colleague or a team" });
  const palette = page.getByRole("combobox", { name: "What would you like to do?" });
  let ticket = 0;
  const seen = () => selma.get(`/tickets/${ticket}`);
  /** @param {string} words */
  const command = async (words) => {
    await page.keyboard.press("Control+k");
    await palette.waitFor();
    await palette.fill(words);
  };

  await step("one key opens each menu, and the sheet tells them all", async () => {
    const { demo } = await selma.get("/setup");
    await selma.signIn(demo.logins[0]);
    await selma.patch("/me", { language: "en" });
    const { items } = await selma.get("/inbox?view=all&limit=100");
    ticket = items.find((/** @type {any} */ one) => one.waiting_since !== null && one.priority === 2).id;
    await page.goto(`/tickets/${ticket}?view=all`);
    await answer.waitFor();
    await page.keyboard.press("s");
    await page.getByRole("menuitem", { name: /Tomorrow morning/ }).waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("menuitem", { name: /Tomorrow morning/ }).waitFor({ state: "hidden" });
    await page.keyboard.press("l");
    await page.waitForFunction(() => document.activeElement?.closest("[data-part=tags]") !== null);
    await page.keyboard.press("Escape");
    await page.evaluate(() => document.activeElement instanceof HTMLElement && document.activeElement.blur());
    await page.keyboard.press("w");
    await page.getByRole("button", { name: "Selma Hadžić no longer watches" }).waitFor();
    await page.keyboard.press("?");
    const sheet = page.getByRole("dialog", { name: "Keyboard shortcuts" });
    await sheet.getByText("Move to the trash").waitFor();
    await assertAccessible(page, "the sheet of a ticket", () => sheet.waitFor());
    await page.keyboard.press("Escape");
  });

  await step("the palette finds what to do by any word, also in another language", async () => {
    await command("urgent");
    await page.getByRole("option", { name: "Priority: Urgent" }).waitFor();
    await page.keyboard.press("Enter");
    await eventually("the priority is urgent", async () => (await seen()).priority === 4);
    await selma.patch("/me", { language: "sr-Cyrl" });
    await page.reload();
    await page.getByRole("textbox", { name: "Ваш одговор" }).waitFor();
    await page.keyboard.press("Control+k");
    const box = page.locator("[role=combobox][aria-autocomplete=list]");
    await box.fill("одложи сутра");
    await page.getByRole("option", { name: "Одложи: Сутра ујутру" }).waitFor();
    await box.fill("snooze tomorrow");
    await page.getByRole("option", { name: "Одложи: Сутра ујутру" }).waitFor();
    await page.keyboard.press("Escape");
    await selma.patch("/me", { language: "en" });
    await page.reload();
    await answer.waitFor();
  });

  await step("a macro from the palette works in a note, with what it does", async () => {
    await selma.post("/macros", {
      name: "With customs", folder: "Delivery", reach: "own",
      texts: [{ language: "en", html: "<p>Papers lie with customs: [[which]].</p>" }],
      actions: [{ kind: "tags", add: ["customs"] }],
    });
    await page.reload();
    await answer.waitFor();
    await page.keyboard.press("n");
    await note.waitFor();
    await command("macro customs");
    await page.getByRole("option", { name: /Macro: With customs/ }).waitFor();
    await page.keyboard.press("Enter");
    await note.getByText("Papers lie with customs").waitFor();
    await page.keyboard.type("the invoice");
    await page.getByText("Tags: + customs").waitFor();
  });

  await step("@ calls a colleague by name, and they are told", async () => {
    await page.keyboard.press("Control+End");
    await page.keyboard.type(" Please look, @ivan");
    await names.getByRole("option", { name: /Ivana Marić/ }).waitFor();
    await assertAccessible(page, "the names to call", () => names.waitFor());
    await page.setViewportSize(WIDE);
    await page.keyboard.press("Enter");
    await note.getByText("@Ivana Marić").waitFor();
    await page.keyboard.press("Control+Enter");
    await page.getByRole("log").getByText("@Ivana Marić").waitFor();
    await eventually("the tag is on it", async () => (await seen()).tags.some((/** @type {any} */ tag) => tag.name === "customs"));
    const ivana = await visitor();
    const { demo } = await ivana.get("/setup");
    await ivana.signIn(demo.logins[1]);
    const mentions = await ivana.get("/mentions?unseen=true");
    assert.equal(mentions.items[0].ticket_id, ticket);
  });

  await step("in an answer @ is a sign, and pasted Markdown is what it says", async () => {
    await page.keyboard.press("r");
    await answer.waitFor();
    await answer.click();
    await page.keyboard.type("Write to @ivan");
    await page.evaluate(() => {
      const data = new DataTransfer();
      data.setData("text/plain", "1. Hold **both** keys\n2. Wait");
      document.activeElement?.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
    });
    await answer.locator("ol strong").getByText("both").waitFor();
    assert.equal(await names.count(), 0);
    await page.keyboard.press("Control+a");
    await page.keyboard.press("Backspace");
  });

  await step("views stand in the order one gives them, and a list is narrowed to one customer by name", async () => {
    for (const name of ["First view", "Second view"]) {
      const filter = { all: [{ field: "unread", op: "is", value: true }] };
      await selma.post("/views", { name, owner: "agent", filter, columns: [], sort: "newest", mode: "cards" });
    }
    await page.goto("/inbox/all");
    await page.getByRole("button", { name: "Order of the views" }).click();
    const dialog = page.getByRole("dialog", { name: "Order of the views" });
    await dialog.getByRole("button", { name: "Move “Second view” up" }).click();
    await dialog.getByText("is number 1 of 2 now").waitFor({ state: "attached" });
    // On a phone the menu is a drawer of its own: it is opened from there.
    await assertAccessible(page, "order of views", async () => {
      if ((page.viewportSize()?.width ?? 0) < 800) {
        await page.getByRole("button", { name: "Menu", exact: true }).click();
        await page.getByRole("button", { name: "Order of the views" }).click();
      }
      await dialog.waitFor();
    });
    await page.keyboard.press("Escape");
    await eventually("the order is kept", async () => {
      const { views } = await selma.get("/views");
      return views.map((/** @type {any} */ view) => view.name).join() === "Second view,First view";
    });
    await page.getByRole("button", { name: "Filter", exact: true }).click();
    await page.getByRole("combobox", { name: "Field" }).click();
    await page.getByRole("option", { name: "Customer", exact: true }).click();
    await page.getByRole("combobox", { name: "Value" }).fill("harriet");
    await page.getByRole("option", { name: /Harriet/ }).first().click();
    await page.getByRole("button", { name: "Apply" }).click();
    await page.getByRole("button", { name: /^Customer: Harriet/ }).waitFor();
  });
});
