import { useEffect, useSyncExternalStore } from "react";
import { useMe } from "./me";

// The tickets one has looked at lately, on this device.
export interface Recent {
  id: number;
  subject: string;
  customer: string;
}

const KEPT = 30;
const watchers = new Set<() => void>();
const cache = new Map<string, Recent[]>();
const nameFor = (agent: number) => `rapport.recent.${agent}`;

function read(name: string): Recent[] {
  const before = cache.get(name);
  if (before) return before;
  let list: Recent[] = [];
  try {
    const value: unknown = JSON.parse(window.localStorage.getItem(name) ?? "[]");
    if (Array.isArray(value)) list = (value as Recent[]).filter((one) => typeof one?.id === "number");
  } catch {
    // Without storage nothing is recent.
  }
  cache.set(name, list);
  return list;
}

export function noteRecent(agent: number, ticket: Recent) {
  const name = nameFor(agent);
  const next = [ticket, ...read(name).filter((one) => one.id !== ticket.id)].slice(0, KEPT);
  cache.set(name, next);
  try {
    window.localStorage.setItem(name, JSON.stringify(next));
  } catch {
    // It is kept until the page is closed.
  }
  watchers.forEach((tell) => tell());
}

/** The tickets of this person, the latest first. */
export function useRecent(): Recent[] {
  const { agent } = useMe();
  return useSyncExternalStore(
    (tell) => {
      watchers.add(tell);
      return () => watchers.delete(tell);
    },
    () => read(nameFor(agent.id)),
  );
}

/** Remembers a ticket while it is open. */
export function useNoteRecent(ticket: { id: number; subject: string; customer: { name: string } } | undefined) {
  const { agent } = useMe();
  const { id, subject } = ticket ?? {};
  const customer = ticket?.customer.name ?? "";
  useEffect(() => {
    if (id !== undefined) noteRecent(agent.id, { id, subject: subject ?? "", customer });
  }, [agent.id, id, subject, customer]);
}
