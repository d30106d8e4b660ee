// Fails when the app's texts are not the same set in every language, or when the source asks for a key
// that no catalogue has. A key built at run time is written `app-thing-${name}`: it uses every key that
// begins so, and at least one such key must exist. What the first page says stands in the files that it fetches.
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parse } from "@fluent/syntax";

const here = fileURLToPath(new URL("..", import.meta.url));
const locales = join(here, "..", "..", "locales");
const languages = ["en", "ru", "bs", "hr", "sr-Latn", "sr-Cyrl", "ro"];
const complaints = [];

function variablesOf(node, found = new Set()) {
  if (node === null || typeof node !== "object") return found;
  if (node.type === "VariableReference") found.add(node.id.name);
  for (const value of Object.values(node)) {
    if (Array.isArray(value)) value.forEach((one) => variablesOf(one, found));
    else variablesOf(value, found);
  }
  return found;
}

function catalogue(language) {
  const texts = new Map();
  const files = readdirSync(join(locales, language)).filter((file) => /^app(-.+)?\.ftl$/.test(file));
  const source = files.map((file) => readFileSync(join(locales, language, file), "utf8")).join("\n\n");
  for (const entry of parse(source, {}).body) {
    if (entry.type === "Junk") complaints.push(`${language}: cannot be read: ${entry.content.trim().slice(0, 60)}`);
    if (entry.type !== "Message") continue;
    if (texts.has(entry.id.name)) complaints.push(`${language}: ${entry.id.name} is there twice`);
    if (!entry.id.name.startsWith("app-")) complaints.push(`${language}: ${entry.id.name} does not begin with app-`);
    texts.set(entry.id.name, [...variablesOf(entry)].sort().join(","));
  }
  return texts;
}

function sources(folder) {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((file) => file.isFile() && /\.tsx?$/.test(file.name) && !/\.test\.tsx?$/.test(file.name))
    .map((file) => readFileSync(join(file.parentPath, file.name), "utf8"));
}

const catalogues = new Map(languages.map((language) => [language, catalogue(language)]));
const keys = new Set([...catalogues.values()].flatMap((texts) => [...texts.keys()]));
for (const [language, texts] of catalogues) {
  for (const key of keys) {
    if (!texts.has(key)) complaints.push(`${language}: lacks ${key}`);
    else if (catalogues.get("en").has(key) && texts.get(key) !== catalogues.get("en").get(key)) {
      complaints.push(`${language}: ${key} uses {${texts.get(key)}}, English {${catalogues.get("en").get(key)}}`);
    }
  }
}

const used = new Set();
for (const source of sources(join(here, "src"))) {
  for (const [, key, open] of source.matchAll(/["'`](app-[a-z0-9-]+)(\$\{)?/g)) {
    if (open) {
      const family = [...keys].filter((one) => one.startsWith(key));
      if (family.length === 0) complaints.push(`no text begins with ${key}`);
      family.forEach((one) => used.add(one));
    } else {
      if (!keys.has(key)) complaints.push(`the source uses ${key}, which no language has`);
      used.add(key);
    }
  }
}
for (const key of keys) if (!used.has(key)) complaints.push(`${key} is not used`);

/** The files that are part of the first page: whatever these import, and so on; not what is fetched later. */
function firstFiles(...begin) {
  const found = new Set();
  const add = (file) => {
    if (found.has(file)) return;
    found.add(file);
    const imported = /^(?:import|export)\s+(?!type\b)(?:[^"';]*?from\s+)?"([^"]+)"/gm;
    for (const [, name] of readFileSync(file, "utf8").matchAll(imported)) {
      const path = name.startsWith("@/") ? join(here, "src", name.slice(2)) : name.startsWith(".") ? join(dirname(file), name) : null;
      const there = path && [`${path}.ts`, `${path}.tsx`, path].find((one) => /\.tsx?$/.test(one) && existsSync(one) && statSync(one).isFile());
      if (there) add(there);
    }
  };
  begin.forEach((name) => add(join(here, "src", name)));
  return found;
}

const isFirst = new RegExp(/const FIRST = \/(.+)\/;/.exec(readFileSync(join(here, "src/lib/text/catalogue.ts"), "utf8"))[1]);
const firstKeys = new Set();
for (const name of readdirSync(join(locales, "en")).filter((file) => isFirst.test(file))) {
  for (const [, key] of readFileSync(join(locales, "en", name), "utf8").matchAll(/^(app-[\w-]+) =/gm)) firstKeys.add(key);
}
for (const file of firstFiles("main.tsx", "app/shell.tsx", "app/inbox-route.tsx")) {
  for (const [, key, open] of readFileSync(file, "utf8").matchAll(/["'`](app-[a-z0-9-]+)(\$\{)?/g)) {
    const wanted = open ? [...keys].filter((one) => one.startsWith(key)) : [key];
    for (const one of wanted) {
      if (!firstKeys.has(one)) complaints.push(`${one} is said by the first page (${file}): it belongs into app-shell.ftl`);
    }
  }
}

if (complaints.length > 0) {
  console.error(complaints.join("\n"));
  process.exit(1);
}
console.log(`${keys.size} texts, complete in ${languages.length} languages`);
