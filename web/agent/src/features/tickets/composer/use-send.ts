import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { api, take } from "@/lib/api/client";
import type { Finding, Meanwhile, Ticket } from "@/lib/api/model";
import { isProblem, Problem } from "@/lib/api/problem";
import type { DraftKind } from "@/lib/api/queries";
import { plannedQuery, type LetterAction, type PlannedLetter } from "@/lib/api/writing";
import { useMe } from "@/lib/me";
import { keepNote } from "@/lib/offline/offline";
import { newKey } from "@/lib/random";
import { useText } from "@/lib/text/use-text";
import { useToast } from "@/ui/toast";
import type { DraftContent } from "./draft-content";

export interface Closing {
  easy: "yes" | "partly" | "no";
  comment: string;
}
export interface Letter {
  draft: DraftContent;
  override: string | null;
  seen: number;
  actions: LetterAction[];
  closing: Closing | null;
  /** A moment; "undo" for as soon as it can no longer be taken back; "now" for at once. */
  when: string;
}

/**
 * Sends a reply or a note, or plans it. The same letter keeps its key over every try, so that a lost answer does not
 * make two letters of it. What the server asks back (other wording, a colleague's reply meanwhile) is
 * shown by whoever uses this.
 */
export function useSend(ticket: Ticket, kind: DraftKind, onSent: (letter: Letter) => void) {
  const queries = useQueryClient();
  const me = useMe();
  const say = useText();
  const toast = useToast();
  const last = useRef({ body: "", key: "" });
  const [blocked, setBlocked] = useState<Finding[] | null>(null);
  const [meanwhile, setMeanwhile] = useState<Meanwhile[] | null>(null);

  const send = useMutation<unknown, Error, Letter>({
    meta: { quiet: true },
    mutationFn: async (letter) => {
      const note = noteOf(letter);
      const body = bodyOf(letter);
      const planned = { ...body, ...(letter.when !== "undo" && { send_at: letter.when }) };
      const written = JSON.stringify(kind === "note" ? note : letter.when === "now" ? body : planned);
      if (last.current.body !== written) last.current = { body: written, key: newKey() };
      const asked = { params: { path: { id: ticket.id } }, headers: { "Idempotency-Key": last.current.key } };
      if (kind === "note") {
        return take(api.POST("/api/v1/tickets/{id}/notes", { ...asked, body: note })).catch((error: unknown) => {
          // A note may wait for the server; an answer to a customer goes only when somebody sees it go.
          if (!isProblem(error) || error.status !== 0 || !keepNote(me.agent.id, ticket.id, last.current.key, note)) throw error;
          toast(say("app-offline-note-kept"));
        });
      }
      if (letter.when === "now") return take(api.POST("/api/v1/tickets/{id}/replies", { ...asked, body }));
      const waits = await take(api.POST("/api/v1/tickets/{id}/planned-letters", { ...asked, body: planned }));
      queries.setQueryData(plannedQuery(ticket.id).queryKey, (before: PlannedLetter[] | undefined) => [
        ...(before ?? []).filter((one) => one.id !== waits.id),
        waits,
      ]);
      return waits;
    },
    onSuccess: (_, letter) => {
      setBlocked(null);
      setMeanwhile(null);
      // The same words may be sent once more: that is another letter.
      last.current = { body: "", key: "" };
      onSent(letter);
      for (const name of ["ticket", "timeline", "portrait", "planned"]) {
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

function noteOf({ draft, actions, closing }: Letter) {
  return {
    html: draft.html,
    text: draft.text,
    attachments: draft.attachments.map((one) => one.id),
    actions,
    closing,
    macros: draft.macros,
  };
}

function bodyOf({ draft, override, seen, actions, closing }: Letter) {
  return {
    html: draft.html,
    text: draft.text,
    attachments: draft.attachments.map((one) => one.id),
    to: draft.to,
    cc: draft.cc,
    bcc: draft.bcc,
    promises: draft.promises.filter((one) => draft.text.includes(one.words)),
    actions,
    macros: draft.macros,
    signature: draft.signature,
    from_mailbox_id: draft.from_mailbox_id,
    closing,
    guard_override: override,
    seen_message_id: seen,
  };
}
