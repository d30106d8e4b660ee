import { Badge, Button } from "@mantine/core";
import { IconPinned } from "@tabler/icons-react";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { api, take } from "@/lib/api/client";
import type { Restatement, Ticket } from "@/lib/api/model";
import { useText } from "@/lib/text/use-text";
import { When } from "@/ui/when";
import classes from "./actions.module.css";
import { restatementsQuery, useRefreshed } from "./queries";

/** The problem in our words stands above the conversation, with what the customer says to it. */
export function RestatementPin(props: { ticket: Ticket }) {
  const say = useText();
  const { ticket } = props;
  const { data } = useQuery(restatementsQuery(ticket.id));
  const [history, setHistory] = useState(false);
  const refreshed = useRefreshed(ticket.id);
  const withdraw = useMutation({
    mutationFn: () => take(api.DELETE("/api/v1/tickets/{id}/restatements", { params: { path: { id: ticket.id } } })),
    onSettled: refreshed,
  });
  const [first, ...earlier] = data?.items ?? [];
  if (!first || (first.state === "withdrawn" && !history)) return null;
  return (
    <section className={classes.pin} aria-label={say("app-restatement")}>
      <OneRestatement restatement={first} pinned />
      {history && earlier.map((one) => <OneRestatement key={one.id} restatement={one} />)}
      <div className={classes.pinActs}>
        {first.state === "asked" && ticket.can.note.allowed && (
          <Button size="compact-sm" variant="subtle" color="gray" loading={withdraw.isPending} onClick={() => withdraw.mutate()}>
            {say("app-restatement-withdraw")}
          </Button>
        )}
        {earlier.length > 0 && (
          <Button size="compact-sm" variant="subtle" color="gray" aria-expanded={history} onClick={() => setHistory(!history)}>
            {say(history ? "app-restatement-history-hide" : "app-restatement-history", { count: earlier.length })}
          </Button>
        )}
      </div>
    </section>
  );
}

function OneRestatement(props: { restatement: Restatement; pinned?: boolean }) {
  const say = useText();
  const { restatement: one } = props;
  return (
    <div className={classes.restatement}>
      <p>
        {props.pinned && <IconPinned size={15} aria-hidden />}
        <Badge variant="light" color={one.state === "corrected" ? "ember" : one.state === "confirmed" ? "lake" : "gray"} tt="none" fw={550}>
          {say(`app-restatement-${one.state}`)}
        </Badge>
        <small className="quiet">
          {one.by?.name} · <When at={one.answered_at ?? one.asked_at} as="brief" />
        </small>
      </p>
      <blockquote>{one.text}</blockquote>
      {one.correction && (
        <p className={classes.correction}>
          <b>{say("app-restatement-their-words")}</b> {one.correction}
        </p>
      )}
    </div>
  );
}
