import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense, useEffect, useState } from "react";
import { meQuery } from "@/lib/api/queries";
import { useSessionEnded } from "@/lib/api/session-gate";
import { fetchPart } from "@/lib/fetch-part";

const load = () => fetchPart(() => import("./session-dialog"));
const SessionDialog = lazy(() => load().then((part) => ({ default: part.SessionDialog })));
const QUIET_MS = 4_000;
/** Whoever is typing is not interrupted in a word: what they type would go into the dialog. */
const HANDS_REST_MS = 700;

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
  const rests = useHandsRest(ended);
  if (!ended || !me || !rests) return null;
  return (
    <Suspense>
      <SessionDialog me={me} />
    </Suspense>
  );
}

/** Whether nothing has been typed for a moment, once that is asked; what was found stays until it is not asked any more. */
function useHandsRest(isAsked: boolean): boolean {
  const [rest, setRest] = useState(false);
  if (!isAsked && rest) setRest(false);
  useEffect(() => {
    if (!isAsked) return;
    let timer = window.setTimeout(() => setRest(true), HANDS_REST_MS);
    const typed = () => {
      window.clearTimeout(timer);
      timer = window.setTimeout(() => setRest(true), HANDS_REST_MS);
    };
    window.addEventListener("keydown", typed, true);
    return () => {
      window.clearTimeout(timer);
      window.removeEventListener("keydown", typed, true);
    };
  }, [isAsked]);
  return rest;
}
