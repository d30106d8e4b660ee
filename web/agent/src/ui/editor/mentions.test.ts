import { Editor } from "@tiptap/core";
import StarterKit from "@tiptap/starter-kit";
import { afterEach, describe, expect, it } from "vitest";
import { askedAt, mentionKey, Mentions, shut } from "./mentions";
import { plainText } from "./plain-text";

const open: Editor[] = [];
function editorWith(content: string, calls = true): Editor {
  const element = document.createElement("div");
  const editor = new Editor({ element, extensions: [StarterKit, ...(calls ? [Mentions] : [])], content });
  open.push(editor);
  editor.commands.setTextSelection(editor.state.doc.content.size - 1);
  return editor;
}
afterEach(() => open.splice(0).forEach((editor) => editor.destroy()));

describe("a call by @", () => {
  it("begins where a word begins, and takes a first and a last name", () => {
    expect(askedAt(editorWith("<p>could you @Mir</p>").state)?.query).toBe("Mir");
    expect(askedAt(editorWith("<p>@</p>").state)).toMatchObject({ from: 1, to: 2, query: "" });
    expect(askedAt(editorWith("<p>(@Дарья Сок</p>").state)?.query).toBe("Дарья Сок");
    expect(askedAt(editorWith("<p>@Mira Kovač please</p>").state)).toBeNull();
    expect(askedAt(editorWith("<p>ana@example.com</p>").state)).toBeNull();
    expect(askedAt(editorWith("<pre><code>@Mira</code></pre>").state)).toBeNull();
  });

  it("is asked for no more once its list was closed", () => {
    const editor = editorWith("<p>write @Mi</p>");
    editor.view.dispatch(editor.state.tr.insertText("r"));
    expect(mentionKey.getState(editor.state)?.asked).toMatchObject({ query: "Mir" });
    editor.view.dispatch(shut(editor.state.tr));
    expect(mentionKey.getState(editor.state)?.asked).toBeNull();
    editor.view.dispatch(editor.state.tr.insertText("a"));
    expect(mentionKey.getState(editor.state)?.asked).toBeNull();
    editor.view.dispatch(editor.state.tr.insertText(" and @"));
    expect(mentionKey.getState(editor.state)?.asked).toMatchObject({ query: "" });
  });

  it("is kept by number, and read as a name", () => {
    const editor = editorWith('<p>Ask <span data-mention="agent:3">@Mira Kovač</span>.</p>');
    expect(editor.getHTML()).toBe('<p>Ask <span data-mention="agent:3">@Mira Kovač</span>.</p>');
    expect(plainText(editor.state.doc).text).toBe("Ask @Mira Kovač.");
  });

  it("is nothing but a name in an answer to a customer", () => {
    expect(editorWith('<p>Ask <span data-mention="agent:3">@Mira</span>.</p>', false).getHTML()).toBe("<p>Ask @Mira.</p>");
  });
});
