import { describe, expect, it } from "vitest";
import type { Macro } from "@/lib/api/writing";
import { found, foundAsCommand } from "./macro-search";

const make = (id: number, name: string, folder: string, html: string, uses: number): Macro => ({
  id, name, folder, reach: "all", team_id: null, texts: [{ language: "bs", html }], actions: [], uses, used_at: null,
  can_change: true, version: 1,
});
const all = [
  make(1, "Kašnjenje pošiljke", "Dostava", "<p>Poštovana</p>", 2),
  make(2, "Povrat novca", "Račun", "<p>Pošiljka je stigla</p>", 9),
  make(3, "Đački popust", "", "<p>Hvala</p>", 0),
];
const ids = (query: string) => found(all, query).map((one) => one.id);

describe("macros are found", () => {
  it("by words of their name before words of their text, without marks over letters", () => {
    expect(ids("posiljk")).toEqual([1, 2]);
    expect(ids("dacki")).toEqual([3]);
    expect(ids("POVRAT novca")).toEqual([2]);
    expect(ids("dostava kasnj")).toEqual([1]);
  });
  it("in the palette by name, folder or as what they are, in any script", () => {
    const asCommand = (query: string) => foundAsCommand(all, query, "Makro: macro").map(({ one }) => one.id);
    expect(asCommand("makro povrat")).toEqual([2]);
    expect(asCommand("ђачки")).toEqual([3]);
    expect(asCommand("macro")).toEqual([2, 1, 3]);
    expect(asCommand("stigla")).toEqual([]);
  });
  it("all of them without a query, the most used first", () => {
    expect(ids(" ")).toEqual([2, 1, 3]);
    expect(ids("nowhere")).toEqual([]);
  });
});
