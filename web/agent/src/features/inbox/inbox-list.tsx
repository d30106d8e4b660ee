import { useMediaQuery } from "@mantine/hooks";
import { IconLeaf } from "@tabler/icons-react";
import { useVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useRef, useState, type CSSProperties } from "react";
import type { ListWanted } from "@/lib/api/inbox";
import { useCommands } from "@/lib/commands/registry";
import { toggle, useSelection } from "@/lib/selection";
import { useText } from "@/lib/text/use-text";
import { Empty } from "@/ui/empty";
import { Failure } from "@/ui/failure";
import { RowsWaiting } from "@/ui/rows-waiting";
import { gridOf, usualColumns, widthOf, type Column } from "./columns";
import classes from "./inbox.module.css";
import { InboxRow } from "./inbox-row";
import { useOpenAhead } from "./open-ahead";
import { SelectBox } from "./select-box";
import { TableHead, TableRow } from "./table-row";
import { leaveAt, leftAt, placeOf, usePages } from "./use-pages";

const HEIGHTS = { compact: 86, phone: 92, cards: 84, table: 46 };

export function InboxList(props: {
  wanted: ListWanted;
  /** What the list is called. */
  name: string;
  /** As a table with these columns, instead of cards. */
  columns?: Column[];
  /** Beside an open ticket: narrow rows. */
  compact?: boolean;
  current?: number;
  onOpen: (id: number) => void;
}) {
  const say = useText();
  const { compact = false, current, wanted, name } = props;
  const place = placeOf(wanted, compact);
  const phone = Boolean(
    useMediaQuery("(max-width: 767px)", window.innerWidth < 768, { getInitialValueInEffect: false }),
  );
  const asTable = props.columns !== undefined && !compact && !phone;
  const columns = props.columns?.length ? props.columns : usualColumns;
  const [cursor, setCursor] = useState(() => leftAt(place)?.cursor ?? -1);
  const [seen, setSeen] = useState(() => {
    const top = Math.floor((leftAt(place)?.offset ?? 0) / HEIGHTS.cards);
    return { first: top, last: top + 20 };
  });
  const pages = usePages(wanted, place, seen);
  const ahead = useOpenAhead();
  const height = HEIGHTS[compact ? "compact" : phone ? "phone" : asTable ? "table" : "cards"];
  const frame = useRef<HTMLDivElement>(null);
  const rows = useVirtualizer({
    count: pages.count,
    getScrollElement: () => frame.current,
    estimateSize: () => height,
    overscan: 8,
    initialOffset: () => leftAt(place)?.offset ?? 0,
    paddingStart: asTable ? 40 : 0,
    scrollPaddingStart: asTable ? 44 : 4,
  });
  useEffect(() => rows.measure(), [height, rows]);
  const visible = rows.getVirtualItems();
  const first = visible[0]?.index ?? 0;
  const last = visible.at(-1)?.index ?? 0;
  useEffect(() => {
    if (last > 0) setSeen((before) => (before.first === first && before.last === last ? before : { first, last }));
  }, [first, last]);
  useEffect(() => {
    if (rows.scrollOffset !== null) leaveAt(place, { offset: rows.scrollOffset, cursor });
  }, [place, cursor, rows.scrollOffset]);

  // Whoever comes back stands where they left, for the keyboard too.
  const [back, setBack] = useState(cursor);
  useEffect(() => {
    if (back < 0 || current !== undefined || pages.count <= back) return;
    frame.current?.querySelector<HTMLElement>(`li[aria-posinset="${back + 1}"] a`)?.focus({ preventScroll: true });
    setBack(-1);
  }, [back, current, pages.count]);

  const move = (by: number) => {
    const next = Math.min(pages.count - 1, Math.max(0, cursor + by));
    const item = pages.at(next);
    if (!item) return;
    rows.scrollToIndex(next);
    setCursor(next);
    ahead.expect(item.id);
  };
  const chosen = useSelection();
  const selectAt = (index: number, range = false) => {
    const item = pages.at(index);
    if (item) toggle(item.id, range ? pages.ids() : undefined);
  };
  const open = (event?: KeyboardEvent) => {
    const item = pages.at(cursor);
    if (item && !(event?.target instanceof HTMLElement && event.target.closest("a, button"))) props.onOpen(item.id);
  };
  // Beside a ticket the ticket's own keys lead on.
  const keys = [
    { id: "list.next", title: say("app-keys-next-row"), keys: "j", run: () => move(1) },
    { id: "list.previous", title: say("app-keys-previous-row"), keys: "k", run: () => move(-1) },
    { id: "list.select", title: say("app-keys-select-row"), keys: "x", run: () => selectAt(cursor) },
    { id: "list.open", title: say("app-keys-open-row"), keys: "Enter", run: open },
  ];
  useCommands(current === undefined ? keys.map((one) => ({ ...one, group: "list" as const, sheetOnly: true })) : []);

  if (pages.isPending) return <RowsWaiting rows={8} height={height - 20} />;
  if (pages.error) return <Failure error={pages.error} again={pages.again} />;
  if (pages.count === 0) {
    const about = wanted.saved === undefined && wanted.filter === undefined ? wanted.view : "saved";
    return (
      <Empty icon={<IconLeaf size={28} />} title={say("app-inbox-empty")}>
        {!compact && say(`app-inbox-empty-${about}`)}
      </Empty>
    );
  }
  const Row = asTable ? TableRow : InboxRow;
  return (
    <div
      ref={frame}
      className={classes.frame}
      data-compact={compact || undefined}
      data-table={asTable || undefined}
      style={asTable ? ({ "--columns": gridOf(columns), "--width": widthOf(columns) } as CSSProperties) : undefined}
    >
      {asTable && <TableHead columns={columns} />}
      <ul className={classes.rows} style={{ height: rows.getTotalSize() }} aria-label={name}>
        {visible.map((row) => {
          const item = pages.at(row.index);
          return (
            <li
              key={row.key}
              data-chosen={(item && chosen.has(item.id)) || undefined}
              style={{ height: row.size, transform: `translateY(${row.start}px)` }}
              aria-setsize={pages.isWhole ? pages.count : -1}
              aria-posinset={row.index + 1}
              onPointerEnter={() => item && ahead.expect(item.id)}
              onPointerLeave={ahead.forget}
              onFocus={() => item && ahead.expect(item.id)}
            >
              {item && !compact && (
                <SelectBox
                  subject={item.subject}
                  chosen={chosen.has(item.id)}
                  onChoose={(range) => {
                    setCursor(row.index);
                    selectAt(row.index, range);
                  }}
                />
              )}
              {item && (
                <Row
                  item={item}
                  columns={columns}
                  compact={compact || phone}
                  isCurrent={item.id === current}
                  isAt={current === undefined && row.index === cursor}
                  search={wanted}
                  onOpen={() => setCursor(row.index)}
                />
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
