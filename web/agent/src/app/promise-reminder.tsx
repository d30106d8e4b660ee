import { Button, CloseButton } from "@mantine/core";
import { useSessionStorage } from "@mantine/hooks";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { lazy, Suspense, useState } from "react";
import { promisesQuery } from "@/lib/api/queries";
import { useNow } from "@/lib/clock";
import { fetchPart } from "@/lib/fetch-part";
import { useText } from "@/lib/text/use-text";
import { Due } from "@/ui/due";
import classes from "./shell.module.css";

const DelayDialog = lazy(() =>
  fetchPart(() => import("@/features/promises/delay-dialog")).then((part) => ({ default: part.DelayDialog })),
);

/** The owner hears of a promise while a delay can still be told before the deadline. */
const AHEAD_MS = 60 * 60_000;

/** My promise that is due within the hour, or missed: keep it now, or tell the customer that it will be later. */
export function PromiseReminder() {
  const say = useText();
  const now = useNow();
  const go = useNavigate();
  const { data } = useInfiniteQuery(promisesQuery("mine"));
  const [hidden, setHidden] = useSessionStorage<string[]>({ key: "rapport.reminders.hidden", defaultValue: [] });
  const [telling, setTelling] = useState(false);
  const promise = data?.pages[0]?.items.find((one) => {
    const due = Date.parse(one.due_at);
    // Hidden before the deadline, it comes back once when it is missed.
    const key = `${one.id}${due < now ? "!" : ""}`;
    return one.state === "open" && due - now < AHEAD_MS && !hidden.includes(key);
  });
  if (!promise) return null;
  const key = `${promise.id}${Date.parse(promise.due_at) < now ? "!" : ""}`;
  return (
    <aside className={classes.reminder} aria-label={say("app-reminder")}>
      <Due at={promise.due_at} />
      <span className={classes.what}>
        {say("app-reminder-what", { what: promise.action || promise.words, name: promise.customer.name })}
      </span>
      <Button
        size="compact-sm"
        variant="light"
        onClick={() => void go({ to: "/tickets/$ticketId", params: { ticketId: promise.ticket.id } })}
      >
        {say("app-reminder-open")}
      </Button>
      <Button size="compact-sm" variant="subtle" onClick={() => setTelling(true)}>
        {say("app-delay-title")}
      </Button>
      <CloseButton size="sm" aria-label={say("app-close")} onClick={() => setHidden([...hidden, key])} />
      {telling && (
        <Suspense>
          <DelayDialog promise={promise} onClose={() => setTelling(false)} />
        </Suspense>
      )}
    </aside>
  );
}
