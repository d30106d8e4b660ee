import { Extension } from "@tiptap/core";
import { Plugin, PluginKey } from "@tiptap/pm/state";
import { Decoration, DecorationSet } from "@tiptap/pm/view";
import type { Check, Finding } from "@/lib/api/model";
import { documentRange, plainText } from "./plain-text";

interface Marks {
  decorations: DecorationSet;
  findings: Finding[];
}

/** The guard's answer, and the text it was about. */
export interface Reading {
  text: string;
  check: Check;
}

const key = new PluginKey<Marks>("guard");

/**
 * Underlines what the guard found. An answer about another text than the one in the editor is left out:
 * the next one is on its way, and until then the old marks move with the words they stand under.
 */
export const GuardMarks = Extension.create<{ onAlternative: () => boolean; onTab: () => boolean; onEscape: () => boolean }>({
  name: "guardMarks",
  addOptions: () => ({ onAlternative: () => false, onTab: () => false, onEscape: () => false }),
  addKeyboardShortcuts() {
    return {
      "Alt-Enter": () => this.options.onAlternative(),
      Tab: () => this.options.onTab(),
      Escape: () => this.options.onEscape(),
    };
  },
  addProseMirrorPlugins: () => [
    new Plugin<Marks>({
      key,
      state: {
        init: () => ({ decorations: DecorationSet.empty, findings: [] }),
        apply(transaction, before) {
          const reading = transaction.getMeta(key) as Reading | undefined;
          if (reading) {
            const plain = plainText(transaction.doc);
            if (plain.text !== reading.text) return before;
            const { findings } = reading.check;
            const marks = findings.flatMap((finding, index) => {
              const range = documentRange(plain, finding.start, finding.end);
              return range === null ? [] : [markOf(range.from, range.to, finding, index)];
            });
            return { findings, decorations: DecorationSet.create(transaction.doc, marks) };
          }
          if (!transaction.docChanged) return before;
          return { ...before, decorations: before.decorations.map(transaction.mapping, transaction.doc) };
        },
      },
      props: { decorations: (state) => key.getState(state)?.decorations },
    }),
  ],
});

function markOf(from: number, to: number, finding: Finding, index: number): Decoration {
  return Decoration.inline(
    from,
    to,
    { class: `guard guard-${finding.severity}`, "data-finding": String(index) },
    { index },
  );
}

export const guardKey = key;

/** The finding with that number and where its words stand now. */
export function findingAt(marks: Marks | undefined, index: number): { finding: Finding; from: number; to: number } | null {
  const finding = marks?.findings[index];
  const mark = marks?.decorations.find(undefined, undefined, (spec) => spec.index === index)[0];
  return finding && mark ? { finding, from: mark.from, to: mark.to } : null;
}

/** The first finding under the cursor, else the next one behind it, else the first of all. */
export function findingNear(marks: Marks | undefined, position: number): number | null {
  const all = marks?.decorations.find() ?? [];
  const here = all.find((mark) => mark.from <= position && position <= mark.to);
  const next = here ?? all.find((mark) => mark.from >= position) ?? all[0];
  const index: unknown = next?.spec.index;
  return typeof index === "number" ? index : null;
}
