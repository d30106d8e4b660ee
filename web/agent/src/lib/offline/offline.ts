import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useSyncExternalStore } from "react";
import { problemFrom } from "../api/problem";
import { newKey } from "../random";
import { OfflineQueue, type Outcome, type Waiting } from "./queue";

const queues = new Map<number, OfflineQueue>();

/** What waits of one person: somebody else on the same machine has their own. */
export function queueOf(agent: number): OfflineQueue {
  const before = queues.get(agent);
  if (before) return before;
  let storage: Storage | null = null;
  try {
    storage = window.localStorage;
  } catch {
    // Switched off.
  }
  const made = new OfflineQueue(`rapport.waiting.${agent}`, storage);
  queues.set(agent, made);
  return made;
}

async function deliver(item: Waiting): Promise<Outcome> {
  const headers = { "Content-Type": "application/json", "Idempotency-Key": item.key };
  const asked = fetch(item.path, { method: item.method, headers, body: JSON.stringify(item.body) });
  const answer = await asked.catch(() => null);
  // A session that ended or a server that is busy is no refusal of what was written.
  if (!answer || answer.status >= 500 || [401, 408, 425, 429].includes(answer.status)) return "unreachable";
  if (answer.ok) return "done";
  const body: unknown = await answer.json().catch(() => null);
  return { refused: problemFrom(answer.status, body).message };
}

/** What waits for the server; sent as soon as it can be reached. */
export function useWaiting(agent: number, connected: boolean): readonly Waiting[] {
  const queries = useQueryClient();
  const queue = queueOf(agent);
  const items = useSyncExternalStore(queue.watch, queue.items);
  useEffect(() => {
    if (!connected) return;
    void queue.send(deliver).then((done) => {
      for (const item of done) {
        for (const name of ["ticket", "timeline"]) void queries.invalidateQueries({ queryKey: [name, item.ticket] });
      }
      if (done.length > 0) for (const name of ["inbox", "counts"]) void queries.invalidateQueries({ queryKey: [name] });
    });
  }, [connected, queue, queries, items.length]);
  return items;
}

/** Keeps a note until the server can be reached. Answers whether there was room. */
export function keepNote(agent: number, ticket: number, key: string, body: unknown): boolean {
  return queueOf(agent).add({ key, kind: "note", ticket, method: "POST", path: `/api/v1/tickets/${ticket}/notes`, body });
}

/** Remembers that a ticket was read while the server could not be reached. */
export function keepRead(agent: number, ticket: number, message_id: number) {
  const path = `/api/v1/tickets/${ticket}/read`;
  queueOf(agent).add({ key: newKey(), name: path, kind: "read", ticket, method: "PUT", path, body: { message_id } });
}
