import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { api, take } from "./client";

export const VIEWS = [
  "mine", "team", "unassigned", "mentions", "waiting", "snoozed", "all", "resolved", "spam", "trash",
] as const;
export const SORTS = ["longest_waiting", "next_due", "newest", "priority"] as const;
export type InboxView = (typeof VIEWS)[number];
export type InboxSort = (typeof SORTS)[number];

/** Which list of tickets: one of the house or a saved one, in which order, narrowed by what. */
export interface ListWanted {
  view: InboxView;
  /** The number of a saved view; then `view` says nothing. */
  saved?: number;
  sort: InboxSort;
  team?: number;
  /** Conditions that tickets must fit besides, as JSON. */
  filter?: string;
  /** Numbers of the desk's own fields that come with each ticket: `7,9`. */
  fields?: string;
}

/** How a list is remembered; a page of it is asked for by its cursor. */
export const listKey = (wanted: ListWanted) =>
  [wanted.saved ?? wanted.view, wanted.sort, wanted.team ?? null, wanted.filter ?? null, wanted.fields ?? null] as const;

export const LIST_PAGE = 50;

export const inboxPageQuery = (wanted: ListWanted, cursor: string | undefined) =>
  queryOptions({
    queryKey: ["inbox", ...listKey(wanted), cursor ?? null],
    queryFn: ({ signal }) =>
      take(
        api.GET("/api/v1/inbox", {
          params: {
            query: {
              view: wanted.saved === undefined ? wanted.view : undefined,
              saved: wanted.saved,
              sort: wanted.sort,
              team_id: wanted.team,
              filter: wanted.filter,
              fields: wanted.fields,
              cursor,
              limit: LIST_PAGE,
            },
          },
          signal,
        }),
      ),
    // Pages that are out of sight are let go after a while: a list may be long.
    gcTime: 90_000,
  });

/** The views that somebody put together, and how this person looks at each. */
export const viewsQuery = queryOptions({
  queryKey: ["views"],
  queryFn: () => take(api.GET("/api/v1/views")),
});

export const savedCountsQuery = queryOptions({
  queryKey: ["counts", "saved"],
  queryFn: () => take(api.GET("/api/v1/views/counts")),
});

export const previewQuery = (filter: string) =>
  queryOptions({
    queryKey: ["counts", "preview", filter],
    queryFn: ({ signal }) =>
      take(api.POST("/api/v1/views/preview", { body: { filter: JSON.parse(filter) as Record<string, never> }, signal })),
  });

/** A few of each kind, while somebody types. */
export const quickSearchQuery = (q: string) =>
  queryOptions({
    queryKey: ["search", "quick", q],
    queryFn: ({ signal }) => take(api.GET("/api/v1/search", { params: { query: { q, limit: 6 } }, signal })),
    staleTime: 10_000,
  });

export const searchQuery = (q: string, filter: string | undefined) =>
  infiniteQueryOptions({
    queryKey: ["search", q, filter ?? null],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      take(
        api.GET("/api/v1/search", {
          params: { query: { q, filter, cursor: pageParam, limit: 25, kind: filter === undefined ? "all" : "tickets" } },
          signal,
        }),
      ),
    getNextPageParam: (page) => page.next_cursor ?? undefined,
  });
