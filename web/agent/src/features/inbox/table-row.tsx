import { Link } from "@tanstack/react-router";
import { useText } from "@/lib/text/use-text";
import { ColumnTitle, type Column } from "./columns";
import type { RowProps } from "./inbox-row";
import classes from "./inbox.module.css";
import { ticketSearch } from "./ticket-search";

/** The names of the columns; they stay in sight. */
export function TableHead(props: { columns: Column[] }) {
  return (
    <div className={classes.tableHead} aria-hidden>
      <span />
      {props.columns.map((column) => (
        <span key={column.word}>
          <ColumnTitle column={column} />
        </span>
      ))}
    </div>
  );
}

/** A ticket as a line of the table; the whole line is the link. */
export function TableRow(props: RowProps) {
  const say = useText();
  const { item } = props;
  return (
    <Link
      to="/tickets/$ticketId"
      params={{ ticketId: item.id }}
      search={ticketSearch(props.search)}
      className={classes.tableRow}
      data-unread={item.unread || undefined}
      data-at={props.isAt || undefined}
      onClick={props.onOpen}
    >
      <span className={classes.dot}>{item.unread && <span role="img" aria-label={say("app-unread")} />}</span>
      {props.columns.map((column) => (
        <span key={column.word} data-column={column.word}>
          {column.cell(item, say)}
        </span>
      ))}
    </Link>
  );
}
