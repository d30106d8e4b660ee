import { demoDesk } from "../desk.mjs";
import { assertAccessible } from "../axe.mjs";
import { story } from "../story.mjs";

/** Every main page, and what stands there once it is loaded; no two of a kind follow each other. @type {[string, string][]} */
const PAGES = [
  ["/inbox/mine", "li a"],
  ["ticket", "[data-composer] [role=textbox]"],
  ["/promises?view=all", "[data-late]"],
  ["failed", "[role=log] [role=alert]"],
  ["/mail-log", "li"],
  ["/promises?view=overdue", "[data-late]"],
  ["/outbox", "h1"],
  ["/inbox/team", "li a"],
  ["/new", "[role=textbox]"],
  ["/inbox/resolved?sort=newest", "li a"],
  ["/profile", "input"],
  ["/settings/mailboxes", "button"],
  ["/settings/people", "h1"],
  ["/settings/guard", "section details"],
  ["/settings/statuses", "h2"],
  ["/settings/tags-and-topics", "[role=tab]"],
  ["/settings/fields", "[role=tab]"],
  ["/settings/reminders", "input"],
  ["/settings/company", "input"],
  ["/wording", "table"],
  ["/settings/availability", "input"],
  ["/settings/api-keys", "input"],
  ["/nowhere", "a"],
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
    await page.goto("/profile");
    await page.locator(`html[lang=${language}] main h1`).waitFor();
    for (const [address, ready] of PAGES) {
      await scene.look(`${address} (${language})`, async () => {
        const path = { ticket: `/tickets/${idOf("Harriet Collins")}`, failed: `/tickets/${idOf("Fiona Grant")}` }[address] ?? address;
        // As a link inside the app does it: without loading everything anew.
        await page.evaluate((to) => {
          document.querySelector("main > *")?.setAttribute("data-before", "");
          history.pushState({}, "", to);
        }, path);
        await page.locator("main > [data-before]").waitFor({ state: "detached" });
        await assertAccessible(page, address, () => page.locator(`main ${ready}`).first().waitFor());
      });
    }
  }
});
