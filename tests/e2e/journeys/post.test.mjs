import assert from "node:assert/strict";
import { demoDesk } from "../desk.mjs";
import { story } from "../story.mjs";

story("The post: every letter is accounted for", demoDesk, async (scene) => {
  const { step } = scene;
  const selma = await scene.visitor();
  const { page } = selma;

  await step("the mail log says of every letter what was decided", async () => {
    await selma.signInByChip("Selma Hadžić");
    await page.getByRole("link", { name: /Mail log/ }).click();
    await page.getByRole("heading", { name: "Mail log" }).waitFor();
    const letters = page.getByRole("main").getByRole("listitem");
    await letters.first().waitFor();
    for (const letter of await letters.all()) assert.match(await letter.innerText(), /Taken in|Quarantine|Set aside|In work/);
  });

  await step("a letter in quarantine is shown with the reason, and its head can be read", async () => {
    await page.getByText("Quarantine", { exact: true }).first().click();
    await page.waitForURL(/quarantined/);
    const letter = page.getByRole("main").getByRole("listitem");
    await letter.getByText("A little film of my lamp for you").waitFor();
    assert.equal(await letter.count(), 1);
    await letter.getByText(/larger than 35 MB/).waitFor();
    await letter.getByText("Only the head of this letter was kept, since it is too large.").waitFor();
    const href = await letter.getByRole("link", { name: "Original" }).getAttribute("href");
    const original = await selma.context.request.get(`${scene.desk.url}${href}`);
    assert.equal(original.status(), 200);
    assert.match(await original.text(), /Subject: A little film/);
  });

  await step("nothing was given up, and the page says so", async () => {
    await page.getByRole("link", { name: /Not delivered/ }).click();
    await page.getByText("Everything went out").waitFor();
  });

  await step("a letter that came back says so on the ticket, in the server's words; another try goes out", async () => {
    const { items } = await selma.get("/inbox?view=all&limit=200");
    const fiona = items.find((/** @type {any} */ item) => item.customer.name === "Fiona Grant");
    await page.goto(`/tickets/${fiona.id}`);
    const failed = page.getByRole("alert").filter({ hasText: "This letter could not be delivered" });
    await failed.getByText(/550 5\.1\.1/).waitFor();
    await failed.getByRole("button", { name: "Send it again" }).click();
    await failed.waitFor({ state: "hidden" });
    await page.getByRole("article", { name: /^Answer/ }).getByText("Delivered").first().waitFor();
  });

  await step("an agent sees neither", async () => {
    const darya = await scene.visitor();
    await darya.signInByChip("Darya Sokolova");
    await darya.patch("/me", { language: "en" });
    await darya.page.reload();
    await darya.page.getByRole("link", { name: /My inbox/ }).waitFor();
    assert.equal(await darya.page.getByRole("link", { name: /Mail log|Not delivered|Mailboxes/ }).count(), 0);
    await assert.rejects(darya.get("/mail/letters"), /: 403 /);
  });
});
