import { Alert, Button } from "@mantine/core";
import { IconArrowBackUp, IconClockHour4, IconSend2 } from "@tabler/icons-react";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { api, take } from "@/lib/api/client";
import type { Ticket } from "@/lib/api/model";
import { plannedQuery, type PlannedLetter } from "@/lib/api/writing";
import { now as present, useNow } from "@/lib/clock";
import { useCommands } from "@/lib/commands/registry";
import { useMe } from "@/lib/me";
import { formatsOf } from "@/lib/time";
import { useReader } from "@/lib/text/provider";
import { useText } from "@/lib/text/use-text";
import { cityOf } from "@/lib/zones";
import { Face } from "@/ui/face";
import { SimpleHtml } from "./simple-html";
import classes from "./timeline.module.css";

/** Letters whose time has not come: they can be taken back; and those that were stopped, with the reason. */
export function PendingLetters(props: { ticket: Ticket }) {
  const { data = [] } = useQuery(plannedQuery(props.ticket.id));
  return data.map((letter) =>
    letter.state === "stopped" ? <Stopped key={letter.id} letter={letter} /> : <Pending key={letter.id} letter={letter} zone={props.ticket.customer.time_zone} />,
  );
}

function useLetter(letter: PlannedLetter) {
  const queries = useQueryClient();
  const path = { id: letter.id };
  const settled = () => {
    for (const name of ["planned", "draft", "timeline", "ticket"]) void queries.invalidateQueries({ queryKey: [name, letter.ticket_id] });
  };
  const back = useMutation({
    mutationFn: () => take(api.DELETE("/api/v1/planned-letters/{id}", { params: { path } })),
    onSettled: settled,
  });
  const now = useMutation({
    mutationFn: () => take(api.PUT("/api/v1/planned-letters/{id}", { params: { path }, body: {} })),
    onSettled: settled,
  });
  return { back, now };
}

function Stopped(props: { letter: PlannedLetter }) {
  const say = useText();
  const { back } = useLetter(props.letter);
  return (
    <Alert color="ember" icon={<IconClockHour4 size={17} aria-hidden />} title={say("app-planned-stopped")} role="status">
      {props.letter.stopped_reason} {say("app-planned-is-draft")}
      <div>
        <Button mt="xs" size="compact-sm" variant="default" loading={back.isPending} onClick={() => back.mutate()}>
          {say("app-planned-fine")}
        </Button>
      </div>
    </Alert>
  );
}

function Pending(props: { letter: PlannedLetter; zone: string }) {
  const say = useText();
  const me = useMe();
  const queries = useQueryClient();
  const { letter } = props;
  const { language } = useReader();
  const there = formatsOf(language, props.zone);
  const now = useNow();
  const { back, now: sendNow } = useLetter(letter);
  const mine = letter.agent.id === me.agent.id;
  const undo = letter.manner === "undo";
  const left = useSecondsTo(letter.send_at, undo);
  useCommands(
    mine && left > 0
      ? [{ id: "write.back", group: "write", title: say(undo ? "app-undo" : "app-planned-back"), words: "app-words-undo", keys: "z", run: () => back.mutate() }]
      : [],
  );
  // Its time has come: soon it is a message like the others.
  useEffect(() => {
    if (left > 0) return;
    const timer = window.setInterval(() => {
      for (const name of ["planned", "timeline", "ticket"]) void queries.invalidateQueries({ queryKey: [name, letter.ticket_id] });
    }, 1_000);
    return () => window.clearInterval(timer);
  }, [left, letter.ticket_id, queries]);
  const title = undo ? say("app-planned-leaving", { seconds: Math.max(0, left) }) : say("app-planned-at", { when: there.moment(letter.send_at, now), city: cityOf(props.zone) });
  return (
    <article className={classes.message} data-kind="agent" data-planned aria-label={say("app-message-planned", { name: letter.agent.name })}>
      <header className={classes.messageHead}>
        <Face name={letter.agent.name} size={28} />
        <b>{letter.agent.name}</b>
        <span className={classes.kind}>
          <IconClockHour4 size={14} aria-hidden /> {title}
        </span>
        <span className={classes.push} />
        {mine && !undo && (
          <Button size="compact-sm" variant="subtle" color="gray" leftSection={<IconSend2 size={15} aria-hidden />} loading={sendNow.isPending} onClick={() => sendNow.mutate()}>
            {say("app-planned-now")}
          </Button>
        )}
        {mine && left > 0 && (
          <Button size="compact-sm" variant="default" leftSection={<IconArrowBackUp size={15} aria-hidden />} loading={back.isPending} onClick={() => back.mutate()}>
            {say(undo ? "app-undo" : "app-planned-back")}
          </Button>
        )}
      </header>
      <div className={classes.words} data-plain={letter.html === "" || undefined}>
        {letter.html === "" ? letter.text : <SimpleHtml html={letter.html} />}
      </div>
    </article>
  );
}

/** Whole seconds until a moment; counted down only where seconds matter. */
function useSecondsTo(at: string, counting: boolean): number {
  const left = () => Math.ceil((Date.parse(at) - present()) / 1_000);
  const [seconds, setSeconds] = useState(left);
  useEffect(() => {
    const tick = () => setSeconds(Math.ceil((Date.parse(at) - present()) / 1_000));
    tick();
    const timer = window.setInterval(tick, counting ? 250 : 5_000);
    return () => window.clearInterval(timer);
  }, [at, counting]);
  return seconds;
}
