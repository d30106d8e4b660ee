import { useQueries, type QueryClient } from "@tanstack/react-query";
import { useEffect, useMemo, useState } from "react";
import { inboxPageQuery, LIST_PAGE, listKey, type ListWanted } from "@/lib/api/inbox";
import type { InboxItem, Page } from "@/lib/api/model";

/** How many pages before and behind the visible ones are kept ready. */
const AHEAD = 2;

/** Where each list was left, and where its pages begin: coming back finds it as it was. */
export interface Place {
  offset: number;
  cursor: number;
  starts: (string | undefined)[];
}
const places = new Map<string, Place>();
const PLACES_MAX = 60;

export const placeOf = (wanted: ListWanted, compact: boolean) => JSON.stringify([...listKey(wanted), compact]);
export const leftAt = (place: string): Place | undefined => places.get(place);

export function leaveAt(place: string, left: Partial<Place>) {
  const before = places.get(place) ?? { offset: 0, cursor: -1, starts: [undefined] };
  places.delete(place);
  places.set(place, { ...before, ...left });
  const oldest = places.keys().next();
  if (places.size > PLACES_MAX && !oldest.done) places.delete(oldest.value);
}

/**
 * A list of any length: only the pages around what is visible are asked for and kept true; of the others only their
 * beginnings are remembered.
 */
export function usePages(wanted: ListWanted, place: string, visible: { first: number; last: number }) {
  const [starts, setStarts] = useState<(string | undefined)[]>(() => leftAt(place)?.starts ?? [undefined]);
  const from = Math.max(0, Math.min(starts.length - 1, Math.floor(visible.first / LIST_PAGE) - AHEAD));
  const until = Math.min(starts.length, Math.floor(visible.last / LIST_PAGE) + AHEAD + 1);
  const numbers = useMemo(() => Array.from({ length: Math.max(1, until - from) }, (_, at) => from + at), [from, until]);
  const pages = useQueries({
    queries: numbers.map((number) => ({
      ...inboxPageQuery(wanted, starts[number]),
      placeholderData: (before: Page<InboxItem> | undefined) => before,
    })),
  });
  // Each page tells where the next one begins; what was known of those behind it stays until they are read again.
  useEffect(() => {
    let next = starts;
    numbers.forEach((number, at) => {
      const page = pages[at];
      if (!page?.data || page.isPlaceholderData) return;
      const behind = page.data.next_cursor ?? undefined;
      if (behind === undefined ? next.length > number + 1 : next[number + 1] !== behind) {
        const rest = behind === undefined ? [] : [behind, ...next.slice(number + 2)];
        next = [...next.slice(0, number + 1), ...rest];
      }
    });
    if (next !== starts) {
      setStarts(next);
      leaveAt(place, { starts: next });
    }
  }, [pages, numbers, starts, place]);

  const lastPage = numbers.includes(starts.length - 1) ? pages[starts.length - 1 - from] : undefined;
  const isWhole = lastPage?.data !== undefined && lastPage.data.next_cursor === null;
  const count = (starts.length - 1) * LIST_PAGE + (lastPage?.data?.items.length ?? 0);
  const at = (index: number): InboxItem | undefined =>
    pages[Math.floor(index / LIST_PAGE) - from]?.data?.items[index % LIST_PAGE];
  return {
    /** The tickets that are at hand, in order. */
    ids: () => pages.flatMap((page) => page.data?.items.map((item) => item.id) ?? []),
    count,
    isWhole,
    at,
    isPending: count === 0 && pages.some((page) => page.isPending),
    error: count === 0 ? (pages.find((page) => page.error)?.error ?? null) : null,
    again: () => pages.forEach((page) => void page.refetch()),
  };
}

/** The tickets of a list that are at hand, in order. */
export function atHand(queries: QueryClient, wanted: ListWanted): InboxItem[] {
  const starts = new Set<string | undefined>([undefined]);
  for (const compact of [true, false]) leftAt(placeOf(wanted, compact))?.starts.forEach((start) => starts.add(start));
  const found = new Map<number, InboxItem>();
  for (const start of starts) {
    const page = queries.getQueryData<Page<InboxItem>>(inboxPageQuery(wanted, start).queryKey);
    page?.items.forEach((item) => found.set(item.id, item));
  }
  return [...found.values()];
}

/** The numbers of the tickets of a list, page after page, as far as `max`. */
export async function allIds(queries: QueryClient, wanted: ListWanted, max: number): Promise<number[]> {
  const ids: number[] = [];
  let cursor: string | undefined;
  do {
    const page: Page<InboxItem> = await queries.fetchQuery(inboxPageQuery(wanted, cursor));
    ids.push(...page.items.map((item) => item.id));
    cursor = page.next_cursor ?? undefined;
  } while (cursor !== undefined && ids.length < max);
  return ids.slice(0, max);
}
