// Runs the journeys: furnishes one demonstration, lets every journey work on a copy, clears everything away.

import { mkdtemp, readdir, rm } from "node:fs/promises";
import { readlinkSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { run } from "node:test";
import { spec } from "node:test/reporters";
import { furnish } from "./desk.mjs";

const journeys = fileURLToPath(new URL("journeys", import.meta.url));
const wanted = process.argv.slice(2);
const names = (await readdir(journeys)).filter((name) => name.endsWith(".test.mjs"));
const files = names
  .filter((name) => wanted.length === 0 || wanted.some((part) => name.includes(part)))
  .map((name) => path.join(journeys, name));

const folder = await mkdtemp(path.join(os.tmpdir(), "rapport-e2e-"));
process.env.E2E_FOLDER = folder;
process.env.E2E_FURNISHED = path.join(folder, "furnished");
for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM"])) {
  process.once(signal, async () => {
    await clearAway();
    process.exit(130);
  });
}
try {
  await furnish(process.env.E2E_FURNISHED);
  await new Promise((done) => {
    run({ files, concurrency: 2 })
      .on("test:fail", () => {
        process.exitCode = 1;
      })
      .compose(new spec())
      .on("end", done)
      .pipe(process.stdout);
  });
} finally {
  const left = await clearAway();
  if (left.length > 0) {
    console.error(`still running, ended now: ${left.join(", ")}`);
    process.exitCode = 1;
  }
}

async function clearAway() {
  const left = await endLeftovers();
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  return left;
}

/** Desks whose journey broke off: known by their number and by the folder they stand in. */
async function endLeftovers() {
  const left = [];
  for (const name of await readdir(folder)) {
    const id = Number(/^(\d+)\.pid$/.exec(name)?.[1]);
    if (!id || !standsInOurFolder(id)) continue;
    process.kill(id, "SIGKILL");
    left.push(id);
  }
  return left;
}

/** @param {number} id */
function standsInOurFolder(id) {
  try {
    return readlinkSync(`/proc/${id}/cwd`).startsWith(folder);
  } catch {
    return false;
  }
}
