import { describe, expect, it } from "vitest";
import { distance, findable, fold, otherLayout, score } from "./match";

describe("finding a command", () => {
  const assign = findable("Zuweisen an Ana", "Assign to Ana");

  it("takes any script and any marks for the same word", () => {
    expect(fold("Шаблон")).toBe(fold("Šablon"));
    expect(fold("Đorđe")).toBe("dorde");
    expect(fold("Îndeplinit")).toBe("indeplinit");
    expect(score("odlozi", findable("Одложи тикет"))).toBeGreaterThan(0);
    expect(score("одложи", findable("Odloži tiket"))).toBeGreaterThan(0);
  });

  it("finds by the beginnings of words, in any order, in English too", () => {
    expect(score("ana zuw", assign)).toBeGreaterThan(0);
    expect(score("assign", assign)).toBeGreaterThan(0);
    expect(score("assign bojan", assign)).toBe(0);
  });

  it("forgives a slip in a longer word and none in a short one", () => {
    expect(score("asisgn", assign)).toBeGreaterThan(0);
    expect(score("resovle", findable("Resolve"))).toBeGreaterThan(0);
    expect(score("prmises", findable("Promises"))).toBeGreaterThan(0);
    expect(score("anb", assign)).toBe(0);
  });

  it("knows what was meant when the keyboard stood in the other layout", () => {
    expect(otherLayout("кузду")).toBe("reple");
    expect(score("кузду", findable("Reple"))).toBeGreaterThan(0);
    expect(score("jndtn", findable("Ответ клиенту"))).toBeGreaterThan(0);
  });

  it("puts the better fit first", () => {
    const all = score("all", findable("All"));
    expect(all).toBeGreaterThan(score("all", findable("Allow calls")));
    expect(score("inbox", findable("Inbox"))).toBeGreaterThan(score("inbox", findable("Posteingang", "inbox")));
  });

  it("counts a swap of neighbours as one slip", () => {
    expect(distance("resovle", "resolve")).toBe(1);
    expect(distance("", "abc")).toBe(3);
  });
});
