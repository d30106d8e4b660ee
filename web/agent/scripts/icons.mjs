// Draws the icons of the installed app from the logo, in the sizes that systems ask for: `npm run icons`.
import { mkdir, readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";

const folder = fileURLToPath(new URL("../public/icons/", import.meta.url));
const logo = await readFile(new URL("../public/rapport.svg", import.meta.url), "utf8");
// Systems cut maskable icons round: the ground goes to the edge, the drawing stays within the inner four fifths.
const maskable = logo
  .replace('rx="9"', 'rx="0"')
  .replace(/(<path[\s\S]*)<\/svg>/, '<g transform="translate(16 16) scale(.78) translate(-16 -16)">$1</g></svg>');
// In the status line of a phone only what is not transparent shows.
const badge = logo.replace(/<rect[^>]*\/>/, "").replaceAll("#f0b48a", "#fff");
const wanted = [
  ["icon-192.png", 192, logo], ["icon-512.png", 512, logo], ["maskable-512.png", 512, maskable],
  ["apple-180.png", 180, logo.replace('rx="9"', 'rx="0"')], ["badge-96.png", 96, badge],
];

await mkdir(folder, { recursive: true });
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox"] });
for (const [name, size, svg] of wanted) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  const style = `<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>`;
  await page.setContent(style + svg);
  await page.screenshot({ path: folder + name, omitBackground: true });
  await page.close();
}
await browser.close();
