import { useQueryClient, type QueryKey } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { meQuery } from "@/lib/api/queries";
import { signedInAgain } from "@/lib/api/session-gate";
import { setServerTime } from "@/lib/clock";

interface News {
  kind: string;
  id: number;
}

/** What is out of date after a piece of news. */
function touchedBy(news: News): QueryKey[] {
  switch (news.kind) {
    case "ticket":
      return [["ticket", news.id], ["filled", "ticket", news.id], ["timeline", news.id], ["portrait", news.id], ["inbox"], ["counts"]];
    case "writing":
      return [["planned", news.id], ["shared-drafts", news.id], ["draft", news.id]];
    case "presence":
      return [["presence"]];
    case "macro":
      return [["macros"]];
    case "promise":
      return [["promises"], ["portrait"], ["ticket"], ["inbox"], ["counts"]];
    case "counts":
      return [["counts"]];
    case "read":
      return [["inbox"], ["counts", "saved"]];
    case "views":
      return [["views"], ["inbox"], ["counts", "saved"]];
    case "customer":
      return [["ticket"], ["portrait"], ["inbox"], ["promises"], ["filled"], ["customer"], ["customers"]];
    case "properties":
      return [["properties"], ["filled"], ["ticket"], ["inbox"]];
    case "reminders":
      return [["reminders"]];
    case "organisation":
      return [["organisation"], ["organisations"], ["customer"], ["customers"], ["portrait"], ["filled"]];
    case "panels":
      return [["panels"], ["portrait"]];
    case "bulk":
      return [["bulk", news.id]];
    case "import":
      return [["imports"]];
    case "mailbox":
      return [["mailboxes"]];
    case "letter":
      return [["letters"], ["counts"]];
    case "outbox":
      return [["dead"], ["counts"], ["timeline"]];
    case "guard":
      return [["guard"]];
    case "hours":
      return [["hours"]];
    case "automation":
      return [["automation"]];
    case "agent":
      return [["agents"], ["teams"], ["me"], ["availability"]];
    case "notice":
      return [["notices"]];
    case "clock":
      return [["me"], ["inbox"], ["counts"], ["promises"], ["portrait"]];
    default:
      // News was missed, or is of a kind that came after this page was opened: everything may be out of date.
      return [[]];
  }
}

const GATHER_MS = 250;

/**
 * Keeps the page true while it is open: one stream of news, several gathered into one round of requests.
 * Answers whether the stream is connected.
 */
export function useLive(): boolean {
  const queries = useQueryClient();
  const [connected, setConnected] = useState(true);
  useEffect(() => {
    let source: EventSource | null = null;
    let retry: number | undefined;
    let gather: number | undefined;
    let wasLost = false;
    let stopped = false;
    const stale = new Map<string, QueryKey>();

    const flush = () => {
      gather = undefined;
      for (const queryKey of stale.values()) void queries.invalidateQueries({ queryKey });
      stale.clear();
    };
    const open = () => {
      source = new EventSource("/api/v1/events");
      source.addEventListener("hello", (event) => {
        setServerTime((JSON.parse(String(event.data)) as { now: string }).now);
        setConnected(true);
        if (wasLost) void queries.invalidateQueries();
        wasLost = false;
      });
      source.addEventListener("news", (event) => {
        for (const key of touchedBy(JSON.parse(String(event.data)) as News)) stale.set(JSON.stringify(key), key);
        gather ??= window.setTimeout(flush, GATHER_MS);
      });
      source.onerror = () => {
        wasLost = true;
        setConnected(false);
        // The browser tries again by itself unless the server refused: then it may be the session.
        if (source?.readyState === EventSource.CLOSED) retry = window.setTimeout(() => void reopen(), 2_000);
      };
    };
    const reopen = async () => {
      const response = await fetch("/api/v1/session").catch(() => null);
      if (response?.status === 401 && queries.getQueryData(meQuery.queryKey)) await signedInAgain();
      if (!stopped) open();
    };
    open();
    return () => {
      stopped = true;
      source?.close();
      window.clearTimeout(retry);
      window.clearTimeout(gather);
    };
  }, [queries]);
  return connected;
}
