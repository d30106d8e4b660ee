// How the app feels at a desk with 100,000 tickets, in a real browser: `make bench-app`. Prints what
// docs/performance.md says under "In the browser".

import { execFileSync } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { launch, visitor } from "./browser.mjs";
import { ROOT, deskIn } from "./desk.mjs";

const FILL = process.env.RAPPORT_BENCHES ?? path.join(ROOT, "target/release/benches");
const LOGIN = { email: "agent0@bench.example", password: "a long enough password" };
const TICKETS = 40;
const SCROLL_MS = 20_000;
const PARAGRAPH =
  "Dear customer, thank you for writing. I am sorry that the lamp has not arrived. I have asked the carrier, and I " +
  "will write to you by tomorrow at noon with what they say. If it is lost, we send another one at once. ";

/** @param {number[]} times @param {number} share */
const quantile = (times, share) => [...times].sort((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * share))] ?? NaN;
/** @param {string} what @param {number[]} times */
const print = (what, times) =>
  console.log(`${what}: p50 ${quantile(times, 0.5).toFixed(0)} ms, p99 ${quantile(times, 0.99).toFixed(0)} ms, ${times.length} times`);

const folder = await mkdtemp(path.join(os.tmpdir(), "rapport-speed-"));
try {
  execFileSync(FILL, ["fill", folder], { stdio: "inherit" });
  const desk = await deskIn(folder);
  const browser = await launch();
  try {
    const one = await visitor(browser, desk.url);
    await one.signIn(LOGIN);
    await first(one);
    await scrolling(one);
    await opening(one);
    await typing(one);
    if (one.faults.length > 0) throw new Error(one.faults.join("\n"));
  } finally {
    await browser.close();
    await desk.stop();
  }
} finally {
  await rm(folder, { recursive: true, force: true });
}

/** @param {import("./browser.mjs").Visitor} one */
async function first({ page }) {
  const times = [];
  for (let time = 0; time < 10; time += 1) {
    const begun = performance.now();
    await page.goto("/inbox/all");
    await page.locator("li[aria-posinset] a").first().waitFor();
    times.push(performance.now() - begun);
  }
  print("list of 100,000, from the address to its lines", times);
}

/** The wheel turns steadily; every frame is asked whether lines fill the list to its lower edge. @param {import("./browser.mjs").Visitor} one */
async function scrolling({ page }) {
  await page.mouse.move(700, 500);
  const watched = page.evaluate((duration) => new Promise((/** @type {(found: {frames: number[], gaps: number, lines: number}) => void} */ done) => {
    const found = { frames: /** @type {number[]} */ ([]), gaps: 0, lines: 0 };
    const begun = performance.now();
    let before = begun;
    const look = () => {
      const now = performance.now();
      found.frames.push(now - before);
      before = now;
      const lines = [...document.querySelectorAll("li[aria-posinset]")];
      const bottom = Math.max(0, ...lines.map((line) => line.getBoundingClientRect().bottom));
      const empty = lines.some((line) => line.getBoundingClientRect().top < innerHeight && !line.querySelector("a"));
      if (bottom < innerHeight - 1 || empty) found.gaps += 1;
      found.lines = Math.max(found.lines, ...lines.map((line) => Number(line.getAttribute("aria-posinset"))));
      if (now - begun < duration) requestAnimationFrame(look);
      else done(found);
    };
    requestAnimationFrame(look);
  }), SCROLL_MS);
  const until = performance.now() + SCROLL_MS;
  while (performance.now() < until) {
    await page.mouse.wheel(0, 240);
    await page.waitForTimeout(50);
  }
  const { frames, gaps, lines } = await watched;
  print("a frame while scrolling", frames);
  console.log(`scrolled to line ${lines}; ${gaps} of ${frames.length} frames had a gap`);
}

/** The pointer rests on a line as a hand does, then clicks; until the conversation is there. @param {import("./browser.mjs").Visitor} one */
async function opening({ page }) {
  const times = [];
  await page.goto("/inbox/all");
  for (let number = 0; number < TICKETS; number += 1) {
    if (number > 0) await page.goBack();
    const line = page.locator("li[aria-posinset] a").nth(9 + (number % 4));
    await line.hover();
    await page.waitForTimeout(300);
    const opened = page.evaluate(() => new Promise((/** @type {(time: number) => void} */ done) => {
      let begun = 0;
      addEventListener("click", () => { begun = performance.now(); }, { capture: true, once: true });
      const look = () => {
        if (begun > 0 && document.querySelector('[role="log"] article')) requestAnimationFrame(() => done(performance.now() - begun));
        else requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
    }));
    await line.click();
    times.push(await opened);
  }
  // The first one fetches the page of tickets itself, as once in a day.
  console.log(`the first ticket of all: ${times[0]?.toFixed(0)} ms`);
  print("a ticket from the list", times.slice(1));
}

/** What the browser itself says about each key: until what it did is painted. @param {import("./browser.mjs").Visitor} one */
async function typing({ page }) {
  const answer = page.getByRole("textbox", { name: "Your answer" });
  await answer.click();
  await page.evaluate(() => {
    const kept = /** @type {any} */ (window);
    kept.keys = [];
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) if (entry.name === "keydown") kept.keys.push(entry.duration);
    }).observe(/** @type {any} */ ({ type: "event", durationThreshold: 16, buffered: false }));
  });
  const text = PARAGRAPH.repeat(4);
  await page.keyboard.type(text, { delay: 45 });
  await page.waitForTimeout(500);
  /** @type {number[]} */
  const slow = await page.evaluate(() => /** @type {any} */ (window).keys);
  // The browser speaks only of keys that took a frame or more; the others were faster.
  const all = [...slow, ...Array(Math.max(0, text.length - slow.length)).fill(8)];
  print(`a key in an answer that the guard reads (of ${text.length}; ${slow.length} took 16 ms or more)`, all);
}
