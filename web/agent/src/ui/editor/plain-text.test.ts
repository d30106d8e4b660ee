import { getSchema } from "@tiptap/core";
import { Node } from "@tiptap/pm/model";
import StarterKit from "@tiptap/starter-kit";
import { describe, expect, it } from "vitest";
import { codePointCount } from "@/lib/code-points";
import { documentRange, plainText } from "./plain-text";

const schema = getSchema([StarterKit]);
const text = (value: string, bold = false) => ({ type: "text", text: value, marks: bold ? [{ type: "bold" }] : [] });
const paragraph = (...content: object[]) => ({ type: "paragraph", content });
const make = (...content: object[]) => Node.fromJSON(schema, { type: "doc", content });

/** What the document holds where the plain text has `part`. */
function found(doc: Node, part: string): string {
  const plain = plainText(doc);
  const start = codePointCount(plain.text.slice(0, plain.text.indexOf(part)));
  const range = documentRange(plain, start, start + codePointCount(part));
  return range === null ? "nothing" : doc.textBetween(range.from, range.to, "\n", "\n");
}

describe("the plain text of a draft", () => {
  it("joins blocks and breaks by line feeds", () => {
    const doc = make(paragraph(text("One")), paragraph(text("two"), { type: "hardBreak" }, text("three")), paragraph());
    expect(plainText(doc).text).toBe("One\ntwo\nthree\n");
  });
  it("finds words across marks", () => {
    const doc = make(paragraph(text("this is "), text("not our", true), text(" problem")));
    expect(found(doc, "not our problem")).toBe("not our problem");
  });
  it("finds words behind emoji, which are one code point and two units", () => {
    const doc = make(paragraph(text("Hi 👋🏽 dear 🧡 Ana")), paragraph(text("🙏 you have to wait")));
    expect(found(doc, "Ana")).toBe("Ana");
    expect(found(doc, "you have to")).toBe("you have to");
    expect(found(doc, "🧡")).toBe("🧡");
  });
  it("finds words in lists, one line for each item", () => {
    const item = (value: string) => ({ type: "listItem", content: [paragraph(text(value))] });
    const doc = make(paragraph(text("Steps")), { type: "bulletList", content: [item("first"), item("second")] });
    expect(plainText(doc).text).toBe("Steps\nfirst\nsecond");
    expect(found(doc, "second")).toBe("second");
  });
  it("finds a span that goes over two blocks", () => {
    const doc = make(paragraph(text("will call")), paragraph(text("tomorrow")));
    expect(found(doc, "call\ntomorrow")).toBe("call\ntomorrow");
  });
  it("finds nothing outside of the text", () => {
    const plain = plainText(make(paragraph(text("abc"))));
    expect(documentRange(plain, 2, 9)).toBeNull();
    expect(documentRange(plain, 1, 1)).toBeNull();
  });
});
