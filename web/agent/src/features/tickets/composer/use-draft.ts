import { useQuery } from "@tanstack/react-query";
import { useCallback, useEffect, useRef, useState } from "react";
import { api, take } from "@/lib/api/client";
import type { Attachment } from "@/lib/api/model";
import { isProblem } from "@/lib/api/problem";
import type { DraftKind } from "@/lib/api/queries";
import { useMe } from "@/lib/me";
import { hasPictures } from "@/ui/editor/pictures";
import { forgetLocal, readLocal, writeLocal } from "./local-draft";

export interface DraftContent {
  html: string;
  text: string;
  to: string[];
  cc: string[];
  attachments: Attachment[];
}
/** Where what is written lies: nothing yet, on its way, on the server, or for now only in this browser. */
export type DraftState = "empty" | "saving" | "saved" | "local";

const EMPTY: DraftContent = { html: "", text: "", to: [], cc: [], attachments: [] };
const PAUSE_MS = 600;
const isEmpty = (draft: DraftContent) =>
  draft.text.trim() === "" && draft.attachments.length === 0 && !hasPictures(draft.html);

/**
 * A draft that is never lost: written to this browser at every change and to the server after a short
 * pause; the browser's copy goes when the server has confirmed it. At the start, a copy that was never
 * confirmed wins over what the server has.
 */
export function useDraft(ticket: number, kind: DraftKind) {
  const me = useMe();
  const name = `rapport.draft.${me.agent.id}.${ticket}.${kind}`;
  const path = { id: ticket, kind };
  const { data: start } = useQuery({
    queryKey: ["draft", ticket, kind],
    queryFn: async () => readLocal(name) ?? (await fetchDraft(ticket, kind)) ?? EMPTY,
    staleTime: Infinity,
    gcTime: 0,
    refetchOnMount: false,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
    retry: 1,
  });
  const [draft, setDraft] = useState<DraftContent | null>(null);
  const [state, setState] = useState<DraftState>("empty");
  const latest = useRef<DraftContent>(EMPTY);
  const timer = useRef<number | undefined>(undefined);
  if (start && draft === null) {
    latest.current = start;
    setDraft(start);
    setState(isEmpty(start) ? "empty" : readLocal(name) ? "local" : "saved");
  }

  const save = useCallback(async () => {
    window.clearTimeout(timer.current);
    timer.current = undefined;
    const sent = latest.current;
    setState("saving");
    try {
      await take(
        isEmpty(sent)
          ? api.DELETE("/api/v1/tickets/{id}/drafts/{kind}", { params: { path } })
          : api.PUT("/api/v1/tickets/{id}/drafts/{kind}", { params: { path }, body: sent }),
      );
      if (latest.current !== sent) return;
      forgetLocal(name);
      setState(isEmpty(sent) ? "empty" : "saved");
    } catch (error) {
      // Nobody had a draft: then there is nothing to take away.
      const gone = isProblem(error) && error.status === 404 && isEmpty(sent);
      setState(gone ? "empty" : "local");
      if (gone) forgetLocal(name);
    }
    // eslint-disable-next-line react-hooks/exhaustive-deps -- path holds no more than ticket and kind
  }, [name, ticket, kind]);

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

  /** After sending: nothing is left to save, here or on the server. */
  const clear = useCallback(() => {
    window.clearTimeout(timer.current);
    timer.current = undefined;
    latest.current = EMPTY;
    forgetLocal(name);
    setDraft(EMPTY);
    setState("empty");
    void take(api.DELETE("/api/v1/tickets/{id}/drafts/{kind}", { params: { path } })).catch(() => undefined);
    // eslint-disable-next-line react-hooks/exhaustive-deps -- path holds no more than ticket and kind
  }, [name, ticket, kind]);

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

  return { draft, state, change, clear, isEmpty: draft === null || isEmpty(draft) };
}

async function fetchDraft(id: number, kind: DraftKind): Promise<DraftContent | null> {
  try {
    return await take(api.GET("/api/v1/tickets/{id}/drafts/{kind}", { params: { path: { id, kind } } }));
  } catch (error) {
    if (isProblem(error) && error.status === 404) return null;
    throw error;
  }
}
