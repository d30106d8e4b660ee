import { queryOptions, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { api, take } from "@/lib/api/client";
import type { Ticket } from "@/lib/api/model";
import { ticketQuery } from "@/lib/api/queries";
import { useText } from "@/lib/text/use-text";
import { useToast } from "@/ui/toast";

// All keys begin with the ticket's: news of a ticket makes all of them out of date.

export const snoozePresetsQuery = queryOptions({
  queryKey: ["snooze-presets"],
  queryFn: () => take(api.GET("/api/v1/snooze-presets")),
  staleTime: 60_000,
});

export const mergesQuery = (id: number) =>
  queryOptions({
    queryKey: ["ticket", id, "merges"],
    queryFn: () => take(api.GET("/api/v1/tickets/{id}/merges", { params: { path: { id } } })),
  });

export const linksQuery = (id: number) =>
  queryOptions({
    queryKey: ["ticket", id, "links"],
    queryFn: () => take(api.GET("/api/v1/tickets/{id}/links", { params: { path: { id } } })),
  });

export const watchersQuery = (id: number) =>
  queryOptions({
    queryKey: ["ticket", id, "watchers"],
    queryFn: () => take(api.GET("/api/v1/tickets/{id}/watchers", { params: { path: { id } } })),
  });

export const checklistQuery = (id: number) =>
  queryOptions({
    queryKey: ["ticket", id, "checklist"],
    queryFn: () => take(api.GET("/api/v1/tickets/{id}/checklist", { params: { path: { id } } })),
  });

export const restatementsQuery = (id: number) =>
  queryOptions({
    queryKey: ["ticket", id, "restatements"],
    queryFn: () => take(api.GET("/api/v1/tickets/{id}/restatements", { params: { path: { id } } })),
  });

export const sideThreadQuery = (ticket: number, id: number) =>
  queryOptions({
    queryKey: ["ticket", ticket, "side-thread", id],
    queryFn: () => take(api.GET("/api/v1/side-threads/{id}", { params: { path: { id } } })),
  });

/** After something was done on a ticket: all that shows it is fetched anew. */
export function useRefreshed(id: number) {
  const queries = useQueryClient();
  return () => {
    for (const queryKey of [["ticket", id], ["timeline", id], ["portrait", id], ["inbox"], ["counts"]]) {
      void queries.invalidateQueries({ queryKey });
    }
  };
}

/** Who follows the ticket, and how one begins or ends to. */
export function useWatching(id: number) {
  const { data } = useQuery(watchersQuery(id));
  const refreshed = useRefreshed(id);
  const params = (agent_id: number) => ({ params: { path: { id, agent_id } } });
  const watch = useMutation({
    mutationFn: (agent: number) => take(api.PUT("/api/v1/tickets/{id}/watchers/{agent_id}", params(agent))),
    onSettled: refreshed,
  });
  const unwatch = useMutation({
    mutationFn: (agent: number) => take(api.DELETE("/api/v1/tickets/{id}/watchers/{agent_id}", params(agent))),
    onSettled: refreshed,
  });
  return { items: data?.items ?? [], watch, unwatch };
}

/** A message of the customer becomes a ticket of its own, which is opened. */
export function useSplit(ticket: number, done?: () => void) {
  const say = useText();
  const toast = useToast();
  const navigate = useNavigate();
  const refreshed = useRefreshed(ticket);
  return useMutation({
    meta: { quiet: done !== undefined },
    mutationFn: (message: number) => take(api.POST("/api/v1/messages/{id}/split", { params: { path: { id: message } } })),
    onSuccess: (own) => {
      refreshed();
      done?.();
      toast(say("app-split-done", { id: own.id }));
      return navigate({ to: "/tickets/$ticketId", params: { ticketId: own.id } });
    },
  });
}

type Move = "wake" | "spam" | "not-spam" | "trash" | "restore";

/** Lays a ticket aside or takes it back; `snooze` takes until when, null is until an answer. */
export function useLayAside(ticket: Ticket) {
  const queries = useQueryClient();
  const refreshed = useRefreshed(ticket.id);
  const params = { params: { path: { id: ticket.id } } };
  const keep = {
    onSuccess: (fresh: Ticket) => queries.setQueryData(ticketQuery(ticket.id).queryKey, fresh),
    onSettled: refreshed,
  };
  const move = useMutation({
    mutationFn: (what: Move): Promise<Ticket> => {
      if (what === "wake") return take(api.DELETE("/api/v1/tickets/{id}/snooze", params));
      if (what === "spam") return take(api.PUT("/api/v1/tickets/{id}/spam", params));
      if (what === "not-spam") return take(api.DELETE("/api/v1/tickets/{id}/spam", params));
      if (what === "trash") return take(api.PUT("/api/v1/tickets/{id}/trash", params));
      return take(api.DELETE("/api/v1/tickets/{id}/trash", params));
    },
    ...keep,
  });
  const snooze = useMutation({
    mutationFn: (until: string | null): Promise<Ticket> =>
      take(api.PUT("/api/v1/tickets/{id}/snooze", { ...params, body: { until } })),
    ...keep,
  });
  return { move, snooze };
}
