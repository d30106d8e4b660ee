import { describe, expect, it } from "vitest";
import { forgetLocal, readLocal, writeLocal } from "./local-draft";

const draft = { html: "<p>Poštovana Ana 🙏</p>", text: "Poštovana Ana 🙏", to: ["ana@example.com"], cc: [], attachments: [] };

describe("the browser's copy of a draft", () => {
  it("comes back as it was written", () => {
    writeLocal("a", draft);
    expect(readLocal("a")).toEqual(draft);
  });
  it("is gone when the server has confirmed it", () => {
    writeLocal("b", draft);
    forgetLocal("b");
    expect(readLocal("b")).toBeNull();
  });
  it("is not taken from something that is no draft", () => {
    window.localStorage.setItem("c", '{"html":7}');
    window.localStorage.setItem("d", "{not json");
    expect(readLocal("c")).toBeNull();
    expect(readLocal("d")).toBeNull();
  });
});
