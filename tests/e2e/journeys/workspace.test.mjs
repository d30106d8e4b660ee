// What a desk sets up for itself and its people use: own fields on a new message, rules with the conditions of views,
// several tickets merged into one, what a customer was promised, and a draft that is thrown away and had back.

import assert from "node:assert/strict";
import { assertAccessible } from "../axe.mjs";
import { eventually, PHONE } from "../browser.mjs";
import { demoDesk } from "../desk.mjs";
import { story } from "../story.mjs";

story("rules, own fields, merging, promises and a discarded draft", demoDesk, async ({ step, visitor }) => {
  const selma = await visitor();
  const { page } = selma;
  const dialog = page.getByRole("dialog");
  const { demo } = await selma.get("/setup");
  await selma.signIn(demo.logins[0]);
  const label = { name: "Order number", names: {} };
  const order = await selma.post("/fields", { entity: "ticket", kind: "number", label, required: "opening" });
  const open = async () => (await selma.get("/inbox?view=all&limit=100")).items;

  await step("a new message asks for what must be known at the opening", async () => {
    await page.goto("/new");
    await page.getByRole("textbox", { name: "To", exact: true }).fill("wanda@example.com");
    await page.getByRole("textbox", { name: "Subject" }).fill("Your order of Monday");
    await page.getByRole("textbox", { name: "Your answer" }).click();
    await page.keyboard.type("Good morning Wanda, your order is packed and leaves on Tuesday.");
    await page.getByText("Draft kept in this browser").waitFor();
    await page.reload();
    await page.getByRole("textbox", { name: "Your answer" }).getByText("leaves on Tuesday").waitFor();
    await page.getByRole("button", { name: "Send" }).click();
    await page.getByText("Please fill").first().waitFor();
    const field = page.getByLabel(/Order number/);
    await assertAccessible(page, "new message", () => field.waitFor());
    await field.fill("4711");
    await page.getByRole("button", { name: "Send" }).click();
    await page.waitForURL(/\/tickets\/\d+/);
    const id = Number(/tickets\/(\d+)/.exec(page.url())?.[1]);
    const filled = await selma.get(`/tickets/${id}/fields`);
    assert.equal(filled.find((/** @type {any} */ one) => one.id === order.id).value, 4711);
  });

  await step("a rule is put together like a view, tried out, and does what a macro does", async () => {
    const macro = { name: "Mark as packed", folder: "", reach: "all", texts: [], actions: [{ kind: "tags", add: ["packed"], remove: [] }] };
    await selma.post("/macros", macro);
    await page.goto("/settings/automation");
    await page.getByRole("button", { name: "New rule" }).click();
    await dialog.getByLabel("Name of the rule").fill("Large orders");
    await dialog.getByRole("combobox", { name: "When" }).click();
    await page.getByRole("option", { name: "When subject, priority or language change" }).click();
    await dialog.getByRole("button", { name: "Condition", exact: true }).click();
    await dialog.getByRole("textbox", { name: "Value" }).fill("order");
    await dialog.getByRole("button", { name: "Group", exact: true }).click();
    await dialog.getByRole("button", { name: "Condition", exact: true }).first().click();
    const field = dialog.getByRole("combobox", { name: "Field" }).last();
    await field.fill("Order number");
    await page.getByRole("option", { name: "Order number" }).click();
    await dialog.getByRole("textbox", { name: "Value" }).last().fill("4000");
    await dialog.getByRole("button", { name: "Add an action" }).click();
    await page.getByRole("menuitem", { name: "Apply a macro" }).click();
    await dialog.getByRole("combobox", { name: "Apply a macro" }).click();
    await page.getByRole("option", { name: "Mark as packed" }).click();
    await dialog.getByRole("button", { name: "Add an action" }).click();
    await page.getByRole("menuitem", { name: "Notify a colleague" }).click();
    await dialog.getByRole("button", { name: "Try it out" }).click();
    await dialog.getByText(/^1 of the latest/).waitFor();
    await assertAccessible(page, "a rule", () => dialog.getByText(/^1 of the latest/).waitFor());
    await dialog.getByRole("button", { name: "Save" }).click();
    await dialog.waitFor({ state: "detached" });

    const { items } = await selma.get("/inbox?view=all&limit=100&sort=newest");
    const ticket = items.find((/** @type {any} */ one) => one.subject === "Your order of Monday");
    await selma.patch(`/tickets/${ticket.id}`, { priority: 4 });
    await eventually("the macro's tag", async () => (await selma.get(`/tickets/${ticket.id}`)).tags.some((/** @type {any} */ tag) => tag.name === "packed"));
    await page.goto("/settings/automation");
    await page.getByRole("list").getByText("Large orders").waitFor();
  });

  await step("the rule on a phone", async () => {
    await page.setViewportSize(PHONE);
    await page.goto("/settings/automation");
    await page.getByRole("button", { name: "Change" }).first().click();
    await assertAccessible(page, "a rule on a phone", () => dialog.getByLabel("Name of the rule").waitFor());
    await page.setViewportSize({ width: 1440, height: 900 });
  });

  await step("several tickets go on in one, and are parted again", async () => {
    const before = (await open()).length;
    await page.goto("/inbox/all?sort=newest");
    const boxes = page.getByRole("checkbox", { name: /^Select “/ });
    await boxes.nth(0).click();
    await boxes.nth(2).click({ modifiers: ["Shift"] });
    const bar = page.getByRole("toolbar", { name: "Selected tickets" });
    await bar.getByText("3 selected").waitFor();
    await bar.getByRole("button", { name: "More" }).click();
    await page.getByRole("menuitem", { name: "Merge into one…" }).click();
    const reason = dialog.getByRole("textbox", { name: "Why" });
    await assertAccessible(page, "merging", () => reason.waitFor());
    await reason.fill("The same matter.");
    await dialog.getByRole("button", { name: "Merge", exact: true }).click();
    const others = dialog.getByRole("checkbox", { name: "Also those of other customers" });
    await others.check();
    await dialog.getByRole("button", { name: "Merge", exact: true }).click();
    await dialog.waitFor({ state: "detached" });
    await eventually("two fewer", async () => (await open()).length === before - 2);
    await page.getByRole("button", { name: "Undo" }).click();
    await eventually("all again", async () => (await open()).length === before);
  });

  await step("what a customer was promised stands on their page", async () => {
    const { items } = await selma.get("/promises?view=all&limit=10");
    const promise = items[0];
    const ticket = await selma.get(`/tickets/${promise.ticket.id}`);
    await page.goto(`/customers/${ticket.customer.id}`);
    const card = page.getByRole("region", { name: "Open promises" });
    await card.getByRole("link").first().waitFor();
    await assertAccessible(page, "a customer", () => card.waitFor());
    await card.getByRole("link").first().click();
    await page.waitForURL(/\/tickets\//);
  });

  await step("a draft is thrown away, and had back", async () => {
    const ticket = (await open()).find((/** @type {any} */ one) => one.subject.includes("ring twice"));
    await page.goto(`/tickets/${ticket.id}`);
    const answer = page.getByRole("textbox", { name: "Your answer" });
    await answer.click();
    await page.keyboard.type("Dear Harriet, the driver knows.");
    await page.getByText("Draft saved").waitFor();
    await page.getByRole("button", { name: "Discard draft" }).click();
    await page.getByText("The draft is gone.").waitFor();
    assert.equal((await answer.innerText()).trim(), "");
    await page.getByRole("button", { name: "Undo" }).click();
    await answer.getByText("Dear Harriet, the driver knows.").waitFor();
    await page.getByText("Draft saved").waitFor();
    await page.reload();
    await answer.getByText("Dear Harriet, the driver knows.").waitFor();
    await page.getByRole("button", { name: "Discard draft" }).click();
    await page.getByText("The draft is gone.").waitFor();
    await page.reload();
    await answer.waitFor();
    assert.equal((await answer.innerText()).trim(), "");
  });
});
