import assert from "node:assert/strict";
import { demoDesk } from "../desk.mjs";
import { story } from "../story.mjs";

story("The guard is the company's own: words, switches, and what agents say was fine", demoDesk, async (scene) => {
  const { step } = scene;
  const [selma, andrei] = [await scene.visitor(), await scene.visitor()];
  const answer = andrei.page.getByRole("textbox", { name: "Your answer" });
  const box = selma.page.getByRole("textbox", { name: "Try it" });

  await step("an admin tries a sentence, and sees why it may hurt", async () => {
    const { demo } = await selma.get("/setup");
    for (const [one, name] of /** @type {const} */ ([[selma, "Selma"], [andrei, "Andrei"]])) {
      await one.signIn(demo.logins.find((/** @type {any} */ login) => login.name.startsWith(name)));
      await one.patch("/me", { language: "en" });
    }
    await selma.page.goto("/settings/guard");
    await box.fill("This is your own fault.");
    await selma.page.getByText("This should not go out").waitFor();
    await box.fill("Please look at the terminal box.");
    await selma.page.getByText("These words are fine.").waitFor();
  });

  await step("words of the house are underlined for everybody with the next word", async () => {
    await selma.page.getByRole("tab", { name: "Our words" }).click();
    await selma.page.getByRole("textbox", { name: "Words (* for any ending)" }).fill("terminal box*");
    await selma.page.getByRole("textbox", { name: "Better" }).fill("parcel box");
    await selma.page.getByRole("textbox", { name: "Why" }).fill("Customers know it as the parcel box.");
    await selma.page.getByRole("button", { name: "Add", exact: true }).click();
    await selma.page.getByText("terminal box* → parcel box").waitFor();
    const { items } = await andrei.get("/inbox?view=mine&limit=50");
    await andrei.page.goto(`/tickets/${items[0].id}`);
    await answer.fill("Please look at the terminal box.");
    await andrei.page.locator(".guard-hint").waitFor();
  });

  await step("a pack that is wrong is told with its line, and changes nothing", async () => {
    await selma.page.getByRole("tab", { name: "Our packs" }).click();
    await selma.page.getByRole("button", { name: "New pack" }).click();
    const dialog = selma.page.getByRole("dialog", { name: "New pack" });
    await dialog.getByRole("textbox", { name: "Name" }).fill("hotel");
    await dialog.getByRole("textbox", { name: "Rules (TOML)" }).fill("[[rule]]\nid = 5\n");
    await dialog.getByRole("button", { name: "Save" }).click();
    await dialog.getByText(/^Line 2: /).waitFor();
    assert.deepEqual(await selma.get("/guard/packs"), []);
    await dialog.getByRole("button", { name: "Close" }).click();
  });

  await step("an agent says that a finding was none", async () => {
    await answer.fill("This is your own fault line map, as you asked.");
    await andrei.page.locator(".guard-block, .guard-warn, .guard-hint").first().click();
    await answer.press("Alt+Enter");
    await andrei.page.getByRole("button", { name: "This was fine" }).click();
    await andrei.page.getByText("Thank you, it is noted for your leads.").waitFor();
  });

  await step("a lead excepts the words, and the rule is silent there and nowhere else", async () => {
    await selma.page.goto("/wording");
    const words = selma.page.getByRole("textbox", { name: "Words that stay without underlining" });
    await words.fill("own fault line map");
    await selma.page.getByRole("button", { name: "Except these words" }).click();
    await words.waitFor({ state: "detached" });
    await answer.fill("This is your own fault line map, as you asked, and more.");
    await andrei.page.locator(".guard-block").waitFor({ state: "detached" });
    await answer.fill("This is your own fault.");
    await andrei.page.locator(".guard-block").waitFor();
  });

  await step("a rule that is switched off is silent for everybody", async () => {
    await selma.page.goto("/settings/guard");
    await selma.page.getByRole("switch", { name: "“Blaming the customer” is on" }).click({ force: true });
    await selma.page.getByText("changed").waitFor();
    await answer.fill("This is your own fault. Really.");
    await andrei.page.locator(".guard-block").waitFor({ state: "detached" });
  });
});
