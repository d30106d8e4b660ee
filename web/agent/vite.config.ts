import react from "@vitejs/plugin-react";
import { readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { brotliCompress } from "node:zlib";
import type { Plugin } from "vite";
import { defineConfig } from "vitest/config";
import { installable } from "./scripts/pwa";

// The server that `npm run dev` forwards to; the built app is embedded in it.
const server = process.env.RAPPORT_SERVER ?? "http://127.0.0.1:8080";

/** Puts a compressed copy beside each file, as small as it gets: the server hands it out as it is. */
function compressed(): Plugin {
  return {
    name: "compressed",
    apply: "build",
    async writeBundle({ dir = "dist" }) {
      const files = await readdir(dir, { recursive: true });
      const wanted = files.filter((file) => /\.(js|css|svg|html|webmanifest)$/.test(file));
      await Promise.all(
        wanted.map(async (file) => {
          const small = await promisify(brotliCompress)(await readFile(path.join(dir, file)));
          await writeFile(path.join(dir, `${file}.br`), small);
        }),
      );
    },
  };
}

export default defineConfig({
  plugins: [react(), installable(), compressed()],
  resolve: { alias: { "@": new URL("./src", import.meta.url).pathname } },
  build: {
    outDir: "dist",
    sourcemap: false,
    rolldownOptions: {
      output: {
        // The parts that change rarely are cached on their own.
        codeSplitting: {
          groups: [
            { name: "react", test: /node_modules[\\/](react|react-dom|scheduler)[\\/]/ },
            { name: "tanstack", test: /node_modules[\\/]@tanstack[\\/]/ },
            // Each is smaller than the head of an answer.
            { name: "icons", test: /node_modules[\\/]@tabler[\\/]/ },
          ],
        },
      },
    },
  },
  server: {
    fs: { allow: ["../.."] },
    proxy: { "/api": server, "/letterbox": server, "/s/": server },
  },
  test: { environment: "jsdom", include: ["src/**/*.test.{ts,tsx}"] },
});
