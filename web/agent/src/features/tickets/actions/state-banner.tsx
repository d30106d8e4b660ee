import { Alert, Button, Group } from "@mantine/core";
import { IconArrowsJoin, IconClockPause, IconShieldQuestion, IconShieldX, IconTrash } from "@tabler/icons-react";
import { useMutation, useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { api, take } from "@/lib/api/client";
import type { Ticket } from "@/lib/api/model";
import { useNow } from "@/lib/clock";
import { useReader } from "@/lib/text/provider";
import { useText } from "@/lib/text/use-text";
import classes from "./actions.module.css";
import { mergesQuery, useLayAside, useRefreshed } from "./queries";

/** Says above the conversation that the ticket is laid aside, and how it comes back. */
export function StateBanner(props: { ticket: Ticket; onOpen: (id: number) => void }) {
  const say = useText();
  const { formats } = useReader();
  const now = useNow();
  const { ticket } = props;
  const { move } = useLayAside(ticket);
  const undo = (what: "wake" | "not-spam" | "restore", words: string) => (
    <Button size="compact-sm" variant="default" loading={move.isPending} onClick={() => move.mutate(what)}>
      {words}
    </Button>
  );
  if (ticket.state === "snoozed") {
    const words = ticket.snoozed_until
      ? say("app-snoozed-until", { when: formats.moment(ticket.snoozed_until, now) })
      : say("app-snoozed-until-answer");
    return <Line icon={<IconClockPause size={18} aria-hidden />} words={words} acts={undo("wake", say("app-wake"))} />;
  }
  if (ticket.state === "spam") {
    const acts = undo("not-spam", say("app-not-spam"));
    return <Line icon={<IconShieldX size={18} aria-hidden />} words={say("app-is-spam")} acts={acts} />;
  }
  if (ticket.state === "trash") {
    const acts = undo("restore", say("app-restore"));
    return <Line icon={<IconTrash size={18} aria-hidden />} words={say("app-is-trash")} acts={acts} />;
  }
  if (ticket.state === "merged") return <Merged {...props} />;
  if (!ticket.spam_suspected) return null;
  return (
    <Line
      icon={<IconShieldQuestion size={18} aria-hidden />}
      words={say("app-spam-suspected")}
      acts={
        <>
          <Button size="compact-sm" variant="default" loading={move.isPending} onClick={() => move.mutate("spam")}>
            {say("app-spam")}
          </Button>
          {undo("not-spam", say("app-not-spam"))}
        </>
      }
    />
  );
}

/** Where a merged ticket went, and for a day the way back. */
function Merged(props: { ticket: Ticket; onOpen: (id: number) => void }) {
  const say = useText();
  const now = useNow();
  const { ticket } = props;
  const { data } = useQuery(mergesQuery(ticket.id));
  const refreshed = useRefreshed(ticket.id);
  const merge = data?.into;
  const undo = useMutation({
    mutationFn: (id: number) => take(api.DELETE("/api/v1/merges/{id}", { params: { path: { id } } })),
    onSettled: refreshed,
  });
  const into = ticket.merged_into;
  return (
    <Line
      icon={<IconArrowsJoin size={18} aria-hidden />}
      words={say("app-merged-into", { id: into ?? 0, reason: merge?.reason ?? "none" })}
      acts={
        <>
          {into !== null && (
            <Button size="compact-sm" variant="default" onClick={() => props.onOpen(into)}>
              {say("app-merged-open", { id: into })}
            </Button>
          )}
          {merge && Date.parse(merge.undo_until) > now && (
            <Button size="compact-sm" variant="subtle" loading={undo.isPending} onClick={() => undo.mutate(merge.id)}>
              {say("app-merge-undo")}
            </Button>
          )}
        </>
      }
    />
  );
}

function Line(props: { icon: ReactNode; words: string; acts: ReactNode }) {
  return (
    <Alert className={classes.banner} color="gray" icon={props.icon} p="xs" role="status">
      <Group gap="xs" justify="space-between">
        <span className={classes.bannerWords}>{props.words}</span>
        <Group gap={6}>{props.acts}</Group>
      </Group>
    </Alert>
  );
}
