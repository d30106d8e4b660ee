import { ActionIcon, Button, Group, NativeSelect, TextInput } from "@mantine/core";
import { IconPlus, IconX } from "@tabler/icons-react";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { api, take } from "@/lib/api/client";
import type { Ticket } from "@/lib/api/model";
import { useNow } from "@/lib/clock";
import { useText } from "@/lib/text/use-text";
import { Failure } from "@/ui/failure";
import classes from "./actions.module.css";
import { linksQuery, mergesQuery, useRefreshed } from "./queries";

const KINDS = ["related", "parent", "child", "duplicate_of", "duplicated_by"] as const;
type LinkKind = (typeof KINDS)[number];

/** Tickets that have to do with this one, and those that were merged into it. */
export function Links(props: { ticket: Ticket; onOpen: (id: number) => void }) {
  const say = useText();
  const now = useNow();
  const { ticket, onOpen } = props;
  const { data: links } = useQuery(linksQuery(ticket.id));
  const { data: merges } = useQuery(mergesQuery(ticket.id));
  const [adding, setAdding] = useState(false);
  const refreshed = useRefreshed(ticket.id);
  const unlink = useMutation({
    mutationFn: (id: number) => take(api.DELETE("/api/v1/ticket-links/{id}", { params: { path: { id } } })),
    onSettled: refreshed,
  });
  const unmerge = useMutation({
    mutationFn: (id: number) => take(api.DELETE("/api/v1/merges/{id}", { params: { path: { id } } })),
    onSettled: refreshed,
  });
  return (
    <section data-part="links">
      <h3>{say("app-links")}</h3>
      <ul className={classes.links}>
        {merges?.from.map((merge) => (
          <li key={`merge ${merge.id}`}>
            <button type="button" onClick={() => onOpen(merge.from_id)}>
              <span>{merge.from_subject || say("app-no-subject")}</span>
              <small>{say("app-merged-here", { id: merge.from_id, reason: merge.reason })}</small>
            </button>
            {Date.parse(merge.undo_until) > now && (
              <Button size="compact-sm" variant="subtle" loading={unmerge.isPending} onClick={() => unmerge.mutate(merge.id)}>
                {say("app-merge-undo")}
              </Button>
            )}
          </li>
        ))}
        {links?.items.map((link) => (
          <li key={link.id}>
            <button type="button" onClick={() => onOpen(link.ticket_id)}>
              <span>{link.subject || say("app-no-subject")}</span>
              <small>
                {say(`app-link-${link.kind.replaceAll("_", "-")}`)} · #{link.ticket_id} · {say(`app-state-${link.state}`)}
              </small>
            </button>
            <ActionIcon
              variant="subtle"
              color="gray"
              size={24}
              aria-label={say("app-link-remove", { id: link.ticket_id })}
              onClick={() => unlink.mutate(link.id)}
            >
              <IconX size={14} aria-hidden />
            </ActionIcon>
          </li>
        ))}
      </ul>
      {adding ? (
        <AddLink ticket={ticket.id} onClose={() => setAdding(false)} />
      ) : (
        <Button
          size="compact-sm"
          variant="subtle"
          color="gray"
          data-add
          leftSection={<IconPlus size={14} aria-hidden />}
          onClick={() => setAdding(true)}
        >
          {say("app-link-add")}
        </Button>
      )}
    </section>
  );
}

function AddLink(props: { ticket: number; onClose: () => void }) {
  const say = useText();
  const [kind, setKind] = useState<LinkKind>("related");
  const [number, setNumber] = useState("");
  const other = Number(number.replace(/\D/g, ""));
  const refreshed = useRefreshed(props.ticket);
  const link = useMutation({
    meta: { quiet: true },
    mutationFn: () =>
      take(
        api.POST("/api/v1/tickets/{id}/links", {
          params: { path: { id: props.ticket } },
          body: { ticket_id: other, kind },
        }),
      ),
    onSuccess: props.onClose,
    onSettled: refreshed,
  });
  return (
    <form
      className={classes.addLink}
      onSubmit={(event) => {
        event.preventDefault();
        if (other > 0) link.mutate();
      }}
    >
      <NativeSelect
        size="sm"
        aria-label={say("app-link-kind")}
        value={kind}
        onChange={(event) => setKind(KINDS.find((one) => one === event.currentTarget.value) ?? "related")}
        data={KINDS.map((value) => ({ value, label: say(`app-link-${value.replaceAll("_", "-")}`) }))}
      />
      <TextInput
        size="sm"
        aria-label={say("app-link-number")}
        placeholder={say("app-link-number")}
        inputMode="numeric"
        autoFocus
        value={number}
        onChange={(event) => setNumber(event.currentTarget.value)}
      />
      <Failure error={link.error} />
      <Group gap={6} justify="flex-end">
        <Button size="compact-sm" variant="subtle" color="gray" onClick={props.onClose}>
          {say("app-cancel")}
        </Button>
        <Button size="compact-sm" type="submit" disabled={!(other > 0)} loading={link.isPending}>
          {say("app-link-add")}
        </Button>
      </Group>
    </form>
  );
}
