import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { api, take } from "@/lib/api/client";
import { SORTS, viewsQuery, type InboxSort, type InboxView } from "@/lib/api/inbox";
import type { SavedView } from "@/lib/api/model";

export type Mode = "cards" | "table";
export interface Looks {
  sort: InboxSort;
  mode: Mode;
  columns: string[];
}

const asSort = (word: string | undefined) => SORTS.find((sort) => sort === word);

/** How this person looks at a view: what they chose last, else as the view was made. */
export function useLooks(view: InboxView, saved: SavedView | undefined) {
  const queries = useQueryClient();
  const { data, isPending } = useQuery(viewsQuery);
  const key = String(saved?.id ?? view);
  const habit = data?.habits.find((one) => one.view === key) ?? saved;
  const looks: Looks = {
    sort: asSort(habit?.sort) ?? (["snoozed", "resolved", "spam", "trash"].includes(view) ? "newest" : "longest_waiting"),
    mode: habit?.mode === "table" ? "table" : "cards",
    columns: habit?.columns ?? [],
  };
  const keep = useMutation({
    mutationFn: (next: Looks) =>
      take(api.PUT("/api/v1/views/habits/{view}", { params: { path: { view: key } }, body: next })),
    onMutate: (next: Looks) =>
      queries.setQueryData(viewsQuery.queryKey, (before) =>
        before && { ...before, habits: [...before.habits.filter((one) => one.view !== key), { view: key, ...next }] },
      ),
  });
  return { looks, isPending, choose: (next: Partial<Looks>) => keep.mutate({ ...looks, ...next }) };
}
