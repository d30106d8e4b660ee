import { useSyncExternalStore } from "react";

/** How many tickets can be changed at once. */
export const SELECTED_MAX = 1_000;

// One selection for the window: it outlives scrolling and the list's pages, and ends with the view.
let chosen: ReadonlySet<number> = new Set();
let last: number | null = null;
const watchers = new Set<() => void>();

function set(next: ReadonlySet<number>) {
  chosen = next;
  watchers.forEach((tell) => tell());
}

const watch = (tell: () => void) => {
  watchers.add(tell);
  return () => watchers.delete(tell);
};

/** The tickets that are selected now. */
export const useSelection = () => useSyncExternalStore(watch, () => chosen);

/** Selects a ticket or lets it go; with a list (shift) everything between it and the one before. */
export function toggle(id: number, between?: readonly number[]) {
  const next = new Set(chosen);
  const from = last === null || between === undefined ? -1 : between.indexOf(last);
  const to = between?.indexOf(id) ?? -1;
  if (from >= 0 && to >= 0) {
    for (const one of between?.slice(Math.min(from, to), Math.max(from, to) + 1) ?? []) next.add(one);
  } else if (!next.delete(id)) next.add(id);
  last = id;
  set(new Set([...next].slice(0, SELECTED_MAX)));
}

/** Selects exactly these, as far as there may be so many. */
export function selectAll(ids: readonly number[]) {
  set(new Set(ids.slice(0, SELECTED_MAX)));
}

export function clearSelection() {
  last = null;
  if (chosen.size > 0) set(new Set());
}
