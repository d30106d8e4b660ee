import { ActionIcon, Badge, Button, CopyButton, TextInput, Tooltip } from "@mantine/core";
import {
  IconArrowLeft, IconChevronDown, IconChevronUp, IconCircleCheck, IconLayoutSidebar, IconLayoutSidebarRight, IconRotate,
} from "@tabler/icons-react";
import { useDisclosure } from "@mantine/hooks";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState, type ReactNode } from "react";
import { api, ifMatch, take } from "@/lib/api/client";
import type { Ticket } from "@/lib/api/model";
import { ticketQuery } from "@/lib/api/queries";
import { useNow } from "@/lib/clock";
import { useReader } from "@/lib/text/provider";
import { useText } from "@/lib/text/use-text";
import { Why } from "@/ui/why";
import { ResolveDialog } from "./resolve-dialog";
import { TicketMenus } from "./ticket-menus";
import classes from "./ticket.module.css";

export function TicketHeader(props: {
  ticket: Ticket;
  phone: boolean;
  listShown: boolean;
  sideShown: boolean;
  next: number | undefined;
  previous: number | undefined;
  onList: () => void;
  onSide: () => void;
  onOpen: (id: number) => void;
  onBack: () => void;
}) {
  const say = useText();
  const { ticket, next, previous } = props;
  const queries = useQueryClient();
  const [resolving, dialog] = useDisclosure(false);
  const reopen = useMutation({
    mutationFn: () => take(api.DELETE("/api/v1/tickets/{id}/closure", { params: { path: { id: ticket.id } } })),
    onSuccess: (fresh) => queries.setQueryData(ticketQuery(ticket.id).queryKey, fresh),
  });
  const icon = (label: string, face: ReactNode, run: () => void, off = false) => (
    <Tooltip label={label}>
      <ActionIcon variant="subtle" color="gray" size="lg" aria-label={label} onClick={run} disabled={off}>
        {face}
      </ActionIcon>
    </Tooltip>
  );
  return (
    <header className={classes.header}>
      <div className={classes.headTop}>
        {props.phone
          ? icon(say("app-back"), <IconArrowLeft size={20} />, props.onBack)
          : icon(say(props.listShown ? "app-list-hide" : "app-list-show"), <IconLayoutSidebar size={19} />, props.onList)}
        <Subject ticket={ticket} />
        {!props.phone && icon(say("app-previous"), <IconChevronUp size={19} />, () => previous && props.onOpen(previous), !previous)}
        {icon(say("app-next"), <IconChevronDown size={19} />, () => next && props.onOpen(next), !next)}
        {ticket.state === "resolved" ? (
          <Why can={ticket.can.reopen}>
            <Button
              variant="default"
              leftSection={<IconRotate size={17} aria-hidden />}
              disabled={!ticket.can.reopen.allowed}
              loading={reopen.isPending}
              onClick={() => reopen.mutate()}
            >
              {say("app-reopen")}
            </Button>
          </Why>
        ) : (
          <Why can={ticket.can.resolve}>
            <Button
              variant="light"
              leftSection={<IconCircleCheck size={18} aria-hidden />}
              disabled={!ticket.can.resolve.allowed}
              onClick={dialog.open}
            >
              {say("app-resolve")}
            </Button>
          </Why>
        )}
        {!props.phone &&
          icon(say(props.sideShown ? "app-side-hide" : "app-side-show"), <IconLayoutSidebarRight size={19} />, props.onSide)}
      </div>
      <div className={classes.facts}>
        <Badge className={classes.state} variant="light" color={ticket.state === "resolved" ? "gray" : "lake"} tt="none" fw={550}>
          {say(`app-state-${ticket.state}`)}
        </Badge>
        <CopyButton value={`#${ticket.id}`}>
          {({ copied, copy }) => (
            <Tooltip label={say(copied ? "app-copied" : "app-copy-number")}>
              <Button variant="subtle" color="gray" size="compact-sm" fw={450} onClick={copy}>
                #{ticket.id}
              </Button>
            </Tooltip>
          )}
        </CopyButton>
        <TicketMenus ticket={ticket} />
        {!props.phone && <Waiting ticket={ticket} />}
      </div>
      {resolving && (
        <ResolveDialog ticket={ticket} onClose={dialog.close} onNext={next ? () => props.onOpen(next) : undefined} />
      )}
    </header>
  );
}

function Waiting(props: { ticket: Ticket }) {
  const say = useText();
  const { formats } = useReader();
  const now = useNow();
  const since = props.ticket.waiting_since;
  if (since === null) return null;
  return (
    <span className={classes.waiting} title={formats.full(since)}>
      {say("app-waits", { span: formats.span(since, now) })}
    </span>
  );
}

/** The subject; a click lets one write it anew. */
function Subject(props: { ticket: Ticket }) {
  const say = useText();
  const { ticket } = props;
  const queries = useQueryClient();
  const [draft, setDraft] = useState<string | null>(null);
  const rename = useMutation({
    mutationFn: (subject: string) =>
      take(
        api.PATCH("/api/v1/tickets/{id}", {
          params: { path: { id: ticket.id }, header: ifMatch(ticket.version) },
          body: { subject },
        }),
      ),
    onSuccess: (fresh) => queries.setQueryData(ticketQuery(ticket.id).queryKey, fresh),
    onSettled: () => queries.invalidateQueries({ queryKey: ["ticket", ticket.id] }),
  });
  const finish = () => {
    if (draft !== null && draft.trim() !== "" && draft.trim() !== ticket.subject) rename.mutate(draft.trim());
    setDraft(null);
  };
  if (draft !== null) {
    return (
      <TextInput
        flex={1}
        aria-label={say("app-subject")}
        value={draft}
        autoFocus
        onChange={(event) => setDraft(event.currentTarget.value)}
        onBlur={finish}
        onKeyDown={(event) => {
          if (event.key === "Enter") finish();
          if (event.key === "Escape") setDraft(null);
        }}
      />
    );
  }
  return (
    <h1 className={classes.subject} title={ticket.subject}>
      <button type="button" className={classes.subjectButton} onClick={() => setDraft(ticket.subject)}>
        {ticket.subject || say("app-no-subject")}
      </button>
    </h1>
  );
}
