import { describe, expect, it } from "vitest";
import { EMPTY } from "./draft-content";
import { forgetLocal, readLocal, writeLocal } from "./local-draft";

const draft = {
  ...EMPTY,
  html: "<p>Poštovana Ana 🙏</p>",
  text: "Poštovana Ana 🙏",
  to: ["ana@example.com"],
  promises: [{ words: "I call you", action: "call", due_at: "2026-01-05T11:00:00Z" }],
};

describe("the browser's copy of a draft", () => {
  it("comes back as it was written, with the promises that were confirmed", () => {
    writeLocal("a", draft);
    expect(readLocal("a")).toEqual(draft);
  });
  it("is gone when the server has confirmed it", () => {
    writeLocal("b", draft);
    forgetLocal("b");
    expect(readLocal("b")).toBeNull();
  });
  it("of an older day has what it lacks", () => {
    window.localStorage.setItem("e", '{"html":"<p>x</p>","text":"x","to":[],"cc":[],"attachments":[]}');
    expect(readLocal("e")).toEqual({ ...EMPTY, html: "<p>x</p>", text: "x" });
  });
  it("is not taken from something that is no draft", () => {
    window.localStorage.setItem("c", '{"html":7}');
    window.localStorage.setItem("d", "{not json");
    expect(readLocal("c")).toBeNull();
    expect(readLocal("d")).toBeNull();
  });
});
