import assert from "node:assert/strict";
import { assertAccessible } from "../axe.mjs";
import { PHONE, WIDE } from "../browser.mjs";
import { demoDesk } from "../desk.mjs";
import { story } from "../story.mjs";

story("A desk names things in its own words, and many tickets change at once", demoDesk, async (scene) => {
  const { step, look } = scene;
  const selma = await scene.visitor();
  const { page } = selma;
  const dialog = page.getByRole("dialog");

  await step("an admin makes a status", async () => {
    const { demo } = await selma.get("/setup");
    await selma.signIn(demo.logins[0]);
    await selma.patch("/me", { language: "en" });
    await page.goto("/settings/statuses");
    await page.getByRole("button", { name: "Add a status to “Waiting for the customer”" }).click();
    await dialog.getByRole("textbox", { name: "Name" }).fill("Waiting for the supplier");
    await dialog.getByRole("button", { name: "Save" }).click();
    await page.getByRole("listitem").getByText("Waiting for the supplier").waitFor();
    await assertAccessible(page, "/settings/statuses");
    await page.setViewportSize(WIDE);
  });

  await step("a type, and a field that tickets of it need at closing", async () => {
    await page.goto("/settings/tags-and-topics");
    await page.getByRole("button", { name: "Add a type" }).click();
    await dialog.getByRole("textbox", { name: "Name" }).fill("Fault");
    await dialog.getByRole("button", { name: "Save" }).click();
    await page.getByRole("listitem").getByText("Fault").waitFor();
    await assertAccessible(page, "/settings/tags-and-topics");
    await page.setViewportSize(WIDE);
    await page.goto("/settings/fields");
    await page.getByRole("button", { name: "Add a field" }).click();
    await dialog.getByRole("textbox", { name: "Name", exact: true }).fill("Serial number");
    await dialog.getByRole("combobox", { name: "Must be filled" }).click();
    await page.getByRole("option", { name: "When it is closed" }).click();
    await dialog.getByRole("button", { name: "Add a condition" }).click();
    // The box around the field is what a pointer meets; the keyboard goes to the field itself.
    await dialog.getByRole("combobox", { name: "is one of" }).focus();
    await page.keyboard.press("ArrowDown");
    await page.getByRole("option", { name: "Fault" }).click();
    await page.keyboard.press("Tab");
    await dialog.getByRole("button", { name: "Save" }).click();
    await page.getByRole("listitem").getByText("Serial number").waitFor();
    await assertAccessible(page, "/settings/fields");
    await page.setViewportSize(WIDE);
  });

  await step("the field appears with the type, and closing asks for it", async () => {
    const { items } = await selma.get("/inbox?view=all&limit=200");
    const ticket = items.find((/** @type {any} */ item) => item.waiting_since !== null && item.next_promise_due_at === null);
    await page.goto(`/tickets/${ticket.id}`);
    const side = page.getByRole("region", { name: "Properties" });
    await side.getByRole("combobox", { name: "Type" }).click();
    await page.getByRole("option", { name: "Fault" }).click();
    const serial = side.getByRole("textbox", { name: "Serial number" });
    await serial.waitFor();
    await side.getByRole("combobox", { name: "Tags" }).fill("leak");
    await page.keyboard.press("Enter");
    await page.getByText("added tags: leak").waitFor();
    await page.getByRole("button", { name: "Resolve", exact: true }).click();
    await dialog.getByRole("textbox", { name: "Why it needs no answer" }).fill("Settled by phone.");
    await dialog.getByText("Yes", { exact: true }).click();
    await dialog.getByRole("button", { name: "Resolve" }).click();
    await dialog.getByText("Please fill these in first").waitFor();
    await dialog.getByRole("textbox", { name: "Serial number" }).fill("LX-12");
    await page.keyboard.press("Enter");
    await page.getByText("Serial number”: LX-12").first().waitFor();
    await dialog.getByRole("button", { name: "Resolve" }).click();
    await dialog.waitFor({ state: "hidden" });
    assert.equal((await selma.get(`/tickets/${ticket.id}`)).state, "resolved");
  });

  const bar = page.getByRole("toolbar", { name: "Selected tickets" });
  await step("several tickets are selected and tagged, and that is undone", async () => {
    await page.goto("/inbox/all?sort=newest");
    const boxes = page.getByRole("checkbox", { name: /^Select “/ });
    await boxes.nth(0).click();
    await boxes.nth(2).click({ modifiers: ["Shift"] });
    await bar.getByText("3 selected").waitFor();
    await bar.getByRole("button", { name: "Tags" }).click();
    await dialog.getByRole("combobox", { name: "Add to all" }).fill("double");
    await page.keyboard.press("Enter");
    await dialog.getByRole("button", { name: "Save" }).click();
    await page.getByText("3 tickets changed.").waitFor();
    await page.getByRole("list", { name: "All" }).getByText("double").first().waitFor();
    await page.getByRole("button", { name: "Undo" }).click();
    await page.getByText("3 tickets put back.").waitFor();
    const { items } = await selma.get("/inbox?view=all&limit=200");
    assert.ok(items.every((/** @type {any} */ item) => item.tags.every((/** @type {any} */ tag) => tag.name !== "double")));
  });

  await look("the selection on a phone", async () => {
    await page.setViewportSize(PHONE);
    await page.goto("/inbox/all?sort=newest");
    await page.getByRole("checkbox", { name: /^Select “/ }).first().click();
    await bar.getByText("1 selected").waitFor();
    await assertAccessible(page, "selection", () => page.getByRole("link").first().waitFor());
  });
});
