import { IconCheck } from "@tabler/icons-react";
import type { ReactNode } from "react";
import type { InboxItem } from "@/lib/api/model";
import { useReader } from "@/lib/text/provider";
import { useText, type Say } from "@/lib/text/use-text";
import { ChannelIcon } from "@/ui/channel-icon";
import { Due } from "@/ui/due";
import { isOwn, type OwnField } from "@/ui/filter/own";
import { When } from "@/ui/when";
import { PriorityMark, Wait } from "./marks";

/** A column of the table. */
export interface Column {
  /** As it is kept: `customer`, `due`. */
  word: string;
  width: string;
  /** What it is called, where it is a field of the desk's own. */
  title?: string;
  cell: (item: InboxItem, say: Say) => ReactNode;
}

const KNOWN: Record<string, Omit<Column, "word">> = {
  number: { width: "72px", cell: (item) => `#${item.id}` },
  customer: { width: "minmax(110px, 1fr)", cell: (item) => item.customer.name },
  subject: { width: "minmax(180px, 2.4fr)", cell: (item, say) => item.subject || say("app-no-subject") },
  state: { width: "130px", cell: (item, say) => item.status?.name ?? say(`app-filter-state-${item.state}`) },
  priority: { width: "90px", cell: (item, say) => <><PriorityMark priority={item.priority} /> {say(`app-priority-${item.priority}`)}</> },
  assignee: { width: "minmax(90px, 0.8fr)", cell: (item, say) => item.assignee?.name ?? say("app-nobody") },
  team: { width: "minmax(80px, 0.7fr)", cell: (item) => item.team?.name },
  waiting: { width: "155px", cell: (item) => item.waiting_since && <Wait item={item} /> },
  last_message: { width: "110px", cell: (item) => <When at={item.last_at} as="brief" /> },
  due: { width: "150px", cell: (item) => item.next_promise_due_at && <Due at={item.next_promise_due_at} short /> },
  language: { width: "80px", cell: (item) => item.language },
  channel: { width: "64px", cell: (item) => <ChannelIcon channel={item.channel} /> },
  tags: { width: "minmax(90px, 0.9fr)", cell: (item) => item.tags.map((tag) => tag.name).join(", ") },
  type: { width: "minmax(80px, 0.6fr)", cell: (item) => item.type?.name },
  topic: { width: "minmax(80px, 0.6fr)", cell: (item) => item.topic?.name },
};
/** How many of them a list brings. */
const OWN_MAX = 12;
const USUAL = ["customer", "subject", "waiting", "due", "priority", "assignee", "team"];

/** All columns that a table may have, in the order in which they are offered. */
export const columnWords = Object.keys(KNOWN);

const column = (word: string, own: readonly OwnField[]): Column[] => {
  const known = KNOWN[word];
  if (known) return [{ word, width: known.width, cell: known.cell }];
  const field = own.find((one) => one.word === word);
  return field ? [{ word, width: "minmax(90px, 0.8fr)", title: field.name, cell: (item) => <OwnCell field={field} item={item} /> }] : [];
};
export const columnsOf = (words: readonly string[], own: readonly OwnField[] = []): Column[] => words.flatMap((word) => column(word, own));

/** The numbers of the desk's own fields among these columns, as the list is asked for them. */
export const fieldsAmong = (words: readonly string[]): string | undefined =>
  words.filter(isOwn).map((word) => word.slice("field:".length)).slice(0, OWN_MAX).join(",") || undefined;

/** What stands in a field: a choice by its name, a day as people write it. */
function OwnCell(props: { field: OwnField; item: InboxItem }) {
  const { formats } = useReader();
  const { field, item } = props;
  const word = item.fields.find((one) => `field:${one.id}` === field.word)?.word;
  if (word === undefined) return null;
  if (field.kind === "checkbox") return <IconCheck size={16} role="img" aria-label={field.name} />;
  if (field.kind === "date") return formats.date(`${word}T12:00:00Z`);
  if (field.kind === "number") return formats.number(Number(word));
  return field.choices.find((one) => one.value === word)?.label ?? word;
}
export const usualColumns = columnsOf(USUAL);
/** The widths as CSS knows them; a dot for what is unread stands in front. */
export const gridOf = (columns: readonly Column[]) => ["16px", ...columns.map((one) => one.width)].join(" ");
/** How wide a table must be at least: many columns are scrolled to. */
export const widthOf = (columns: readonly Column[]) =>
  `${columns.reduce((sum, one) => sum + (Number(/\d+/u.exec(one.width)?.[0]) || 0) + GAP, MARK + 2 * GAP)}px`;
const GAP = 12;
const MARK = 16;

/** What a column is called. */
export function ColumnTitle(props: { column: Column }) {
  const say = useText();
  return props.column.title ?? say(`app-column-${props.column.word}`);
}
