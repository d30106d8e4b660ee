import assert from "node:assert/strict";
import { assertAccessible } from "../axe.mjs";
import { demoDesk } from "../desk.mjs";
import { story } from "../story.mjs";

story("A person who is there twice becomes one, and can be erased", demoDesk, async (scene) => {
  const { step, look } = scene;
  const selma = await scene.visitor();
  const { page } = selma;
  /** @type {any} */
  let survivor;

  await step("an admin finds a customer by the beginning of a name", async () => {
    const { demo } = await selma.get("/setup");
    await selma.signIn(demo.logins.find((/** @type {any} */ login) => login.name.startsWith("Selma")));
    await selma.patch("/me", { language: "en" });
    const { items } = await selma.get("/customers?sort=wrote&limit=5");
    survivor = items.find((/** @type {any} */ one) => one.address && /\s/.test(one.name));
    await page.goto("/customers");
    await page.getByRole("searchbox", { name: "Find a customer" }).fill(survivor.name.slice(0, 4));
    await page.getByRole("link", { name: new RegExp(survivor.name) }).first().waitFor();
  });

  await look("the list is accessible", () => assertAccessible(page, "customers"));

  await step("somebody new is written down, with the same telephone number", async () => {
    await page.goto(`/customers/${survivor.id}`);
    await page.getByRole("textbox", { name: "Address or telephone number" }).fill("+387 61 555 777");
    await page.getByRole("button", { name: "Add", exact: true }).click();
    await page.getByRole("link", { name: "+387 61 555 777" }).waitFor();
    await page.goto("/customers");
    await page.getByRole("button", { name: "Add a customer" }).click();
    const dialog = page.getByRole("dialog", { name: "Add a customer" });
    await dialog.getByRole("textbox", { name: "Name" }).fill("Second Writing");
    await dialog.getByRole("textbox", { name: "E-mail" }).fill("second.writing@example.org");
    await dialog.getByRole("textbox", { name: "Telephone" }).fill("061/555-777");
    await dialog.getByRole("button", { name: "Save" }).click();
    await page.getByRole("heading", { level: 1, name: "Second Writing" }).waitFor();
  });

  await step("the two are suggested as one person, and merged after a look", async () => {
    await page.goto(`/customers/${survivor.id}`);
    await page.getByText("Same telephone number").waitFor();
    await page.getByRole("button", { name: "Have a look" }).click();
    const dialog = page.getByRole("dialog", { name: "The same person twice?" });
    await dialog.getByRole("region", { name: "What will be" }).getByText("second.writing@example.org").waitFor();
    await dialog.getByRole("button", { name: "Merge", exact: true }).click();
    await dialog.waitFor({ state: "hidden" });
    await page.getByText("second.writing@example.org").first().waitFor();
    const merged = await selma.get(`/customers/${survivor.id}`);
    assert.ok(merged.addresses.includes("second.writing@example.org"));
  });

  await look("a customer's page is accessible", () => assertAccessible(page, "customer"));

  await step("they are parted again", async () => {
    await page.getByRole("button", { name: "Part again" }).click();
    await page.getByText("They are two customers again.").waitFor();
    const parted = await selma.get(`/customers/${survivor.id}`);
    assert.ok(!parted.addresses.includes("second.writing@example.org"));
  });

  await step("an erasure is planned by typing the name, and can be called off", async () => {
    await page.getByRole("button", { name: "Erase all data…" }).click();
    const dialog = page.getByRole("dialog", { name: "Erase all data…" });
    await dialog.getByRole("textbox").fill(survivor.name);
    await dialog.getByRole("button", { name: "Erase in 24 hours" }).click();
    await page.getByRole("button", { name: "Call off the erasure" }).click();
    await page.getByRole("button", { name: "Erase all data…" }).waitFor();
  });
});
