import { useEffect, useRef } from "react";
import { useInfiniteQuery } from "@tanstack/react-query";
import type { Entry, Ticket } from "@/lib/api/model";
import { timelineQuery } from "@/lib/api/queries";
import { useNow } from "@/lib/clock";
import { useReader } from "@/lib/text/provider";
import { useText } from "@/lib/text/use-text";
import { Failure } from "@/ui/failure";
import { More } from "@/ui/more";
import { RowsWaiting } from "@/ui/rows-waiting";
import { EventLine } from "./event-line";
import { Message } from "./message";
import classes from "./timeline.module.css";

/** Everything that was said and done, oldest first, day by day. Opens at its end. */
export function Timeline(props: { ticket: Ticket }) {
  const say = useText();
  const { formats } = useReader();
  const now = useNow();
  const { data, error, isPending, hasNextPage, isFetchingNextPage, fetchNextPage, refetch } = useInfiniteQuery(
    timelineQuery(props.ticket.id),
  );
  const entries = [...(data?.pages ?? [])].reverse().flatMap((page) => page.entries);
  const frame = useRef<HTMLDivElement>(null);
  const inner = useRef<HTMLDivElement>(null);
  const newest = entries.at(-1);
  const newestName = newest ? `${newest.type} ${newest.id}` : "";
  useStickToEnd(frame, inner, newestName);

  if (isPending) return <RowsWaiting rows={4} height={110} />;
  if (error && entries.length === 0) return <Failure error={error} again={() => void refetch()} />;
  return (
    <div ref={frame} className={classes.frame}>
      <div ref={inner} className={classes.timeline} role="log" aria-label={say("app-timeline")}>
        <More
          has={hasNextPage}
          busy={isFetchingNextPage}
          next={() => void fetchNextPage()}
          label={say("app-timeline-earlier")}
        />
        {byDay(entries, (entry) => formats.day(entry.at, now)).map(([day, ofDay]) => (
          <section key={ofDay[0]?.at} className={classes.ofDay} aria-label={day}>
            <h2 className={classes.day}>{day}</h2>
            {ofDay.map((entry) => (
              <OneEntry key={`${entry.type} ${entry.id}`} entry={entry} ticket={props.ticket} />
            ))}
          </section>
        ))}
      </div>
    </div>
  );
}

/** Entries that follow each other on the same day, together. */
function byDay(entries: Entry[], dayOf: (entry: Entry) => string): [string, Entry[]][] {
  const days: [string, Entry[]][] = [];
  for (const entry of entries) {
    const day = dayOf(entry);
    const last = days.at(-1);
    if (last?.[0] === day) last[1].push(entry);
    else days.push([day, [entry]]);
  }
  return days;
}

function OneEntry(props: { entry: Entry; ticket: Ticket }) {
  const { entry } = props;
  return entry.type === "event" ? <EventLine event={entry} /> : <Message message={entry} ticket={props.ticket} />;
}

/** Stays at the newest while the reader is there, also while pictures and frames take their height. */
function useStickToEnd(
  frame: React.RefObject<HTMLDivElement | null>,
  inner: React.RefObject<HTMLDivElement | null>,
  newest: string,
) {
  const atEnd = useRef(true);
  useEffect(() => {
    const outer = frame.current;
    const content = inner.current;
    if (!outer || !content) return;
    let height = 0;
    const follow = () => {
      if (atEnd.current) outer.scrollTop = outer.scrollHeight;
      height = outer.scrollHeight - outer.clientHeight;
    };
    const note = () => {
      // The place moved because something took its height, not because somebody scrolled.
      if (outer.scrollHeight - outer.clientHeight !== height) return;
      atEnd.current = height - outer.scrollTop < 80;
    };
    follow();
    const watch = new ResizeObserver(follow);
    watch.observe(content);
    watch.observe(outer);
    outer.addEventListener("scroll", note, { passive: true });
    return () => {
      watch.disconnect();
      outer.removeEventListener("scroll", note);
    };
  }, [frame, inner, newest]);
}
