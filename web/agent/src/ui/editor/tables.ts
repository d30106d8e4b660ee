import { Extension, Node } from "@tiptap/core";
import { goToNextCell, tableEditing } from "@tiptap/pm/tables";

// Tables as they come with what is pasted from a sheet: rows and cells, without styles.

const cellAttributes = {
  colspan: { default: 1, parseHTML: (cell: HTMLElement) => spanOf(cell, "colspan") },
  rowspan: { default: 1, parseHTML: (cell: HTMLElement) => spanOf(cell, "rowspan") },
  colwidth: { default: null, rendered: false },
};

const spanOf = (cell: HTMLElement, name: string) => Math.max(1, Number(cell.getAttribute(name) ?? 1) || 1);
const attributesOf = (attributes: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(attributes).filter(([name, value]) => name !== "colwidth" && value !== 1));

const Table = Node.create({
  name: "table",
  group: "block",
  content: "tableRow+",
  isolating: true,
  extendNodeSchema: () => ({ tableRole: "table" }),
  parseHTML: () => [{ tag: "table" }],
  renderHTML: () => ["table", ["tbody", 0]],
});

const TableRow = Node.create({
  name: "tableRow",
  content: "(tableCell | tableHeader)+",
  extendNodeSchema: (extension) => (extension.name === "tableRow" ? { tableRole: "row" } : {}),
  parseHTML: () => [{ tag: "tr" }],
  renderHTML: () => ["tr", 0],
});

const cell = (name: string, tag: "td" | "th", role: "cell" | "header_cell") =>
  Node.create({
    name,
    content: "block+",
    isolating: true,
    addAttributes: () => cellAttributes,
    extendNodeSchema: (extension) => (extension.name === name ? { tableRole: role } : {}),
    parseHTML: () => [{ tag }],
    renderHTML: ({ node }) => [tag, attributesOf(node.attrs), 0],
  });

/** Rows and cells, with Tab from one to the next. */
export const Tables = [
  Table.extend({
    extendNodeSchema: (extension) => (extension.name === "table" ? { tableRole: "table" } : {}),
    addKeyboardShortcuts() {
      return {
        Tab: () => this.editor.isActive("table") && this.editor.commands.command(({ state, dispatch }) => goToNextCell(1)(state, dispatch)),
        "Shift-Tab": () =>
          this.editor.isActive("table") && this.editor.commands.command(({ state, dispatch }) => goToNextCell(-1)(state, dispatch)),
      };
    },
  }),
  TableRow,
  cell("tableCell", "td", "cell"),
  cell("tableHeader", "th", "header_cell"),
  Extension.create({ name: "tableEditing", addProseMirrorPlugins: () => [tableEditing()] }),
];

/**
 * What a sheet puts on the clipboard, as HTML of a table: programs that offer plain text only divide columns by tabs.
 * Null when it is no table.
 */
export function tableOf(text: string): string | null {
  const rows = text.replace(/\r\n?/gu, "\n").replace(/\n+$/u, "").split("\n").map((row) => row.split("\t"));
  const columns = rows[0]?.length ?? 0;
  if (rows.length < 2 || columns < 2 || rows.some((row) => row.length !== columns)) return null;
  const escaped = (value: string) => value.replace(/&/gu, "&amp;").replace(/</gu, "&lt;").trim();
  const html = rows.map((row) => `<tr>${row.map((value) => `<td><p>${escaped(value)}</p></td>`).join("")}</tr>`);
  return `<table><tbody>${html.join("")}</tbody></table>`;
}
