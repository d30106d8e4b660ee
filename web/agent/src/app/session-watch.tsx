import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense, useEffect } from "react";
import { meQuery } from "@/lib/api/queries";
import { useSessionEnded } from "@/lib/api/session-gate";

const load = () => import("./session-dialog");
const SessionDialog = lazy(() => load().then((part) => ({ default: part.SessionDialog })));
const QUIET_MS = 4_000;

/** Shows the sign-in dialog when the session has ended. The dialog is fetched early, while all is well. */
export function SessionWatch() {
  const ended = useSessionEnded();
  const { data: me } = useQuery(meQuery);
  const signedIn = Boolean(me);
  useEffect(() => {
    if (!signedIn) return;
    const timer = window.setTimeout(() => void load(), QUIET_MS);
    return () => window.clearTimeout(timer);
  }, [signedIn]);
  if (!ended || !me) return null;
  return (
    <Suspense>
      <SessionDialog me={me} />
    </Suspense>
  );
}
