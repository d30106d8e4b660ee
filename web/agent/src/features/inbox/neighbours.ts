import { useInfiniteQuery } from "@tanstack/react-query";
import { inboxQuery, type InboxSort, type InboxView } from "@/lib/api/queries";

/** The tickets before and behind one in the list it was opened from. */
export function useNeighbours(view: InboxView, sort: InboxSort, team: number | undefined, id: number) {
  const { data } = useInfiniteQuery(inboxQuery(view, sort, team));
  const items = data?.pages.flatMap((page) => page.items) ?? [];
  const here = items.findIndex((item) => item.id === id);
  return {
    previous: here > 0 ? items[here - 1]?.id : undefined,
    // A ticket that has left the list (answered, resolved) is followed by the list's first.
    next: here >= 0 ? items[here + 1]?.id : items[0]?.id,
  };
}
