import { useSyncExternalStore } from "react";

// Whether the session ended while the app was open, and who waits for the next sign-in.
let ended = false;
let waiting: (() => void)[] = [];
const watchers = new Set<() => void>();

function set(value: boolean) {
  ended = value;
  watchers.forEach((tell) => tell());
}

/** Shows the sign-in dialog over the page; resolves when somebody has signed in. */
export function signedInAgain(): Promise<void> {
  set(true);
  return new Promise((resolve) => waiting.push(resolve));
}

/** Lets the waiting requests go on. */
export function openGate() {
  const released = waiting;
  waiting = [];
  set(false);
  released.forEach((resolve) => resolve());
}

export function useSessionEnded(): boolean {
  return useSyncExternalStore(
    (tell) => {
      watchers.add(tell);
      return () => watchers.delete(tell);
    },
    () => ended,
  );
}
