import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { api, take } from "./client";
import type { LetterState, Page } from "./model";
import { isProblem } from "./problem";

export type { InboxSort, InboxView, ListWanted } from "./inbox";
export type PromiseView = "mine" | "team" | "today" | "overdue" | "all";
export type DraftKind = "reply" | "note";

const FIRST = undefined as string | undefined;
const behind = <T>(page: Page<T>) => page.next_cursor ?? undefined;

export const setupQuery = queryOptions({
  queryKey: ["setup"],
  queryFn: () => take(api.GET("/api/v1/setup")),
  staleTime: Infinity,
});

/** Who is signed in; null when nobody is. */
export const meQuery = queryOptions({
  queryKey: ["me"],
  queryFn: async () => {
    try {
      return await take(api.GET("/api/v1/session"));
    } catch (error) {
      if (isProblem(error) && error.status === 401) return null;
      throw error;
    }
  },
  staleTime: Infinity,
});

export const countsQuery = queryOptions({
  queryKey: ["counts"],
  queryFn: () => take(api.GET("/api/v1/inbox/counts")),
});

export const ticketQuery = (id: number) =>
  queryOptions({
    queryKey: ["ticket", id],
    queryFn: () => take(api.GET("/api/v1/tickets/{id}", { params: { path: { id } } })),
  });

/** The newest entries first as a page; each further page goes back in time. */
export const timelineQuery = (id: number) =>
  infiniteQueryOptions({
    queryKey: ["timeline", id],
    initialPageParam: FIRST,
    queryFn: ({ pageParam }) =>
      take(
        api.GET("/api/v1/tickets/{id}/timeline", { params: { path: { id }, query: { before: pageParam, limit: 50 } } }),
      ),
    getNextPageParam: (page) => page.before ?? undefined,
  });

export const portraitQuery = (id: number) =>
  queryOptions({
    queryKey: ["portrait", id],
    queryFn: () => take(api.GET("/api/v1/tickets/{id}/portrait", { params: { path: { id } } })),
  });

export const promisesQuery = (view: PromiseView) =>
  infiniteQueryOptions({
    queryKey: ["promises", view],
    initialPageParam: FIRST,
    queryFn: ({ pageParam }) => take(api.GET("/api/v1/promises", { params: { query: { view, cursor: pageParam } } })),
    getNextPageParam: behind,
  });

export const lettersQuery = (state: LetterState | undefined) =>
  infiniteQueryOptions({
    queryKey: ["letters", state ?? null],
    initialPageParam: FIRST,
    queryFn: ({ pageParam }) =>
      take(api.GET("/api/v1/mail/letters", { params: { query: { state, cursor: pageParam } } })),
    getNextPageParam: behind,
  });

export const deadQuery = infiniteQueryOptions({
  queryKey: ["dead"],
  initialPageParam: FIRST,
  queryFn: ({ pageParam }) => take(api.GET("/api/v1/outbox/dead", { params: { query: { cursor: pageParam } } })),
  getNextPageParam: behind,
});

export const mailboxesQuery = queryOptions({
  queryKey: ["mailboxes"],
  queryFn: () => take(api.GET("/api/v1/mailboxes")),
});

export const agentsQuery = queryOptions({
  queryKey: ["agents"],
  queryFn: () => take(api.GET("/api/v1/agents")),
});

export const teamsQuery = queryOptions({
  queryKey: ["teams"],
  queryFn: () => take(api.GET("/api/v1/teams")),
});

export const apiKeysQuery = queryOptions({
  queryKey: ["api-keys"],
  queryFn: () => take(api.GET("/api/v1/api-keys")),
});
