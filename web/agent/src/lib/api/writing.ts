import { queryOptions } from "@tanstack/react-query";
import { api, take } from "./client";
import type { components } from "./schema";
import type { Whole } from "./whole";

type Schemas = components["schemas"];
export type Macro = Whole<Schemas["Macro"]>;
export type FilledMacro = Whole<Schemas["FilledMacro"]>;
export type LetterAction = Whole<Schemas["LetterAction"]>;
export type PlannedLetter = Whole<Schemas["PlannedLetter"]>;
export type SharedDraft = Whole<Schemas["SharedDraft"]>;
export type SimilarLetter = Whole<Schemas["SimilarLetter"]>;
export type SomebodyAtTicket = Whole<Schemas["SomebodyAtTicket"]>;
export type SignatureChoice = Schemas["SignatureChoice"];

const MINUTE = 60_000;

/** All macros that one may use. */
export const macrosQuery = queryOptions({
  queryKey: ["macros"],
  queryFn: async () => {
    const all: Macro[] = [];
    let cursor: string | undefined;
    do {
      const page: { items: Macro[]; next_cursor: string | null } = await take(
        api.GET("/api/v1/macros", { params: { query: { cursor, limit: 200 } } }),
      );
      all.push(...page.items);
      cursor = page.next_cursor ?? undefined;
    } while (cursor !== undefined);
    return all;
  },
  staleTime: 5 * MINUTE,
});

/** A macro, filled in for a ticket. */
export const filledMacroQuery = (ticket: number, id: number) =>
  queryOptions({
    queryKey: ["macros", "filled", ticket, id],
    queryFn: () =>
      take(api.GET("/api/v1/tickets/{id}/macros/{macro_id}", { params: { path: { id: ticket, macro_id: id } } })),
    staleTime: MINUTE,
  });

export const variablesQuery = queryOptions({
  queryKey: ["macros", "variables"],
  queryFn: () => take(api.GET("/api/v1/macros/variables")),
  staleTime: Infinity,
});

/** Letters of a ticket whose time has not come, and one's own stopped ones. */
export const plannedQuery = (ticket: number) =>
  queryOptions({
    queryKey: ["planned", ticket],
    queryFn: () => take(api.GET("/api/v1/tickets/{id}/planned-letters", { params: { path: { id: ticket } } })),
  });

/** Drafts that colleagues offer to be taken over. */
export const sharedDraftsQuery = (ticket: number) =>
  queryOptions({
    queryKey: ["shared-drafts", ticket],
    queryFn: () => take(api.GET("/api/v1/tickets/{id}/shared-drafts", { params: { path: { id: ticket } } })),
  });

/** How one writes: for how many seconds a letter can be taken back. */
export const writingQuery = queryOptions({
  queryKey: ["writing"],
  queryFn: () => take(api.GET("/api/v1/me/writing")),
  staleTime: 10 * MINUTE,
});

export const signaturesQuery = queryOptions({
  queryKey: ["signatures"],
  queryFn: () => take(api.GET("/api/v1/me/signatures")),
  staleTime: 10 * MINUTE,
});

/** Who else is at tickets now; asked again while somebody is, since it ends by itself. */
export const presenceQuery = queryOptions({
  queryKey: ["presence"],
  queryFn: () => take(api.GET("/api/v1/presence")),
  refetchInterval: (query) => ((query.state.data?.length ?? 0) > 0 ? 15_000 : false),
});
