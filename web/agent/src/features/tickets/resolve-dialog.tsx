import { Alert, Button, Group, SegmentedControl, Stack, Text, Textarea, TextInput } from "@mantine/core";
import { IconForms, IconHeartHandshake, IconMessageCircleUser } from "@tabler/icons-react";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { api, take } from "@/lib/api/client";
import type { LedgerPromise, Ticket } from "@/lib/api/model";
import { isProblem } from "@/lib/api/problem";
import { portraitQuery, ticketQuery } from "@/lib/api/queries";
import { useKeeping } from "@/lib/promises";
import { useText } from "@/lib/text/use-text";
import { Dialog } from "@/ui/dialog";
import { Due } from "@/ui/due";
import { Failure } from "@/ui/failure";
import { FieldsPanel } from "@/ui/fields/fields-panel";
import { useToast } from "@/ui/toast";
import classes from "./side.module.css";

type Easy = "yes" | "partly" | "no";

/** Resolving asks one question, and does not forget what was promised. */
export function ResolveDialog(props: { ticket: Ticket; status: number | null; onClose: () => void; onNext: (() => void) | undefined }) {
  const say = useText();
  const toast = useToast();
  const queries = useQueryClient();
  const { ticket } = props;
  const [easy, setEasy] = useState<Easy | "">("");
  const [comment, setComment] = useState("");
  const [reason, setReason] = useState("");
  const [unanswered, setUnanswered] = useState("");
  const portrait = useQuery({ ...portraitQuery(ticket.id), enabled: ticket.open_promises > 0 });
  const keep = useKeeping();
  const blockedBy = useRef<LedgerPromise[]>([]);
  const listed = portrait.data?.promises.filter((one) => one.state === "open" && one.ticket.id === ticket.id);
  const open = ticket.open_promises > 0 ? (listed ?? blockedBy.current) : [];
  const isWaiting = ticket.waiting_since !== null;
  const close = useMutation({
    meta: { quiet: true },
    mutationFn: (answer: Easy) =>
      take(
        api.PUT("/api/v1/tickets/{id}/closure", {
          params: { path: { id: ticket.id } },
          body: {
            easy: answer,
            comment: comment.trim(),
            override_reason: open.length > 0 ? reason.trim() : null,
            unanswered_reason: isWaiting ? unanswered.trim() : null,
            status_id: props.status,
          },
        }),
      ),
    onSuccess: (fresh) => {
      queries.setQueryData(ticketQuery(ticket.id).queryKey, fresh);
      void queries.invalidateQueries({ queryKey: ["timeline", ticket.id] });
      void queries.invalidateQueries({ queryKey: ["inbox"] });
      toast(say("app-resolved-done"));
      props.onClose();
      props.onNext?.();
    },
    onError: (error) => {
      if (isProblem(error, "properties.unanswered")) void queries.invalidateQueries({ queryKey: ["ticket", ticket.id] });
      if (!isProblem(error, "promises.still_open")) return;
      blockedBy.current = error.list<LedgerPromise>("promises");
      for (const name of ["ticket", "portrait"]) void queries.invalidateQueries({ queryKey: [name, ticket.id] });
    },
  });
  const blocking = isProblem(close.error, "promises.still_open");
  const empty = isProblem(close.error, "properties.empty") ? close.error.list<{ id: number }>("fields") : [];
  // Without leave to resolve over an open promise, or without a reason, it waits.
  const held =
    (isWaiting && unanswered.trim() === "") || (open.length > 0 && (!ticket.can.resolve.allowed || reason.trim() === ""));

  return (
    <Dialog opened onClose={props.onClose} title={say("app-resolve-title")} size="lg">
      <Stack gap="lg">
        {open.length > 0 && (
          <Alert color="ember" icon={<IconHeartHandshake aria-hidden />} title={say("app-resolve-promises")}>
            <ul className={classes.openPromises}>
              {open.map((promise) => (
                <li key={promise.id}>
                  <span>
                    {promise.action || promise.words}
                    <Due at={promise.due_at} />
                  </span>
                  <Button size="compact-sm" loading={keep.isPending} onClick={() => keep.mutate(promise)}>
                    {say("app-promise-kept")}
                  </Button>
                </li>
              ))}
            </ul>
            <Text size="sm">{say("app-resolve-promises-about")}</Text>
            {ticket.can.resolve.allowed && (
              <TextInput
                mt="sm"
                label={say("app-resolve-override")}
                value={reason}
                onChange={(event) => setReason(event.currentTarget.value)}
              />
            )}
          </Alert>
        )}
        {isWaiting && (
          <Unanswered reason={unanswered} onReason={setUnanswered} onAnswer={props.onClose} />
        )}
        {empty.length > 0 && (
          <Alert color="ember" icon={<IconForms aria-hidden />} title={say("app-resolve-fields")} role="alert">
            <FieldsPanel entity="ticket" id={ticket.id} only={empty.map((field) => field.id)} />
          </Alert>
        )}
        <div>
          <Text fw={600} size="lg" id="easy">
            {say("app-easy-question")}
          </Text>
          <Text size="sm" c="dimmed" mb="sm">
            {say("app-easy-about")}
          </Text>
          <SegmentedControl
            fullWidth
            aria-labelledby="easy"
            value={easy}
            onChange={(value) => setEasy(value as Easy)}
            data={(["yes", "partly", "no"] as const).map((value) => ({ value, label: say(`app-easy-${value}`) }))}
          />
        </div>
        <Textarea
          label={say("app-easy-comment")}
          autosize
          minRows={2}
          value={comment}
          onChange={(event) => setComment(event.currentTarget.value)}
        />
        {close.error && !blocking && empty.length === 0 && <Failure error={close.error} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={props.onClose}>
            {say("app-cancel")}
          </Button>
          <Button
            disabled={easy === "" || held}
            loading={close.isPending}
            onClick={() => easy !== "" && close.mutate(easy)}
          >
            {say("app-resolve")}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}

/** The customer has the last word: answer first, or say why that needs no answer. */
function Unanswered(props: { reason: string; onReason: (reason: string) => void; onAnswer: () => void }) {
  const say = useText();
  return (
    <Alert color="ember" icon={<IconMessageCircleUser aria-hidden />} title={say("app-resolve-unanswered")}>
      <Text size="sm">{say("app-resolve-unanswered-about")}</Text>
      <Group align="flex-end" mt="sm">
        <TextInput
          flex={1}
          miw={200}
          label={say("app-resolve-unanswered-reason")}
          value={props.reason}
          maxLength={2000}
          onChange={(event) => props.onReason(event.currentTarget.value)}
        />
        <Button variant="default" onClick={props.onAnswer}>
          {say("app-resolve-answer-first")}
        </Button>
      </Group>
    </Alert>
  );
}
