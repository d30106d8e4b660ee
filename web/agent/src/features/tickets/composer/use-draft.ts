import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useRef, useState } from "react";
import { api, take } from "@/lib/api/client";
import { isProblem } from "@/lib/api/problem";
import type { DraftKind } from "@/lib/api/queries";
import { useMe } from "@/lib/me";
import { EMPTY, isEmptyDraft, type DraftContent } from "./draft-content";
import { forgetLocal, readLocal, writeLocal } from "./local-draft";

/** Where what is written lies: nothing yet, on its way, on the server, or for now only in this browser. */
export type DraftState = "empty" | "saving" | "saved" | "local";

const PAUSE_MS = 600;

/**
 * A draft that is never lost: written to this browser at every change and to the server after a short
 * pause; the browser's copy goes when the server has confirmed it. At the start, a copy that was never
 * confirmed wins over what the server has. What the server gives back later (a letter that was taken back)
 * comes into an empty desk by itself; `round` counts how often the text began anew.
 */
export function useDraft(ticket: number, kind: DraftKind) {
  const me = useMe();
  const queries = useQueryClient();
  const name = `rapport.draft.${me.agent.id}.${ticket}.${kind}`;
  const path = { id: ticket, kind };
  const { data: kept, isPending } = useQuery({
    queryKey: ["draft", ticket, kind],
    queryFn: () => fetchDraft(ticket, kind),
    gcTime: 0,
    refetchOnWindowFocus: false,
    retry: 1,
  });
  const [draft, setDraft] = useState<DraftContent | null>(null);
  const [state, setState] = useState<DraftState>("empty");
  const [round, setRound] = useState(0);
  const latest = useRef<DraftContent>(EMPTY);
  const timer = useRef<number | undefined>(undefined);
  const taken = kept?.taken_by ?? null;

  const begin = useCallback((content: DraftContent, where: DraftState) => {
    latest.current = content;
    setDraft(content);
    setState(where);
    setRound((before) => before + 1);
  }, []);
  if (!isPending && draft === null) {
    const local = taken ? null : readLocal(name);
    const start = local ?? (kept && !taken ? contentOf(kept) : EMPTY);
    latest.current = start;
    setDraft(start);
    setState(isEmptyDraft(start) ? "empty" : local ? "local" : "saved");
  }
  // Something was given back, or a colleague has taken over what stood here.
  useEffect(() => {
    if (!kept || draft === null) return;
    if (kept.taken_by) {
      window.clearTimeout(timer.current);
      timer.current = undefined;
      forgetLocal(name);
      if (!isEmptyDraft(latest.current)) begin(EMPTY, "empty");
    } else if (isEmptyDraft(latest.current) && timer.current === undefined && !isEmptyDraft(contentOf(kept))) {
      begin(contentOf(kept), "saved");
    }
    // eslint-disable-next-line react-hooks/exhaustive-deps -- only what comes from the server begins anew
  }, [kept]);

  const save = useCallback(async () => {
    window.clearTimeout(timer.current);
    timer.current = undefined;
    const sent = latest.current;
    setState("saving");
    try {
      await take(
        isEmptyDraft(sent)
          ? api.DELETE("/api/v1/tickets/{id}/drafts/{kind}", { params: { path } })
          : api.PUT("/api/v1/tickets/{id}/drafts/{kind}", { params: { path }, body: sent }),
      );
      if (latest.current !== sent) return;
      forgetLocal(name);
      setState(isEmptyDraft(sent) ? "empty" : "saved");
    } catch (error) {
      if (isProblem(error, "tickets.draft_taken")) {
        void queries.invalidateQueries({ queryKey: ["draft", ticket, kind] });
        return;
      }
      // Nobody had a draft: then there is nothing to take away.
      const gone = isProblem(error) && error.status === 404 && isEmptyDraft(sent);
      setState(gone ? "empty" : "local");
      if (gone) forgetLocal(name);
    }
    // eslint-disable-next-line react-hooks/exhaustive-deps -- path holds no more than ticket and kind
  }, [name, ticket, kind, queries]);

  const change = useCallback(
    (part: Partial<DraftContent>) => {
      const next = { ...latest.current, ...part };
      latest.current = next;
      setDraft(next);
      setState("saving");
      writeLocal(name, next);
      window.clearTimeout(timer.current);
      timer.current = window.setTimeout(() => void save(), PAUSE_MS);
    },
    [name, save],
  );

  /** After sending, and to put the word of a colleague's taking over out of sight: nothing is left to save. */
  const clear = useCallback(() => {
    window.clearTimeout(timer.current);
    timer.current = undefined;
    forgetLocal(name);
    begin(EMPTY, "empty");
    queries.setQueryData(["draft", ticket, kind], null);
    return take(api.DELETE("/api/v1/tickets/{id}/drafts/{kind}", { params: { path } })).catch(() => undefined);
    // eslint-disable-next-line react-hooks/exhaustive-deps -- path holds no more than ticket and kind
  }, [name, ticket, kind, begin, queries]);

  /** Puts the draft away; what comes back puts it where it was, before whatever was begun meanwhile. */
  const discard = useCallback(() => {
    const away = latest.current;
    const gone = clear();
    return () => {
      const begun = latest.current;
      const back = isEmptyDraft(begun)
        ? away
        : { ...away, html: away.html + begun.html, text: `${away.text}\n${begun.text}`, attachments: [...away.attachments, ...begun.attachments] };
      begin(back, "saving");
      writeLocal(name, back);
      // What takes it away on the server must not come after what brings it back.
      void gone.then(() => change({}));
    };
  }, [begin, change, clear, name]);

  // Leaving the page does not wait for the pause.
  useEffect(
    () => () => {
      if (timer.current !== undefined) void save();
    },
    [save],
  );
  useEffect(() => {
    const retry = () => state === "local" && void save();
    window.addEventListener("online", retry);
    return () => window.removeEventListener("online", retry);
  }, [state, save]);

  const isEmpty = draft === null || isEmptyDraft(draft);
  return { draft, state, change, clear, discard, save, isEmpty, round, taken, shared: kept?.shared ?? false };
}

type Kept = NonNullable<Awaited<ReturnType<typeof fetchDraft>>>;

const contentOf = (kept: Kept): DraftContent => {
  const { html, text, to, cc, bcc, attachments, promises, actions, macros, from_mailbox_id, signature } = kept;
  return { html, text, to, cc, bcc, attachments, promises, actions, macros, from_mailbox_id, signature };
};

async function fetchDraft(id: number, kind: DraftKind) {
  try {
    return await take(api.GET("/api/v1/tickets/{id}/drafts/{kind}", { params: { path: { id, kind } } }));
  } catch (error) {
    if (isProblem(error) && error.status === 404) return null;
    throw error;
  }
}
