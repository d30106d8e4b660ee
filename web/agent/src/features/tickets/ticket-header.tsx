import { ActionIcon, Button, CopyButton, TextInput, Tooltip } from "@mantine/core";
import {
  IconArrowLeft, IconChevronDown, IconChevronUp, IconCircleCheck, IconLayoutSidebar, IconLayoutSidebarRight, IconRotate,
} from "@tabler/icons-react";
import { useDisclosure } from "@mantine/hooks";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState, type ReactNode } from "react";
import { api, ifMatch, take } from "@/lib/api/client";
import type { Ticket } from "@/lib/api/model";
import { ticketQuery } from "@/lib/api/queries";
import { useCommands } from "@/lib/commands/registry";
import { useNow } from "@/lib/clock";
import { useReader } from "@/lib/text/provider";
import { useText } from "@/lib/text/use-text";
import { useToast } from "@/ui/toast";
import { Why } from "@/ui/why";
import { MoreMenu } from "./actions/more-menu";
import { SnoozeMenu } from "./actions/snooze-menu";
import { PresenceBar } from "./presence";
import { ResolveDialog } from "./resolve-dialog";
import { StatusMenu } from "./status-menu";
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
  const toast = useToast();
  const queries = useQueryClient();
  const [resolving, dialog] = useDisclosure(false);
  const [status, setStatus] = useState<number | null>(null);
  const reopen = useMutation({
    mutationFn: () => take(api.DELETE("/api/v1/tickets/{id}/closure", { params: { path: { id: ticket.id } } })),
    onSuccess: (fresh) => queries.setQueryData(ticketQuery(ticket.id).queryKey, fresh),
  });
  // With promises still open the dialog shows them, and lets one mark what has been done.
  const mayAsk = ticket.can.resolve.allowed || ticket.open_promises > 0;
  const copy = (words: string) =>
    void navigator.clipboard.writeText(words).then(
      () => toast(say("app-copied")),
      () => undefined,
    );
  const goTo = (id: number | undefined) => () => id && props.onOpen(id);
  useCommands([
    { id: "ticket.next", group: "ticket", title: say("app-next"), keys: "j", off: next ? null : say("app-next-none"), run: goTo(next) },
    {
      id: "ticket.previous", group: "ticket", title: say("app-previous"), keys: "k",
      off: previous ? null : say("app-previous-none"), run: goTo(previous),
    },
    { id: "ticket.back", group: "ticket", title: say("app-keys-back"), keys: "u", run: props.onBack },
    ticket.state === "resolved"
      ? {
          id: "ticket.reopen", group: "ticket", title: say("app-reopen"), keys: "e",
          off: ticket.can.reopen.reason, run: () => reopen.mutate(),
        }
      : {
          id: "ticket.resolve", group: "ticket", title: say("app-resolve"), words: "app-words-resolve", keys: "e",
          off: mayAsk ? null : ticket.can.resolve.reason, run: dialog.open,
        },
    {
      id: "ticket.number", group: "ticket", title: say("app-copy-number"), hint: `#${ticket.id}`, keys: "shift+y",
      run: () => copy(`#${ticket.id}`),
    },
    {
      id: "ticket.copy-link", group: "ticket", title: say("app-copy-link"), words: "app-words-copy-link", keys: "y",
      run: () => copy(`${window.location.origin}/tickets/${ticket.id}`),
    },
    ...(props.phone
      ? []
      : [
          { id: "ticket.side", group: "ticket" as const, title: say(props.sideShown ? "app-side-hide" : "app-side-show"), keys: "o", run: props.onSide },
          { id: "ticket.list", group: "ticket" as const, title: say(props.listShown ? "app-list-hide" : "app-list-show"), keys: "shift+o", run: props.onList },
        ]),
  ]);
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
          <Why can={mayAsk ? undefined : ticket.can.resolve}>
            <Button
              variant="light"
              leftSection={props.phone ? undefined : <IconCircleCheck size={18} aria-hidden />}
              px={props.phone ? 10 : undefined}
              disabled={!mayAsk}
              aria-label={say("app-resolve")}
              onClick={dialog.open}
            >
              {props.phone ? <IconCircleCheck size={20} aria-hidden /> : say("app-resolve")}
            </Button>
          </Why>
        )}
        {!props.phone &&
          icon(say(props.sideShown ? "app-side-hide" : "app-side-show"), <IconLayoutSidebarRight size={19} />, props.onSide)}
      </div>
      <div className={classes.facts}>
        <StatusMenu
          ticket={ticket}
          onResolve={(chosen) => {
            setStatus(chosen);
            dialog.open();
          }}
        >
          <StateWords ticket={ticket} />
        </StatusMenu>
        <CopyButton value={`#${ticket.id}`}>
          {({ copied, copy }) => (
            <Tooltip label={say(copied ? "app-copied" : "app-copy-number")}>
              <Button variant="subtle" color="gray" size="compact-sm" fw={450} px={7} onClick={copy}>
                #{ticket.id}
              </Button>
            </Tooltip>
          )}
        </CopyButton>
        <TicketMenus ticket={ticket} />
        <SnoozeMenu ticket={ticket} />
        <MoreMenu ticket={ticket} />
        <PresenceBar ticket={ticket.id} />
      </div>
      {resolving && (
        <ResolveDialog
          ticket={ticket}
          status={status}
          onClose={() => {
            setStatus(null);
            dialog.close();
          }}
          onNext={next ? () => props.onOpen(next) : undefined} />
      )}
    </header>
  );
}

/** Whose turn it is; when it is ours, for how long already. */
function StateWords(props: { ticket: Ticket }) {
  const say = useText();
  const { formats } = useReader();
  const now = useNow();
  const { state, status, waiting_since } = props.ticket;
  if (["snoozed", "spam", "trash", "merged"].includes(state)) return say(`app-state-${state}`);
  if (status) return status.name;
  if (waiting_since === null || state !== "open") return say(`app-state-${state}`);
  return <span title={formats.full(waiting_since)}>{say("app-waits", { span: formats.span(waiting_since, now) })}</span>;
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
          params: { path: { id: ticket.id } },
          headers: ifMatch(ticket.version),
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
      <button type="button" className={classes.subjectButton} dir="auto" onClick={() => setDraft(ticket.subject)}>
        {ticket.subject || say("app-no-subject")}
      </button>
    </h1>
  );
}
