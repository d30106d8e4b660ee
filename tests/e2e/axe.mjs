// Accessibility as far as a program can judge it: WCAG 2.2 A and AA, by axe.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { PHONE, WIDE } from "./browser.mjs";

const AXE = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa"];
/** Light and dark are the same page in other colours: what is not about colour is looked at once. */
const OF_COLOURS = ["color-contrast", "link-in-text-block"];

/**
 * What is wrong on the page as it stands, one line each.
 * @param {import("playwright-core").Page} page
 * @param {"light" | "dark"} scheme
 * @returns {Promise<string[]>}
 */
async function violations(page, scheme) {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(AXE);
  const runOnly = scheme === "light" ? { type: "tag", values: TAGS } : { type: "rule", values: OF_COLOURS };
  return page.evaluate(async (only) => {
    // @ts-expect-error it was put there a line ago
    const { violations: found } = await window.axe.run(document, { runOnly: only, resultTypes: ["violations"], preload: false });
    return found.flatMap((/** @type {any} */ one) =>
      one.nodes.map((/** @type {any} */ node) => `${one.id}: ${node.target.join(" ")}: ${node.failureSummary.replaceAll("\n", " ")}`),
    );
  }, runOnly);
}

/**
 * The page at both widths, light and dark: nothing wrong, and nothing to scroll sideways for.
 * @param {import("playwright-core").Page} page
 * @param {string} name
 * @param {() => Promise<unknown>} [ready] what must be there before it is looked at, at either width
 */
export async function assertAccessible(page, name, ready = async () => {}) {
  const wrong = [];
  for (const [width, viewport] of Object.entries({ wide: WIDE, phone: PHONE })) {
    await page.setViewportSize(viewport);
    await ready();
    // What floats finds its new place a moment after the window has changed.
    const fits = page.waitForFunction(
      () => document.documentElement.scrollWidth <= document.documentElement.clientWidth, undefined, { timeout: 3_000 },
    );
    await fits.catch(() => wrong.push(`${width}: something stands out to the right`));
    for (const colorScheme of /** @type {const} */ (["light", "dark"])) {
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      await page.waitForFunction((scheme) => {
        // The app follows the system a moment later, public pages do so by themselves; colours that fade are hurried.
        const followed = document.documentElement.dataset.mantineColorScheme ?? scheme;
        const fading = document.getAnimations().filter((one) => one instanceof CSSTransition && one.playState === "running");
        for (const one of fading) one.finish();
        return followed === scheme && fading.length === 0;
      }, colorScheme);
      for (const one of await violations(page, colorScheme)) wrong.push(`${width}, ${colorScheme}: ${one}`);
    }
  }
  await page.setViewportSize(WIDE);
  assert.deepEqual(wrong, [], name);
}
