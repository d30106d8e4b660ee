import { Alert, Button, Group, SegmentedControl, Stack, Text, Textarea, TextInput } from "@mantine/core";
import { IconHeartHandshake } from "@tabler/icons-react";
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
import { useToast } from "@/ui/toast";
import classes from "./side.module.css";

type Easy = "yes" | "partly" | "no";

/** Resolving asks one question, and does not forget what was promised. */
export function ResolveDialog(props: { ticket: Ticket; onClose: () => void; onNext: (() => void) | undefined }) {
  const say = useText();
  const toast = useToast();
  const queries = useQueryClient();
  const { ticket } = props;
  const [easy, setEasy] = useState<Easy | "">("");
  const [comment, setComment] = useState("");
  const [reason, setReason] = useState("");
  const portrait = useQuery({ ...portraitQuery(ticket.id), enabled: ticket.open_promises > 0 });
  const keep = useKeeping();
  const blockedBy = useRef<LedgerPromise[]>([]);
  const listed = portrait.data?.promises.filter((one) => one.state === "open" && one.ticket.id === ticket.id);
  const open = ticket.open_promises > 0 ? (listed ?? blockedBy.current) : [];
  const close = useMutation({
    meta: { quiet: true },
    mutationFn: (answer: Easy) =>
      take(
        api.PUT("/api/v1/tickets/{id}/closure", {
          params: { path: { id: ticket.id } },
          body: { easy: answer, comment: comment.trim(), override_reason: open.length > 0 ? reason.trim() : null },
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
      if (!isProblem(error, "promises.still_open")) return;
      blockedBy.current = error.list<LedgerPromise>("promises");
      for (const name of ["ticket", "portrait"]) void queries.invalidateQueries({ queryKey: [name, ticket.id] });
    },
  });
  const blocking = isProblem(close.error, "promises.still_open");
  // Without leave to resolve over an open promise, or without a reason, it waits.
  const held = open.length > 0 && (!ticket.can.resolve.allowed || reason.trim() === "");

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
        {close.error && !blocking && <Failure error={close.error} />}
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
