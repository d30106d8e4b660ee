import { demoDesk } from "../desk.mjs";
import { assertAccessible } from "../axe.mjs";
import { story } from "../story.mjs";

/** Every main page, and what stands there once it is loaded. @type {[string, string][]} */
const PAGES = [
  ["/inbox/mine", "main li a"],
  ["/inbox/team", "main li a"],
  ["/inbox/resolved?sort=newest", "main li a"],
  ["ticket", "[data-composer] [role=textbox]"],
  ["failed", "[role=log] [role=alert]"],
  ["/promises?view=all", "main h1"],
  ["/promises?view=overdue", "main [data-late]"],
  ["/mail-log", "main li"],
  ["/outbox", "main h1"],
  ["/new", "main [role=textbox]"],
  ["/profile", "main input"],
  ["/settings/mailboxes", "main section, main article"],
  ["/settings/people", "main h1"],
  ["/settings/company", "main input"],
  ["/settings/api-keys", "main input"],
  ["/nowhere", "main"],
];

story("Every page of the app is accessible: wide and narrow, light and dark, in three languages", demoDesk, async (scene) => {
  const selma = await scene.visitor();
  const { page } = selma;
  const { demo } = await selma.get("/setup");
  await scene.look("the sign-in page", async () => {
    await page.goto("/");
    await page.getByRole("button", { name: /Selma/ }).waitFor();
    await assertAccessible(page, "sign-in");
  });
  await selma.signIn(demo.logins[0]);
  const { items } = await selma.get("/inbox?view=all&limit=200");
  const idOf = (/** @type {string} */ name) => items.find((/** @type {any} */ item) => item.customer.name === name).id;
  for (const language of ["en", "ru", "sr-Cyrl"]) {
    await selma.patch("/me", { language });
    for (const [address, ready] of PAGES) {
      await scene.look(`${address} (${language})`, async () => {
        const path = { ticket: `/tickets/${idOf("Harriet Collins")}`, failed: `/tickets/${idOf("Fiona Grant")}` }[address] ?? address;
        await page.goto(path);
        await assertAccessible(page, address, () => page.locator(ready).first().waitFor());
      });
    }
  }
});
