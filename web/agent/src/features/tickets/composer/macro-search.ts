import type { Macro } from "@/lib/api/writing";
import { findable, score } from "@/lib/commands/match";

const folded = (text: string) =>
  text.normalize("NFD").replace(/\p{M}/gu, "").replace(/đ/gu, "d").replace(/Đ/gu, "D").toLowerCase();
const plain = (html: string) => html.replace(/<[^>]*>/gu, " ");

/** Macros that have all the words of a query, in their name first, then in folder or text; the most used first. */
export function found(macros: Macro[], query: string): Macro[] {
  const words = folded(query).split(/\s+/u).filter(Boolean);
  const scored = macros.flatMap((one) => {
    const name = folded(one.name);
    const all = `${name} ${folded(one.folder)} ${folded(one.texts.map((text) => plain(text.html)).join(" "))}`;
    if (!words.every((word) => all.includes(word))) return [];
    const score = words.filter((word) => name.includes(word)).length * 2 + (words[0] && name.startsWith(words[0]) ? 1 : 0);
    return [{ one, score }];
  });
  return scored.sort((a, b) => b.score - a.score || b.one.uses - a.one.uses || a.one.name.localeCompare(b.one.name)).map(({ one }) => one);
}

/** As the palette finds things: by the beginnings of words, in any script, with a slip; `kind` is what a macro is called. */
export function foundAsCommand(macros: Macro[], query: string, kind: string): { one: Macro; fits: number }[] {
  return macros
    .map((one) => ({ one, fits: score(query, findable(one.name, one.folder, kind)) }))
    .filter(({ fits }) => fits > 0)
    .sort((a, b) => b.fits - a.fits || b.one.uses - a.one.uses);
}
