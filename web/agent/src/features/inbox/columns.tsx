import type { ReactNode } from "react";
import type { InboxItem } from "@/lib/api/model";
import { useText, type Say } from "@/lib/text/use-text";
import { ChannelIcon } from "@/ui/channel-icon";
import { Due } from "@/ui/due";
import { When } from "@/ui/when";
import { PriorityMark, Wait } from "./marks";

/** A column of the table. */
export interface Column {
  /** As it is kept: `customer`, `due`. */
  word: string;
  width: string;
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
const USUAL = ["customer", "subject", "waiting", "due", "priority", "assignee", "team"];

/** All columns that a table may have, in the order in which they are offered. */
export const columnWords = Object.keys(KNOWN);

const column = (word: string): Column[] => {
  const known = KNOWN[word];
  return known ? [{ word, width: known.width, cell: known.cell }] : [];
};
export const columnsOf = (words: readonly string[]): Column[] => words.flatMap(column);
export const usualColumns = columnsOf(USUAL);
/** The widths as CSS knows them; a dot for what is unread stands in front. */
export const gridOf = (columns: readonly Column[]) => ["16px", ...columns.map((one) => one.width)].join(" ");

/** What a column is called. */
export function ColumnTitle(props: { column: Column }) {
  return useText()(`app-column-${props.column.word}`);
}
