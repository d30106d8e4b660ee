import { useMediaQuery } from "@mantine/hooks";
import { IconLeaf } from "@tabler/icons-react";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useRef, useState } from "react";
import { inboxQuery, type InboxSort, type InboxView } from "@/lib/api/queries";
import { useCommands } from "@/lib/commands/registry";
import { toggle, useSelection } from "@/lib/selection";
import { useText } from "@/lib/text/use-text";
import { Empty } from "@/ui/empty";
import { Failure } from "@/ui/failure";
import { RowsWaiting } from "@/ui/rows-waiting";
import classes from "./inbox.module.css";
import { InboxRow } from "./inbox-row";
import { SelectBox } from "./select-box";

// Where each list was left, so that coming back finds it as it was.
const places = new Map<string, { offset: number; cursor: number }>();

export function InboxList(props: {
  view: InboxView;
  sort: InboxSort;
  team: number | undefined;
  /** Beside an open ticket: narrow rows. */
  compact?: boolean;
  current?: number;
  onOpen: (id: number) => void;
}) {
  const say = useText();
  const { compact = false, current } = props;
  const place = `${props.view} ${props.sort} ${props.team ?? ""} ${compact}`;
  const { data, error, isPending, hasNextPage, isFetchingNextPage, fetchNextPage, refetch } = useInfiniteQuery(
    inboxQuery(props.view, props.sort, props.team),
  );
  const items = data?.pages.flatMap((page) => page.items) ?? [];
  const [cursor, setCursor] = useState(() => places.get(place)?.cursor ?? -1);
  const phone = useMediaQuery("(max-width: 767px)", window.innerWidth < 768, { getInitialValueInEffect: false });
  const height = compact ? 86 : phone ? 92 : 84;
  const frame = useRef<HTMLDivElement>(null);
  const rows = useVirtualizer({
    count: items.length,
    getScrollElement: () => frame.current,
    estimateSize: () => height,
    overscan: 8,
    initialOffset: () => places.get(place)?.offset ?? 0,
    getItemKey: (index) => items[index]?.id ?? index,
  });
  useEffect(() => rows.measure(), [height, rows]);
  const visible = rows.getVirtualItems();
  const last = visible.at(-1)?.index ?? 0;
  useEffect(() => {
    if (last >= items.length - 10 && hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [last, items.length, hasNextPage, isFetchingNextPage, fetchNextPage]);
  useEffect(() => {
    places.set(place, { offset: rows.scrollOffset ?? 0, cursor });
  }, [place, cursor, rows.scrollOffset]);

  const move = (by: number) => {
    const here = current === undefined ? cursor : items.findIndex((item) => item.id === current);
    const next = Math.min(items.length - 1, Math.max(0, here + by));
    const item = items[next];
    if (!item) return;
    rows.scrollToIndex(next);
    if (current === undefined) setCursor(next);
    else props.onOpen(item.id);
  };
  const chosen = useSelection();
  const ids = items.map((item) => item.id);
  const selectAt = (index: number, range = false) => {
    const item = items[index];
    if (item) toggle(item.id, range ? ids : undefined);
  };
  const open = (event?: KeyboardEvent) => {
    const item = items[cursor];
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

  if (isPending) return <RowsWaiting rows={8} height={height - 20} />;
  if (error && items.length === 0) return <Failure error={error} again={() => void refetch()} />;
  if (items.length === 0) {
    return (
      <Empty icon={<IconLeaf size={28} />} title={say("app-inbox-empty")}>
        {!compact && say(`app-inbox-empty-${props.view}`)}
      </Empty>
    );
  }
  return (
    <div ref={frame} className={classes.frame} data-compact={compact || undefined}>
      <ul className={classes.rows} style={{ height: rows.getTotalSize() }} aria-label={say(`app-view-${props.view}`)}>
        {visible.map((row) => {
          const item = items[row.index];
          return (
            item && (
              <li
                key={row.key}
                data-chosen={chosen.has(item.id) || undefined}
                style={{ height: row.size, transform: `translateY(${row.start}px)` }}
                aria-setsize={hasNextPage ? -1 : items.length}
                aria-posinset={row.index + 1}
              >
                {!compact && (
                  <SelectBox
                    subject={item.subject}
                    chosen={chosen.has(item.id)}
                    onChoose={(range) => {
                      setCursor(row.index);
                      selectAt(row.index, range);
                    }}
                  />
                )}
                <InboxRow
                  item={item}
                  compact={compact || Boolean(phone)}
                  isCurrent={item.id === current}
                  isAt={current === undefined && row.index === cursor}
                  search={{ view: props.view, sort: props.sort, team: props.team }}
                  onOpen={() => setCursor(row.index)}
                />
              </li>
            )
          );
        })}
      </ul>
    </div>
  );
}
