// Writing with macros: found by /, filled in, its slots filled by hand; a letter taken back and sent; who is there.

import assert from "node:assert/strict";
import { assertAccessible } from "../axe.mjs";
import { eventually } from "../browser.mjs";
import { demoDesk } from "../desk.mjs";
import { story } from "../story.mjs";

story("a macro, a letter taken back, and a colleague who sees it", demoDesk, async ({ step, look, visitor }) => {
  const selma = await visitor();
  const { page } = selma;
  const answer = page.getByRole("textbox", { name: "Your answer" });
  let ticket = 0;

  await step("a lead keeps a macro for everybody", async () => {
    const { demo } = await selma.get("/setup");
    await selma.signIn(demo.logins[0]);
    await page.goto("/settings/macros");
    await page.getByRole("button", { name: "New macro" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("textbox", { name: "Name" }).fill("The driver rings");
    await dialog.getByRole("textbox", { name: "Folder" }).fill("Delivery");
    await dialog.getByRole("combobox", { name: "Who uses it" }).click();
    await page.getByRole("option", { name: "Everybody" }).click();
    await dialog.getByRole("tab", { name: "English" }).click();
    await dialog.getByRole("textbox", { name: "Text in English" }).fill(
      "Dear {{customer.first_name|customer}}, [[what you understood]] The driver knows of it.",
    );
    await dialog.getByRole("button", { name: "Add an action" }).click();
    await page.getByRole("menuitem", { name: "Priority" }).click();
    await dialog.getByRole("button", { name: "Save" }).click();
    const kept = page.getByRole("button", { name: /The driver rings/ });
    await kept.waitFor();
    await assertAccessible(page, "macros", () => kept.waitFor());
  });

  await step("in an answer / finds it, and Enter puts it in with the customer's name", async () => {
    const { items } = await selma.get("/inbox?view=all&limit=100");
    ticket = items.find((/** @type {{subject: string}} */ item) => item.subject.includes("ring twice")).id;
    await page.goto(`/tickets/${ticket}`);
    await answer.click();
    await page.keyboard.type("/");
    const search = page.getByRole("combobox", { name: "Search macros" });
    await search.waitFor();
    await page.getByText("place waits for your words").waitFor();
    await search.fill("driver");
    await page.keyboard.press("Enter");
    await answer.getByText("Dear Harriet,").waitFor();
    await page.getByText("Priority: High").waitFor();
  });

  await step("an open slot keeps the letter here; what one types fills it", async () => {
    await page.keyboard.press("Control+Enter");
    await page.getByText("One place still waits for your words").waitFor();
    await page.keyboard.type("you would like him to ring twice.");
    assert.equal((await answer.innerText()).trim(), "Dear Harriet, you would like him to ring twice. The driver knows of it.");
  });

  await step("a colleague sees who is writing, in the ticket and in the list", async () => {
    const other = await visitor();
    const { demo } = await selma.get("/setup");
    await other.signIn(demo.logins[1]);
    await other.page.goto(`/tickets/${ticket}`);
    await other.page.getByText("Selma piše odgovor").or(other.page.getByText("Selma is writing an answer")).first().waitFor();
    await page.getByText(/is looking/).first().waitFor();
  });

  await step("a letter that is taken back is a draft again", async () => {
    await answer.click();
    await page.keyboard.press("Control+Enter");
    await page.getByRole("button", { name: "Undo" }).click();
    await answer.getByText("ring twice").waitFor();
    await page.getByText("Priority: High").waitFor();
    const messages = await selma.get(`/tickets/${ticket}/planned-letters`);
    assert.deepEqual(messages, []);
  });

  await step("not taken back it leaves after some seconds, and does what goes with it", async () => {
    await page.getByRole("button", { name: "Send", exact: true }).click();
    await page.getByRole("article", { name: "Answer: Selma Hadžić" }).getByText("The driver knows of it").waitFor();
    await eventually("the priority", async () => (await selma.get(`/tickets/${ticket}`)).priority === 3);
    const { items } = await selma.get("/macros");
    assert.equal(items[0].uses, 1);
  });

  await look("nearly the same letter once more is spoken of", async () => {
    await answer.click();
    await page.keyboard.type("Dear Harriet, you would like him to ring twice. The driver knows of it.");
    await page.getByText("has had nearly the same letter already").waitFor();
    await assertAccessible(page, "an answer like an earlier one", () => answer.waitFor());
  });
});
