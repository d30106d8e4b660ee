import { Node } from "@tiptap/core";
import { Plugin, PluginKey, type EditorState, type Transaction } from "@tiptap/pm/state";

/** Somebody who can be called in a note. */
export interface Callable {
  /** `agent:3` or `team:2`. */
  id: string;
  name: string;
  /** Said beside the name. */
  about: string;
}

/** What is typed after an `@`, and where it stands. */
export interface Asked {
  from: number;
  to: number;
  query: string;
}

interface Asking {
  asked: Asked | null;
  /** The `@` for which the list was closed. */
  shut: number | null;
}

// Where a word begins; a name may have two words.
const CALL = /(?:^|[\s(,;:\ufffc])@([^\s@]{0,40}(?: [^\s@]{1,40})?)$/u;

/** The call that the cursor stands behind. */
export function askedAt(state: EditorState): Asked | null {
  const { $from, empty } = state.selection;
  if (!empty || !$from.parent.isTextblock || $from.parent.type.spec.code) return null;
  const query = CALL.exec($from.parent.textBetween(0, $from.parentOffset, undefined, "\ufffc"))?.[1];
  return query === undefined ? null : { from: $from.pos - query.length - 1, to: $from.pos, query };
}

export const mentionKey = new PluginKey<Asking>("mentions");

/** The list of names has been closed for this `@`. */
export const shut = (transaction: Transaction) => transaction.setMeta(mentionKey, "shut");

/** The keys with which somebody is chosen from the list. */
export type ListKey = "ArrowDown" | "ArrowUp" | "Enter" | "Tab" | "Escape";

/** Calls by `@`: a name that the server knows by number. */
export const Mentions = Node.create<{ onAsked: (asked: Asked | null) => void; onKey: (key: ListKey) => boolean }>({
  name: "mention",
  // Before the keys of lists, tables and slots.
  priority: 1000,
  group: "inline",
  inline: true,
  atom: true,
  selectable: false,
  addOptions: () => ({ onAsked: () => undefined, onKey: () => false }),
  addAttributes: () => ({
    called: {
      default: "",
      parseHTML: (element) => element.getAttribute("data-mention"),
      renderHTML: (attributes) => ({ "data-mention": String(attributes.called) }),
    },
    name: { default: "", parseHTML: (element) => (element.textContent ?? "").replace(/^@/u, ""), rendered: false },
  }),
  parseHTML: () => [{ tag: "span[data-mention]" }],
  renderHTML: ({ node, HTMLAttributes }) => ["span", HTMLAttributes, `@${String(node.attrs.name)}`],
  addKeyboardShortcuts() {
    const key = (name: ListKey) => () => this.options.onKey(name);
    return {
      ArrowDown: key("ArrowDown"),
      ArrowUp: key("ArrowUp"),
      Enter: key("Enter"),
      Tab: key("Tab"),
      Escape: key("Escape"),
      Backspace: () => {
        const { $from, empty } = this.editor.state.selection;
        const before = $from.nodeBefore;
        if (!empty || before?.type.name !== "mention") return false;
        return this.editor.commands.deleteRange({ from: $from.pos - before.nodeSize, to: $from.pos });
      },
    };
  },
  addProseMirrorPlugins() {
    return [
      new Plugin<Asking>({
        key: mentionKey,
        state: {
          init: () => ({ asked: null, shut: null }),
          apply(transaction, before, _old, state) {
            const closed = transaction.getMeta(mentionKey) === "shut" ? (before.asked?.from ?? null) : before.shut;
            const shutAt = closed === null ? null : transaction.mapping.map(closed);
            const asked = askedAt(state);
            if (asked && asked.from === shutAt) return { asked: null, shut: shutAt };
            return { asked, shut: null };
          },
        },
        view: () => ({
          update: (view, old) => {
            const now = mentionKey.getState(view.state)?.asked ?? null;
            const then = mentionKey.getState(old)?.asked ?? null;
            if (now?.from !== then?.from || now?.query !== then?.query) this.options.onAsked(now);
          },
        }),
        props: {
          handleDOMEvents: {
            blur: () => {
              this.options.onAsked(null);
              return false;
            },
          },
        },
      }),
    ];
  },
});
