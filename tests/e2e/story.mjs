// A story is lived through step by step on one desk. When a step fails, what the pages showed is kept in `failures/`,
// and the steps after it are left out: they would only fail for the same reason.

import { mkdir } from "node:fs/promises";
import path from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { launch, visitor } from "./browser.mjs";

const FAILURES = fileURLToPath(new URL("failures", import.meta.url));

/**
 * @typedef {object} Scene
 * @property {import("./desk.mjs").Desk} desk
 * @property {import("playwright-core").Browser} browser
 * @property {(what: string, live: () => Promise<void>) => Promise<void>} step
 * @property {(what: string, live: () => Promise<void>) => Promise<void>} look a step on which no other depends
 * @property {(options?: import("playwright-core").BrowserContextOptions) => Promise<import("./browser.mjs").Visitor>} visitor
 *   Somebody with a browser of their own; it is closed at the end, and faults of their page fail the story.
 */

/**
 * @param {string} name
 * @param {() => Promise<import("./desk.mjs").Desk>} open the desk it takes place on
 * @param {(scene: Scene) => Promise<void>} live
 */
export function story(name, open, live) {
  test(name, async (t) => {
    const [desk, browser] = await Promise.all([open(), launch()]);
    /** @type {import("./browser.mjs").Visitor[]} */
    const visitors = [];
    let broken = false;
    const attempt = (/** @type {string} */ what, /** @type {() => Promise<void>} */ act, /** @type {() => void} */ failed) =>
      t.test(what, async () => {
        try {
          await act();
        } catch (error) {
          failed();
          await keepPictures(visitors, what);
          throw error;
        }
      });
    try {
      await live({
        desk,
        browser,
        visitor: async (options) => {
          const one = await visitor(browser, desk.url, options);
          visitors.push(one);
          return one;
        },
        step: async (what, act) => {
          if (broken) return t.test(what, { skip: "a step before it failed" });
          await attempt(what, act, () => {
            broken = true;
          });
        },
        look: (what, act) => attempt(what, act, () => undefined),
      });
      if (!broken) await t.test("no page had a fault", () => Promise.all(visitors.map((one) => one.close())));
    } finally {
      await browser.close();
      await desk[Symbol.asyncDispose]();
    }
  });
}

/** @param {import("./browser.mjs").Visitor[]} visitors @param {string} what */
async function keepPictures(visitors, what) {
  await mkdir(FAILURES, { recursive: true });
  const name = what.replace(/[^\p{L}\p{N}]+/gu, "-").slice(0, 60);
  for (const [index, { page, faults }] of visitors.entries()) {
    if (page.isClosed()) continue;
    const file = path.join(FAILURES, `${name}-${index + 1}.png`);
    await page.screenshot({ path: file }).catch(() => undefined);
    console.error(`${file} (${page.url()})${faults.map((fault) => `\n  ${fault}`).join("")}`);
  }
}
