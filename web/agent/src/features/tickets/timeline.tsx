import { Fragment, useEffect, useRef, useState } from "react";
import { useInfiniteQuery } from "@tanstack/react-query";
import type { Entry, Ticket } from "@/lib/api/model";
import { timelineQuery } from "@/lib/api/queries";
import { useNow } from "@/lib/clock";
import { useMe } from "@/lib/me";
import { useReader } from "@/lib/text/provider";
import { useText } from "@/lib/text/use-text";
import { Failure } from "@/ui/failure";
import { More } from "@/ui/more";
import { RowsWaiting } from "@/ui/rows-waiting";
import { EventLine } from "./event-line";
import { Message } from "./message";
import { PendingLetters } from "./pending-letters";
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
  const me = useMe();
  // Up to where the reader had read when they came; what they read now does not move the line.
  const [readUpTo] = useState(props.ticket.read_message_id);
  const isNew = (entry: Entry) => entry.type === "message" && entry.id > (readUpTo ?? Infinity) && entry.author.agent_id !== me.agent.id;
  const firstNew = entries.find(isNew);
  useLinked(frame, entries.length, hasNextPage && !isFetchingNextPage ? fetchNextPage : null);

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
              <Fragment key={`${entry.type} ${entry.id}`}>
                {entry === firstNew && (
                  <div className={classes.newLine} role="separator" aria-label={say("app-timeline-new")}>
                    <span>{say("app-timeline-new")}</span>
                  </div>
                )}
                <OneEntry entry={entry} ticket={props.ticket} />
              </Fragment>
            ))}
          </section>
        ))}
        <PendingLetters ticket={props.ticket} />
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
  return entry.type === "event" ? <EventLine event={entry} ticket={props.ticket.id} /> : <Message message={entry} ticket={props.ticket} />;
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

/** How many earlier parts are fetched to find a message that a link names. */
const PARTS_MAX = 20;

/** `#message-7` in the address: that message is brought into sight and marked, however far back it is. */
function useLinked(frame: React.RefObject<HTMLDivElement | null>, count: number, more: (() => Promise<unknown>) | null) {
  const found = useRef("");
  const parts = useRef(0);
  useEffect(() => {
    const look = () => {
      const { hash } = window.location;
      if (!/^#message-\d+$/u.test(hash) || found.current === hash || count === 0) return;
      const message = frame.current?.querySelector(hash);
      if (!message) {
        if (more && parts.current < PARTS_MAX) {
          parts.current += 1;
          void more();
        }
        return;
      }
      found.current = hash;
      frame.current?.querySelector("[data-linked]")?.removeAttribute("data-linked");
      message.setAttribute("data-linked", "");
      // Behind the drawing, so that the list does not follow its end any more.
      window.requestAnimationFrame(() => message.scrollIntoView({ block: "center" }));
    };
    look();
    window.addEventListener("hashchange", look);
    return () => window.removeEventListener("hashchange", look);
  }, [frame, count, more]);
}
