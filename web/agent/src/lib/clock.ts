import { useSyncExternalStore } from "react";

// The desk's own time: the server says what time it is (a demonstration may have turned its clock), and
// this page counts on from there. All "in 40 min" on the screen are renewed together.
let offset = 0;
let shown = Date.now();
const watchers = new Set<() => void>();

/** Milliseconds since 1970 by the desk's clock. */
export const now = () => Date.now() + offset;

function tick() {
  shown = now();
  watchers.forEach((tell) => tell());
}

/** The server said what time it is. Small differences are the way here, and are left alone. */
export function setServerTime(iso: string) {
  const next = Date.parse(iso) - Date.now();
  if (Number.isNaN(next) || Math.abs(next - offset) < 2_000) return;
  offset = Math.abs(next) < 2_000 ? 0 : next;
  tick();
}

if (typeof window !== "undefined") window.setInterval(tick, 20_000);

/** The desk's time, renewed every twenty seconds. */
export function useNow(): number {
  return useSyncExternalStore(
    (tell) => {
      watchers.add(tell);
      return () => watchers.delete(tell);
    },
    () => shown,
  );
}
