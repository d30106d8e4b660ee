import { Badge, Button, Group, Textarea } from "@mantine/core";
import { IconChevronDown, IconChevronRight, IconMailForward, IconPaperclip } from "@tabler/icons-react";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { api, take } from "@/lib/api/client";
import type { SideMessage } from "@/lib/api/model";
import { useText } from "@/lib/text/use-text";
import { When } from "@/ui/when";
import classes from "./actions.module.css";
import { Guarded } from "./guarded";
import { sideThreadQuery, useRefreshed } from "./queries";

/** What was asked of somebody outside and what they answered: folded, with a composer of its own. */
export function SideThread(props: { ticket: number; id: number }) {
  const say = useText();
  const [open, setOpen] = useState(false);
  const { data } = useQuery(sideThreadQuery(props.ticket, props.id));
  if (!data) return null;
  const { thread, letters } = data;
  const state = thread.ended_at ? "ended" : thread.they_wrote_last ? "answered" : "asked";
  return (
    <section className={classes.side} aria-label={say("app-side-thread", { address: thread.address })}>
      <button type="button" className={classes.sideHead} aria-expanded={open} onClick={() => setOpen(!open)}>
        {open ? <IconChevronDown size={16} aria-hidden /> : <IconChevronRight size={16} aria-hidden />}
        <IconMailForward size={16} aria-hidden />
        <b>{thread.name || thread.address}</b>
        <Badge variant="light" color={state === "answered" ? "lake" : "gray"} tt="none" fw={550}>
          {say(`app-side-${state}`)}
        </Badge>
        <small>
          {say("app-side-letters", { count: thread.messages })} · <When at={thread.last_at} as="brief" />
        </small>
      </button>
      {open && (
        <>
          {letters.map((letter) => (
            <OneLetter key={letter.id} letter={letter} />
          ))}
          <p className={classes.sideAbout}>{say("app-side-about")}</p>
          {thread.ended_at === null && <WriteAgain ticket={props.ticket} id={props.id} />}
        </>
      )}
    </section>
  );
}

function OneLetter(props: { letter: SideMessage }) {
  const say = useText();
  const { letter } = props;
  return (
    <article className={classes.sideLetter} data-theirs={letter.theirs || undefined}>
      <header>
        <b>{letter.name}</b>
        <small>
          <When at={letter.at} />
          {letter.delivery === "failed" && ` · ${say("app-side-failed", { words: letter.delivery_detail ?? "" })}`}
        </small>
      </header>
      <div>{letter.text}</div>
      {letter.files.map((file) => (
        <a key={file.id} href={file.url} target="_blank" rel="noreferrer">
          <IconPaperclip size={14} aria-hidden /> {file.filename}
        </a>
      ))}
    </article>
  );
}

function WriteAgain(props: { ticket: number; id: number }) {
  const say = useText();
  const [text, setText] = useState("");
  const refreshed = useRefreshed(props.ticket);
  const params = { params: { path: { id: props.id } } };
  const send = useMutation({
    meta: { quiet: true },
    mutationFn: (guard_override: string | null) =>
      take(api.POST("/api/v1/side-threads/{id}/messages", { ...params, body: { text: text.trim(), guard_override } })),
    onSuccess: () => setText(""),
    onSettled: refreshed,
  });
  const end = useMutation({
    mutationFn: () => take(api.PUT("/api/v1/side-threads/{id}/end", params)),
    onSettled: refreshed,
  });
  return (
    <div className={classes.sideWrite}>
      <Textarea
        aria-label={say("app-side-write")}
        placeholder={say("app-side-write")}
        autosize
        minRows={2}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Guarded error={send.error} busy={send.isPending} onOverride={(reason) => send.mutate(reason)} onEdit={send.reset} />
      <Group justify="flex-end" gap="xs">
        <Button size="compact-sm" variant="subtle" color="gray" loading={end.isPending} onClick={() => end.mutate()}>
          {say("app-side-end")}
        </Button>
        <Button size="compact-sm" disabled={text.trim() === ""} loading={send.isPending} onClick={() => send.mutate(null)}>
          {say("app-send")}
        </Button>
      </Group>
    </div>
  );
}
