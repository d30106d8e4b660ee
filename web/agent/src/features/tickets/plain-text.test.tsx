import { createRoot } from "react-dom/client";
import { act } from "react";
import { describe, expect, it } from "vitest";
import { linked, runs } from "./plain-text";

(globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true;

function links(text: string): [string | null, string | null][] {
  const place = document.createElement("div");
  act(() => createRoot(place).render(<p>{linked(text)}</p>));
  expect(place.textContent).toBe(text);
  return [...place.querySelectorAll("a")].map((link) => [link.getAttribute("href"), link.textContent]);
}

describe("letters in plain text", () => {
  it("have links where addresses stand, and no word is lost", () => {
    expect(links("See https://example.com/a?b=c, or www.example.org.")).toEqual([
      ["https://example.com/a?b=c", "https://example.com/a?b=c"],
      ["https://www.example.org", "www.example.org"],
    ]);
    expect(links("(more at https://example.com/x_(y)) and <https://example.com/z>").map(([, text]) => text)).toEqual([
      "https://example.com/x_(y)",
      "https://example.com/z",
    ]);
    expect(links("Пишите на ana@example.ba!")).toEqual([["mailto:ana@example.ba", "ana@example.ba"]]);
  });
  it("never have links that run something", () => {
    expect(links("javascript:alert(1) data:text/html,x ftp://x.example <script>")).toEqual([]);
  });
  it("keep answers between the lines they answer", () => {
    expect(runs("> Which one?\n> The lamp?\nThe lamp.\n\n>> Older")).toEqual([
      { quoted: true, lines: ["Which one?", "The lamp?"] },
      { quoted: false, lines: ["The lamp.", ""] },
      { quoted: true, lines: ["> Older"] },
    ]);
  });
  it("are read in one pass, however long a line is", () => {
    expect(links("a@".repeat(20_000))).toEqual([]);
    expect(links("a".repeat(200_000))).toEqual([]);
    expect(links("www.".repeat(20_000))).toHaveLength(1);
  });
});
