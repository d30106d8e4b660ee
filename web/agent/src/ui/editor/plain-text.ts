import type { Node } from "@tiptap/pm/model";

/**
 * The plain text of a document, as the guard reads it and as it goes out beside the HTML.
 *
 * How the two are tied together: every block that holds text (a paragraph, a heading, the paragraph of a
 * list item) is a line; lines are joined by one `\n`; a hard break is a `\n` too; a mention is its name; other
 * leaves (an image) are nothing. `positions[i]` is the place in the document before the i-th *code point* of the text, and
 * `ends[i]` the place after it. They differ by one for most letters, and by two for a letter outside the
 * basic plane (an emoji), since ProseMirror counts UTF-16 units. The `\n` between blocks belongs to the
 * end of the block before it, and is empty there.
 */
export interface PlainText {
  text: string;
  positions: number[];
  ends: number[];
}

export function plainText(doc: Node): PlainText {
  const letters: string[] = [];
  const positions: number[] = [];
  const ends: number[] = [];
  const add = (letter: string, from: number, to: number) => {
    letters.push(letter);
    positions.push(from);
    ends.push(to);
  };
  let lastEnd: number | null = null;
  doc.descendants((block, start) => {
    if (!block.isTextblock) return true;
    if (lastEnd !== null) add("\n", lastEnd, lastEnd);
    block.forEach((child, offset) => {
      let at = start + 1 + offset;
      if (child.isText) {
        for (const letter of child.text ?? "") {
          add(letter, at, at + letter.length);
          at += letter.length;
        }
      } else if (child.type.name === "hardBreak") {
        add("\n", at, at + 1);
      } else if (child.type.name === "mention") {
        for (const letter of `@${String(child.attrs.name)}`) add(letter, at, at + child.nodeSize);
      }
    });
    lastEnd = start + 1 + block.content.size;
    return false;
  });
  return { text: letters.join(""), positions, ends };
}

/** The span of the document that shows the code points from `start` up to, not including, `end`. */
export function documentRange(plain: PlainText, start: number, end: number): { from: number; to: number } | null {
  const from = plain.positions[start];
  const to = plain.ends[end - 1];
  return from === undefined || to === undefined || end <= start || to <= from ? null : { from, to };
}
