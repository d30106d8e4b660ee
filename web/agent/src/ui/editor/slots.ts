import { Extension, type Editor } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import { Plugin, PluginKey } from "@tiptap/pm/state";
import { Decoration, DecorationSet } from "@tiptap/pm/view";

/** A place of a macro that somebody has to fill: `[[what you understood]]`. */
const SLOT = /\[\[[^[\]\n]+\]\]/gu;

interface Place {
  from: number;
  to: number;
}

/** Where the open slots of a document are, in their order. */
export function slotsOf(doc: Node): Place[] {
  const found: Place[] = [];
  doc.descendants((block, start) => {
    if (!block.isTextblock) return true;
    // Leaves such as a hard break are one unit wide, as in the document.
    const line = block.textBetween(0, block.content.size, undefined, "\n");
    for (const match of line.matchAll(SLOT)) {
      const from = start + 1 + match.index;
      found.push({ from, to: from + match[0].length });
    }
    return false;
  });
  return found;
}

/** Selects the next open slot behind the cursor, so that typing fills it; false when there is none. */
export function toNextSlot(editor: Editor, fromStart = false): boolean {
  const all = slotsOf(editor.state.doc);
  const behind = fromStart ? 0 : editor.state.selection.to;
  const next = all.find((slot) => slot.from >= behind) ?? all[0];
  if (!next) return false;
  return editor.chain().focus().setTextSelection(next).scrollIntoView().run();
}

/** Shows open slots as places to be filled. */
export const SlotMarks = Extension.create({
  name: "slotMarks",
  addProseMirrorPlugins: () => {
    const key = new PluginKey<DecorationSet>("slots");
    const marks = (doc: Node) =>
      DecorationSet.create(doc, slotsOf(doc).map(({ from, to }) => Decoration.inline(from, to, { class: "slot" })));
    return [
      new Plugin<DecorationSet>({
        key,
        state: {
          init: (_, state) => marks(state.doc),
          apply: (transaction, before) => (transaction.docChanged ? marks(transaction.doc) : before),
        },
        props: { decorations: (state) => key.getState(state) },
      }),
    ];
  },
});
