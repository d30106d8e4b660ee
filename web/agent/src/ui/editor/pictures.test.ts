import { Editor } from "@tiptap/core";
import StarterKit from "@tiptap/starter-kit";
import { afterEach, describe, expect, it } from "vitest";
import { plainText } from "./plain-text";
import { hasPictures, Pictures, placeFor } from "./pictures";

const open: Editor[] = [];
function editorWith(content: string): Editor {
  const editor = new Editor({ element: document.createElement("div"), extensions: [StarterKit, Pictures], content });
  open.push(editor);
  return editor;
}
afterEach(() => open.splice(0).forEach((editor) => editor.destroy()));

const picture = { url: "/api/v1/attachments/7", filename: "switch.png" };
const shown = '<img src="/api/v1/attachments/7" alt="switch.png">';

describe("a picture in an answer", () => {
  it("stands where it was put, whatever was typed while it was on its way", () => {
    const editor = editorWith("<p>Here: press it.</p>");
    const place = placeFor(editor, 6);
    editor.commands.insertContentAt(1, "Dear Ana, ");
    expect(place(picture)).toBe(true);
    expect(editor.getHTML()).toBe(`<p>Dear Ana, Here:${shown} press it.</p>`);
    expect(hasPictures(editor.getHTML())).toBe(true);
  });
  it("is in the draft when that is opened again, and says nothing in the plain text", () => {
    const editor = editorWith(`<p>Here:${shown} press it.</p>`);
    expect(editor.getHTML()).toBe(`<p>Here:${shown} press it.</p>`);
    expect(plainText(editor.state.doc).text).toBe("Here: press it.");
  });
  it("is an upload: pictures from elsewhere do not come along with pasted text", () => {
    const editor = editorWith('<p>One<img src="https://example.com/a.png"><img src="data:image/png;base64,AA=="> two</p>');
    expect(editor.getHTML()).toBe("<p>One two</p>");
  });
  it("has no place in a text that was closed meanwhile", () => {
    const editor = editorWith("<p>Here</p>");
    const place = placeFor(editor, 1);
    editor.destroy();
    expect(place(picture)).toBe(false);
  });
});
