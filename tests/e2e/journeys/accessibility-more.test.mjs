import { assertAccessible } from "../axe.mjs";
import { demoDesk, emptyDesk } from "../desk.mjs";
import { eventually } from "../browser.mjs";
import { story } from "../story.mjs";

const LOCALES = { en: "en-GB", ru: "ru-RU", "sr-Cyrl": "sr-Cyrl-RS" };
/** One customer for each language: their pages speak theirs. */
const CUSTOMERS = { en: "harriet.collins@example.com", ru: "olga.lebedeva@example.com", "sr-Cyrl": "nemanja.ristic@example.net" };

story("The set-up page is accessible in the browser's language", emptyDesk, async (scene) => {
  for (const [language, locale] of Object.entries(LOCALES)) {
    await scene.look(language, async () => {
      const { page } = await scene.visitor({ locale });
      await page.goto("/");
      await page.locator(`html[lang=${language}] input[type=password]`).waitFor();
      await assertAccessible(page, "set-up");
    });
  }
});

story("What opens over a page is accessible", demoDesk, async (scene) => {
  const selma = await scene.visitor();
  const { page } = selma;
  const { demo } = await selma.get("/setup");
  await selma.signIn(demo.logins[0]);
  const answer = page.getByRole("textbox", { name: "Your answer" });
  const dialog = page.getByRole("dialog");
  const close = async () => {
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "hidden" });
  };

  await scene.step("the reason of the guard, promises in the text, the answer check", async () => {
    const { items } = await selma.get("/inbox?view=mine");
    await page.goto(`/tickets/${items[0].id}`);
    await answer.fill("Calm down. I am sorry. I will call you tomorrow by 12:00.");
    await page.getByRole("button", { name: "Note this promise" }).waitFor();
    await page.keyboard.press("Alt+Enter");
    await assertAccessible(page, "guard", () => dialog.waitFor());
    await close();
  });
  await scene.step("the time of a promise", async () => {
    await page.getByRole("button", { name: "Change the time" }).first().click();
    await assertAccessible(page, "time", () => dialog.waitFor());
    await page.getByRole("button", { name: "Done" }).click();
  });
  await scene.step("words that are held back", async () => {
    await answer.fill("You should have read the manual.");
    await page.getByRole("button", { name: "Send", exact: true }).click();
    await dialog.getByRole("button", { name: "Send as it is…" }).click();
    await assertAccessible(page, "blocked", () => dialog.waitFor());
    await close();
  });
  await scene.step("the question at the end", async () => {
    await page.getByRole("button", { name: "Resolve", exact: true }).click();
    await assertAccessible(page, "resolve", () => dialog.getByText("Did I do all I could").waitFor());
    await close();
  });
  await scene.step("a new mailbox", async () => {
    await page.goto("/settings/mailboxes");
    await page.getByRole("button", { name: "Add a mailbox" }).click();
    await assertAccessible(page, "mailbox", () => dialog.waitFor());
    await close();
  });
  await scene.step("the reminder of a promise that is late", async () => {
    const andrei = await scene.visitor();
    await andrei.signIn(demo.logins.find((/** @type {any} */ login) => login.name === "Andrei Ionescu"));
    await andrei.page.goto("/inbox/mine");
    await andrei.page.getByText(/Gabriel Toma/).first().waitFor();
    await assertAccessible(andrei.page, "reminder", () => andrei.page.locator("main li a").first().waitFor());
  });
  await scene.step("a letter about a delay", async () => {
    await page.goto("/promises?view=overdue");
    await page.getByRole("button", { name: "Something else" }).click();
    await page.getByRole("menuitem", { name: "Tell the customer about a delay" }).click();
    await assertAccessible(page, "delay", () => dialog.getByRole("textbox", { name: "Letter about the delay" }).waitFor());
    await close();
  });
});

story("What customers open is accessible in three languages", demoDesk, async (scene) => {
  const selma = await scene.visitor();
  const { demo } = await selma.get("/setup");
  await selma.signIn(demo.logins[0]);
  await scene.step("tickets are resolved, and two days pass", async () => {
    const { items } = await selma.get("/inbox?view=waiting&limit=200");
    for (const address of Object.values(CUSTOMERS)) {
      const tickets = await Promise.all(items.map((/** @type {any} */ item) => selma.get(`/tickets/${item.id}`)));
      const { id } = tickets.find(({ customer }) => customer.address === address);
      await selma.put(`/tickets/${id}/closure`, { easy: "yes", comment: "", unanswered_reason: "Told by telephone." });
    }
    await selma.page.goto("/letterbox");
    await selma.page.getByRole("button", { name: "+2 days" }).click();
  });

  for (const [language, locale] of Object.entries(LOCALES)) {
    const address = CUSTOMERS[/** @type {keyof typeof CUSTOMERS} */ (language)];
    await scene.look(`the letter box (${language})`, async () => {
      const { page } = await scene.visitor({ locale });
      for (const path of ["/letterbox", `/letterbox/of/${address}`, "letter", "/letterbox/new"]) {
        if (path === "letter") await page.locator("ul.letters a").first().click();
        else await page.goto(path);
        await page.locator(`html[lang=${language}] main`).waitFor();
        await assertAccessible(page, path);
      }
    });
    await scene.look(`the question whether it is solved (${language})`, async () => {
      const { page } = await scene.visitor({ locale });
      const link = page.frameLocator("article iframe").locator("a[href*='/s/'][href*='no']");
      await eventually("the letter", async () => {
        await page.goto(`/letterbox/of/${address}`);
        await page.locator("ul.letters a").first().click();
        await page.locator("article").waitFor();
        return (await link.count()) > 0;
      });
      await page.goto((await link.getAttribute("href")) ?? "");
      await page.locator(`html[lang=${language}] form.choices`).waitFor();
      await assertAccessible(page, "the question");
      await page.locator("form.choices button[value=no]").click();
      await page.getByRole("textbox").first().waitFor();
      await assertAccessible(page, "what is missing");
      await page.locator("button.primary").click();
      await page.locator("textarea").waitFor({ state: "detached" });
      await assertAccessible(page, "thanks");
    });
  }
});
