import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { api, take } from "@/lib/api/client";
import type { Finding, Meanwhile, NewPromise, Ticket } from "@/lib/api/model";
import { isProblem, Problem } from "@/lib/api/problem";
import type { DraftKind } from "@/lib/api/queries";
import { newKey } from "@/lib/random";
import type { DraftContent } from "./use-draft";

export interface Letter {
  draft: DraftContent;
  promises: NewPromise[];
  override: string | null;
  seen: number;
}

/**
 * Sends a reply or a note. The same letter keeps its key over every try, so that a lost answer does not
 * make two letters of it. What the server asks back (other wording, a colleague's reply meanwhile) is
 * shown by whoever uses this.
 */
export function useSend(ticket: Ticket, kind: DraftKind, onSent: () => void) {
  const queries = useQueryClient();
  const last = useRef({ body: "", key: "" });
  const [blocked, setBlocked] = useState<Finding[] | null>(null);
  const [meanwhile, setMeanwhile] = useState<Meanwhile[] | null>(null);

  const send = useMutation<unknown, Error, Letter>({
    meta: { quiet: true },
    mutationFn: ({ draft, promises, override, seen }) => {
      const attachments = draft.attachments.map((one) => one.id);
      const note = { html: draft.html, text: draft.text, attachments };
      const body = {
        ...note,
        ...(draft.to.length > 0 && { to: draft.to }),
        ...(draft.cc.length > 0 && { cc: draft.cc }),
        promises,
        guard_override: override,
        seen_message_id: seen,
      };
      const written = JSON.stringify(kind === "note" ? note : body);
      if (last.current.body !== written) last.current = { body: written, key: newKey() };
      const asked = { params: { path: { id: ticket.id } }, headers: { "Idempotency-Key": last.current.key } };
      return kind === "note"
        ? take(api.POST("/api/v1/tickets/{id}/notes", { ...asked, body: note }))
        : take(api.POST("/api/v1/tickets/{id}/replies", { ...asked, body }));
    },
    onSuccess: () => {
      setBlocked(null);
      setMeanwhile(null);
      onSent();
      for (const name of ["ticket", "timeline", "portrait"]) {
        void queries.invalidateQueries({ queryKey: [name, ticket.id] });
      }
      for (const name of ["inbox", "counts", "promises"]) void queries.invalidateQueries({ queryKey: [name] });
    },
    onError: (error) => {
      setBlocked(isProblem(error, "guard.blocked") ? error.list<Finding>("findings") : null);
      setMeanwhile(isProblem(error, "tickets.answered_meanwhile") ? error.list<Meanwhile>("meanwhile") : null);
    },
  });
  const asked = send.error instanceof Problem && ["guard.blocked", "tickets.answered_meanwhile"].includes(send.error.code);
  return {
    send,
    blocked,
    meanwhile,
    failure: asked ? null : send.error,
    closeBlocked: () => setBlocked(null),
    closeMeanwhile: () => setMeanwhile(null),
  };
}
