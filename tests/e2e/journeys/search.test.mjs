import assert from "node:assert/strict";
import { demoDesk } from "../desk.mjs";
import { assertAccessible } from "../axe.mjs";
import { eventually } from "../browser.mjs";
import { story } from "../story.mjs";

story("Search and views: what is looked for is found, and a view of one's own counts what it shows", demoDesk, async (scene) => {
  const { step } = scene;
  const selma = await scene.visitor();
  const { page } = selma;
  const main = page.getByRole("main");
  /** @type {any} */ let some;

  await step("words are found while they are typed, with the hits marked", async () => {
    const { demo } = await selma.get("/setup");
    await selma.signIn(demo.logins[0]);
    await selma.patch("/me", { language: "en" });
    [some] = (await selma.get("/inbox?view=all&limit=200")).items;
    await page.goto("/search");
    await eventually("everything has been taken in", async () => (await selma.get("/search?q=x")).whole);
    const word = some.subject.split(/\s+/).find((/** @type {string} */ one) => one.length > 4);
    await page.getByRole("searchbox").fill(word);
    await main.locator("mark").first().waitFor();
    await assertAccessible(page, "search");
  });

  await step("a ticket's number leads to it", async () => {
    await page.getByRole("searchbox").fill(`#${some.id}`);
    await page.waitForURL((url) => url.searchParams.get("q") === `#${some.id}`);
    await main.getByRole("link", { name: new RegExp(`#${some.id}\\b`) }).first().click();
    await page.getByRole("heading", { name: some.subject }).first().waitFor();
    await page.goBack();
    await page.getByRole("searchbox").waitFor();
    assert.equal(await page.getByRole("searchbox").inputValue(), `#${some.id}`);
  });

  await step("chips narrow a list, and the list is kept as a view with its number", async () => {
    await page.goto("/inbox/all");
    await main.getByRole("button", { name: "Filter", exact: true }).click();
    const form = page.getByRole("dialog", { name: "Filter" });
    await form.getByRole("combobox", { name: "Field" }).click();
    await page.getByRole("option", { name: "Priority", exact: true }).click();
    await form.getByRole("combobox", { name: "Comparison" }).click();
    await page.getByRole("option", { name: "at most" }).click();
    await form.getByRole("button", { name: "Apply" }).click();
    await main.getByRole("button", { name: /^Priority at most/ }).waitFor();
    await main.getByRole("button", { name: "Save as a view" }).click();
    const dialog = page.getByRole("dialog", { name: "New view" });
    await dialog.getByText(/^Shows/).waitFor();
    await assertAccessible(page, "the dialog of a view");
    await dialog.getByRole("textbox", { name: "Name" }).fill("Nothing urgent");
    await dialog.getByRole("button", { name: "Save", exact: true }).click();
    await page.getByRole("heading", { name: "Nothing urgent" }).waitFor();
    const { views } = await selma.get("/views");
    const counts = await selma.get("/views/counts");
    const count = counts.find((/** @type {any} */ one) => one.id === views[0].id).tickets;
    await page.getByRole("navigation").getByText("Nothing urgent").waitFor();
    const { items } = await selma.get(`/inbox?saved=${views[0].id}&limit=200`);
    assert.equal(items.length, count);
  });

  await step("as a table it stays a table, and the keyboard goes through it", async () => {
    await main.getByRole("button", { name: "Table" }).click();
    await main.getByText("Next deadline").first().waitFor();
    await page.reload();
    await main.getByRole("button", { name: "Cards" }).waitFor();
    await assertAccessible(page, "the table");
    await main.locator("li a").first().waitFor();
    await page.keyboard.press("j");
    await page.keyboard.press("j");
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/tickets\/\d+/);
    await page.goBack();
    await main.locator("li a[data-at]").waitFor();
  });

  await step("on a phone there is room for all of it", async () => {
    await page.setViewportSize({ width: 390, height: 800 });
    await page.goto("/search?q=order");
    await page.getByRole("searchbox").waitFor();
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    assert.ok(wide <= 390, `${wide} px`);
  });
});
