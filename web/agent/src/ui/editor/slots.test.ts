import { Editor } from "@tiptap/core";
import StarterKit from "@tiptap/starter-kit";
import { afterEach, describe, expect, it } from "vitest";
import { SlotMarks, slotsOf, toNextSlot } from "./slots";
import { tableOf, Tables } from "./tables";

const open: Editor[] = [];
function editorWith(content: string): Editor {
  const element = document.createElement("div");
  const editor = new Editor({ element, extensions: [StarterKit, SlotMarks, ...Tables], content });
  open.push(editor);
  return editor;
}
afterEach(() => open.splice(0).forEach((editor) => editor.destroy()));
const selected = (editor: Editor) => {
  const { from, to } = editor.state.selection;
  return editor.state.doc.textBetween(from, to);
};

describe("the slots of a macro", () => {
  it("are gone to one after the other, and from the last to the first", () => {
    const editor = editorWith("<p>I see: [[what you understood]].</p><p>We will<br>[[next step]] [1] [[]]</p>");
    expect(slotsOf(editor.state.doc)).toHaveLength(2);
    expect(toNextSlot(editor, true)).toBe(true);
    expect(selected(editor)).toBe("[[what you understood]]");
    toNextSlot(editor);
    expect(selected(editor)).toBe("[[next step]]");
    toNextSlot(editor);
    expect(selected(editor)).toBe("[[what you understood]]");
  });
  it("are none once they are filled", () => {
    const editor = editorWith("<p>I see: you need a lamp [1].</p>");
    expect(toNextSlot(editor)).toBe(false);
  });
});

describe("a table from a sheet", () => {
  it("keeps rows, cells and spans, and nothing of its looks", () => {
    const editor = editorWith(
      '<table style="width:9pt"><tr><th colspan="2" style="color:red">Lamp</th></tr><tr><td>2</td><td>19 €</td></tr></table>',
    );
    expect(editor.getHTML()).toContain(
      '<table><tbody><tr><th colspan="2"><p>Lamp</p></th></tr><tr><td><p>2</p></td><td><p>19 €</p></td></tr></tbody></table>',
    );
  });
  it("is known by its tabs where there is only text", () => {
    expect(tableOf("Lamp\t2\r\n<b>\t3\r\n")).toBe(
      "<table><tbody><tr><td><p>Lamp</p></td><td><p>2</p></td></tr><tr><td><p>&lt;b></p></td><td><p>3</p></td></tr></tbody></table>",
    );
    expect(tableOf("one line\twith a tab")).toBeNull();
    expect(tableOf("a\tb\nc")).toBeNull();
    expect(tableOf("just\ntext")).toBeNull();
  });
});
