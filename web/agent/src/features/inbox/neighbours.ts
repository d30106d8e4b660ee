import { useQuery, useQueryClient } from "@tanstack/react-query";
import { inboxPageQuery, type ListWanted } from "@/lib/api/inbox";
import { atHand } from "./use-pages";

/** The tickets before and behind one in the list it was opened from. */
export function useNeighbours(wanted: ListWanted, id: number) {
  const queries = useQueryClient();
  useQuery(inboxPageQuery(wanted, undefined));
  const items = atHand(queries, wanted);
  const here = items.findIndex((item) => item.id === id);
  return {
    previous: here > 0 ? items[here - 1]?.id : undefined,
    // A ticket that has left the list (answered, resolved) is followed by the list's first.
    next: here >= 0 ? items[here + 1]?.id : items[0]?.id,
  };
}
