import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import type { Plugin } from "vite";

const LOCALES = path.resolve(import.meta.dirname, "../../../locales");
const WORKER = path.resolve(import.meta.dirname, "../worker/sw.js");
const ICONS = [
  { src: "/icons/icon-192.png", sizes: "192x192", type: "image/png", purpose: "any" },
  { src: "/icons/icon-512.png", sizes: "512x512", type: "image/png", purpose: "any" },
  { src: "/icons/maskable-512.png", sizes: "512x512", type: "image/png", purpose: "maskable" },
  { src: "/rapport.svg", sizes: "any", type: "image/svg+xml", purpose: "any" },
];

/** What makes the app installable: a manifest for each language, and the worker with the list of what it keeps. */
export function installable(): Plugin {
  return {
    name: "installable",
    apply: "build",
    async generateBundle(_options, bundle) {
      for (const language of await readdir(LOCALES)) {
        const source = JSON.stringify(await manifest(language));
        this.emitFile({ type: "asset", fileName: `manifest-${language}.webmanifest`, source });
      }
      const files = Object.values(bundle);
      // The shell: what the first page loads by itself. The rest is kept when it is first used.
      const first = new Set<string>();
      const take = (name: string) => {
        const file = bundle[name];
        if (first.has(name) || file?.type !== "chunk") return;
        first.add(name);
        file.imports.forEach(take);
      };
      files.filter((file) => file.type === "chunk" && file.isEntry).forEach((file) => take(file.fileName));
      const styles = files.filter((file) => /index-.*\.css$/.test(file.fileName)).map((file) => file.fileName);
      const kept = ["/index.html", ...[...first, ...styles].sort().map((name) => `/${name}`)];
      const names = files.map((file) => file.fileName).sort().join("\n");
      const worker = await readFile(WORKER, "utf8");
      const version = createHash("sha256").update(names).update(worker).digest("hex").slice(0, 12);
      const source = worker.replace("__VERSION__", version).replace("__FILES__", JSON.stringify(kept));
      this.emitFile({ type: "asset", fileName: "sw.js", source });
    },
  };
}

async function manifest(language: string) {
  const folder = path.join(LOCALES, language);
  const names = (await readdir(folder)).filter((name) => /^app.*\.ftl$/.test(name));
  const texts = (await Promise.all(names.map((name) => readFile(path.join(folder, name), "utf8")))).join("\n");
  const say = (key: string) => new RegExp(`^${key} = (.+)$`, "m").exec(texts)?.[1] ?? "Rapport";
  return {
    id: "/",
    name: "Rapport",
    short_name: "Rapport",
    description: say("app-manifest-about"),
    lang: language,
    start_url: "/",
    scope: "/",
    display: "standalone",
    background_color: "#f8f6f2",
    theme_color: "#f1ede6",
    icons: ICONS,
    shortcuts: [
      { name: say("app-view-mine"), url: "/inbox/mine" },
      { name: say("app-new-title"), url: "/new" },
      { name: say("app-promises-title"), url: "/promises" },
    ],
  };
}
