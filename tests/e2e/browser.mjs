// A real browser, and people in it: each has a context of their own, as if on a machine of their own.

import assert from "node:assert/strict";
import { chromium } from "playwright-core";

/** How long anything on a page may take before it counts as not happening. */
export const DEADLINE_MS = 15_000;
export const WIDE = { width: 1440, height: 900 };
export const PHONE = { width: 390, height: 844 };

const CHROMIUM = process.env.CHROMIUM ?? "/usr/bin/chromium";
const FLAGS = [
  "--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update",
  "--disable-sync", "--no-first-run",
];

/** Starts Chromium with a profile of its own, which goes with it. */
export const launch = () => chromium.launch({ executablePath: CHROMIUM, args: FLAGS });

/**
 * Somebody's browser.
 * @param {import("playwright-core").Browser} browser
 * @param {string} url where the desk is
 * @param {import("playwright-core").BrowserContextOptions} [options]
 */
export async function visitor(browser, url, options = {}) {
  const context = await browser.newContext({
    baseURL: url, viewport: WIDE, locale: "en-GB", timezoneId: "Europe/Sarajevo", reducedMotion: "reduce", ...options,
  });
  context.setDefaultTimeout(DEADLINE_MS);
  context.setDefaultNavigationTimeout(DEADLINE_MS);
  return new Visitor(context, await context.newPage(), url);
}

/** A context with one page, and the API under the same session. */
export class Visitor {
  /**
   * @param {import("playwright-core").BrowserContext} context
   * @param {import("playwright-core").Page} page
   * @param {string} url
   */
  constructor(context, page, url) {
    this.context = context;
    this.page = page;
    this.url = url;
    /** What went wrong in the page without anybody looking: it fails the journey. @type {string[]} */
    this.faults = [];
    page.on("pageerror", (error) => this.faults.push(String(error.stack ?? error)));
    page.on("console", (message) => {
      // Chromium reports answers such as 401 and 404 here; what they mean is the app's concern.
      if (message.type() === "error" && !message.text().startsWith("Failed to load resource")) {
        this.faults.push(message.text());
      }
    });
    page.on("response", (response) => {
      if (response.status() >= 500) this.faults.push(`${response.status()} ${response.url()}`);
    });
  }

  /**
   * Signs in at the sign-in page of the demonstration with one click on a name.
   * @param {string} name
   */
  async signInByChip(name) {
    await this.page.goto("/");
    await this.page.getByRole("button", { name: new RegExp(name) }).click();
    await this.page.getByRole("navigation").first().waitFor();
    return this;
  }

  /**
   * Signs in past the page.
   * @param {{email: string, password: string}} login
   */
  async signIn(login) {
    await this.post("/session", { email: login.email, password: login.password });
    return this;
  }

  /** @param {string} path @returns {Promise<any>} */
  get(path) {
    return this.#ask("GET", path);
  }
  /** @param {string} path @param {unknown} body @returns {Promise<any>} */
  post(path, body) {
    return this.#ask("POST", path, body);
  }
  /** @param {string} path @param {unknown} body @returns {Promise<any>} */
  put(path, body) {
    return this.#ask("PUT", path, body);
  }
  /** @param {string} path @param {unknown} body @returns {Promise<any>} */
  patch(path, body) {
    return this.#ask("PATCH", path, body);
  }
  /** @param {string} path @returns {Promise<any>} */
  delete(path) {
    return this.#ask("DELETE", path);
  }

  /** @param {string} method @param {string} path @param {unknown} [body] */
  async #ask(method, path, body) {
    const answer = await this.context.request.fetch(`${this.url}/api/v1${path}`, {
      method,
      headers: { origin: this.url },
      ...(body !== undefined && { data: body }),
    });
    const text = await answer.text();
    assert.ok(answer.ok(), `${method} ${path}: ${answer.status()} ${text}`);
    return text === "" ? null : JSON.parse(text);
  }

  /** Closes the browser of this person; faults that nobody looked at come up here. */
  async close() {
    await this.context.close();
    assert.deepEqual(this.faults, [], "the page ran without faults");
  }
}

/**
 * Waits until something holds, asked again and again until a deadline.
 * @template T
 * @param {string} what
 * @param {() => Promise<T | false | null | undefined>} ask
 * @returns {Promise<T>}
 */
export async function eventually(what, ask) {
  const end = Date.now() + DEADLINE_MS;
  for (;;) {
    const answer = await ask();
    if (answer) return answer;
    if (Date.now() > end) throw new Error(`not in time: ${what}`);
    await new Promise((done) => setTimeout(done, 100));
  }
}
