// Takes the pictures of the README and the docs from a demonstration whose clock is fixed.

import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { PHONE, WIDE, launch, visitor } from "./browser.mjs";
import { ROOT, demoDesk } from "./desk.mjs";
import { shrink } from "./png.mjs";

const FOLDER = path.join(ROOT, "docs/screenshots");
const TOTAL_BYTES_MAX = 1_500_000;
const SUBJECT = /Could the driver ring twice\?/;
const HARRIET = "harriet.collins@example.com";
const ANSWER =
  "Dear Harriet, thank you for writing. Calm down, please. The driver rings twice at the blue door. " +
  "I will call you tomorrow by 12:00.";

/** @type {[string, (page: import("playwright-core").Page, wide: boolean) => Promise<void>][]} */
const PICTURES = [
  ["inbox", async (page) => {
    await page.goto("/inbox/team");
    await page.getByRole("list", { name: "My teams" }).getByRole("link").nth(5).waitFor();
  }],
  ["ticket", async (page, wide) => {
    await page.goto("/inbox/mine");
    await page.getByRole("link", { name: SUBJECT }).click();
    const answer = page.getByRole("textbox", { name: "Your answer" });
    await answer.fill(ANSWER);
    await page.getByRole("list", { name: "Promises in your text" }).waitFor();
    await page.getByText("Draft saved").waitFor();
    if (!wide) return;
    await page.locator("[data-finding]").first().hover();
    await page.getByRole("dialog").waitFor();
  }],
  ["promises", async (page) => {
    await page.goto("/promises?view=team");
    await page.getByText("Kept").first().waitFor();
  }],
  ["letterbox", async (page) => {
    await page.goto(`/letterbox/of/${HARRIET}`);
    await page.locator("ul.letters a").first().click();
    await page.locator("article").waitFor();
    await page.evaluate(() => window.scrollTo(0, 0));
  }],
];

const run = await mkdtemp(path.join(os.tmpdir(), "rapport-screenshots-"));
process.env.E2E_FOLDER = run;
const browser = await launch();
const desk = await demoDesk();
let total = 0;
try {
  await mkdir(FOLDER, { recursive: true });
  for (const [width, viewport] of Object.entries({ "": WIDE, "-phone": PHONE })) {
    for (const colorScheme of /** @type {const} */ (["light", "dark"])) {
      const selma = await visitor(browser, desk.url, { viewport, colorScheme });
      const { demo } = await selma.get("/setup");
      await selma.signIn(demo.logins[0]);
      for (const [name, show] of PICTURES) {
        await show(selma.page, viewport === WIDE);
        await selma.page.mouse.move(0, 0, { steps: 1 });
        await selma.page.evaluate(() => document.fonts.ready);
        const file = path.join(FOLDER, `${name}${width}${colorScheme === "dark" ? "-dark" : ""}.png`);
        const picture = shrink(await selma.page.screenshot({ animations: "disabled", caret: "hide" }));
        await writeFile(file, picture);
        total += picture.length;
        console.log(`${path.relative(ROOT, file)} ${Math.round(picture.length / 1000)} kB`);
      }
      await selma.close();
    }
  }
} finally {
  await browser.close();
  await desk[Symbol.asyncDispose]();
  await rm(run, { recursive: true, force: true });
}
console.log(`${Math.round(total / 1000)} kB in all`);
if (total > TOTAL_BYTES_MAX) throw new Error("the pictures are too large together");
