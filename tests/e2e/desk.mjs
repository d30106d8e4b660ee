// A desk of its own: the real program, fresh data in a folder of its own, a free port of the loopback interface.

import { spawn } from "node:child_process";
import { cp, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { existsSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";

const HERE = path.dirname(fileURLToPath(import.meta.url));
/** The root of the repository. */
export const ROOT = path.resolve(HERE, "../..");
const BINARY = path.resolve(process.env.RAPPORT_BINARY ?? path.join(ROOT, "target/debug/rapport"));
/** A Monday morning: the same day in every run, so that nothing depends on when the tests are run. */
export const CLOCK = "2026-01-12T10:00";
/** Furnishing lives through twelve days; everything else answers at once. */
const START_MS = 120_000;
const STOP_MS = 20_000;

/** A folder for one desk; the runner's own folder holds all of them, and is cleared away. @param {string} kind */
const newFolder = (kind) => mkdtemp(path.join(process.env.E2E_FOLDER ?? os.tmpdir(), `rapport-e2e-${kind}-`));

/** A program that runs: where it is reached and how it ends. */
export class Desk {
  /** @param {string} url @param {string} folder @param {import("node:child_process").ChildProcess} program */
  constructor(url, folder, program) {
    this.url = url;
    this.folder = folder;
    this.program = program;
  }

  /** Asks it to end, and waits for it. Without an answer in time it is ended all the same, and that is a failure. */
  async stop() {
    if (this.program.exitCode !== null || this.program.signalCode !== null) return;
    const ended = new Promise((done) => this.program.once("exit", done));
    this.program.kill("SIGTERM");
    let late = false;
    const timer = setTimeout(() => {
      late = true;
      this.program.kill("SIGKILL");
    }, STOP_MS);
    await ended;
    clearTimeout(timer);
    if (late) throw new Error(`the desk did not stop within ${STOP_MS / 1000} s`);
  }

  /** Stops it and removes what it kept. */
  async [Symbol.asyncDispose]() {
    await this.stop();
    await rm(this.folder, { recursive: true, force: true });
  }
}

/**
 * A desk nobody has set up.
 * @returns {Promise<Desk>}
 */
export async function emptyDesk() {
  return deskIn(await newFolder("desk"));
}

/**
 * The desk whose data lie in a folder.
 * @param {string} folder
 * @returns {Promise<Desk>}
 */
export async function deskIn(folder) {
  return start(["serve"], folder, {
    RAPPORT_DATABASE: `sqlite://${path.join(folder, "rapport.db")}`,
    RAPPORT_DATA_DIR: folder,
    RAPPORT_LISTEN: "127.0.0.1:0",
    RAPPORT_PUBLIC_URL: "http://127.0.0.1:0",
  });
}

/**
 * The demonstration. The runner has furnished one; each journey gets a copy, so that none sees another's traces.
 * @returns {Promise<Desk>}
 */
export async function demoDesk() {
  const folder = await newFolder("demo");
  const furnished = process.env.E2E_FURNISHED;
  if (furnished) await cp(furnished, folder, { recursive: true });
  return start(["demo", "--data", folder, "--listen", "127.0.0.1:0", "--clock", CLOCK], folder, {});
}

/**
 * Furnishes a demonstration once, for others to copy.
 * @param {string} folder
 */
export async function furnish(folder) {
  await mkdir(folder, { recursive: true });
  const options = ["demo", "--fresh", "--data", folder, "--listen", "127.0.0.1:0", "--clock", CLOCK];
  const desk = await start(options, folder, {});
  await desk.stop();
}

/** @param {string[]} options @param {string} folder @param {Record<string, string>} settings */
async function start(options, folder, settings) {
  if (!existsSync(BINARY)) throw new Error(`${BINARY} is not there: run "make build", or set RAPPORT_BINARY`);
  // Only what a program needs: settings of the developer's own shell stay outside.
  const { PATH, HOME, TMPDIR } = process.env;
  const program = spawn(BINARY, options, {
    cwd: folder,
    env: { PATH, HOME, ...(TMPDIR && { TMPDIR }), ...settings },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const kill = () => program.kill("SIGKILL");
  process.once("exit", kill);
  program.once("exit", () => process.removeListener("exit", kill));
  // Should a journey break off, the runner finds it by this.
  if (process.env.E2E_FOLDER) await writeFile(path.join(process.env.E2E_FOLDER, `${program.pid}.pid`), "");
  const url = await address(program);
  return new Desk(url, folder, program);
}

/**
 * The address the program prints once it is open.
 * @param {import("node:child_process").ChildProcess} program
 * @returns {Promise<string>}
 */
function address(program) {
  return new Promise((resolve, reject) => {
    let said = "";
    const fail = (/** @type {string} */ why) => reject(new Error(`the desk did not open (${why}):\n${said}`));
    const timer = setTimeout(() => {
      program.kill("SIGKILL");
      fail("in time");
    }, START_MS);
    const read = (/** @type {Buffer} */ part) => {
      // Afterwards reading goes on, so that the program is never held up by a full pipe.
      if (said.length < 100_000) said += part.toString();
      const found = /(?:the desk|desk \w.* at)\s+(http:\/\/127\.0\.0\.1:\d+)/i.exec(said);
      if (!found?.[1]) return;
      clearTimeout(timer);
      resolve(found[1]);
    };
    program.stdout?.on("data", read);
    program.stderr?.on("data", read);
    program.once("error", (error) => fail(error.message));
    program.once("exit", (code) => {
      clearTimeout(timer);
      fail(`exit ${code}`);
    });
  });
}
