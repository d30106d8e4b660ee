import { Button, Checkbox, Group, Stack, Text, TextInput } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { api, take } from "@/lib/api/client";
import type { Ticket } from "@/lib/api/model";
import { isProblem } from "@/lib/api/problem";
import { portraitQuery, ticketQuery } from "@/lib/api/queries";
import { useText } from "@/lib/text/use-text";
import { Dialog } from "@/ui/dialog";
import { Failure } from "@/ui/failure";
import { useToast } from "@/ui/toast";
import { useRefreshed } from "./queries";

const SHUT = ["spam", "trash", "merged"];

/** Other tickets go on in this one; nothing is sent to anybody. */
export function MergeDialog(props: { ticket: Ticket; onClose: () => void }) {
  const say = useText();
  const toast = useToast();
  const queries = useQueryClient();
  const { ticket } = props;
  const refreshed = useRefreshed(ticket.id);
  const { data: portrait } = useQuery(portraitQuery(ticket.id));
  const [chosen, setChosen] = useState<string[]>([]);
  const [number, setNumber] = useState("");
  const [reason, setReason] = useState("");
  const [strangers, setStrangers] = useState(false);
  const typed = Number(number.replace(/\D/g, "")) || null;
  const others = portrait?.tickets.filter((one) => one.id !== ticket.id && !SHUT.includes(one.state)) ?? [];
  const tickets = [...new Set([...chosen.map(Number), ...(typed ? [typed] : [])])];
  const merge = useMutation({
    meta: { quiet: true },
    mutationFn: (): Promise<Ticket> =>
      take(
        api.POST("/api/v1/tickets/{id}/merges", {
          params: { path: { id: ticket.id } },
          body: { tickets, reason: reason.trim(), other_customer: strangers },
        }),
      ),
    onSuccess: (fresh) => {
      queries.setQueryData(ticketQuery(ticket.id).queryKey, fresh);
      toast(say("app-merge-done", { count: tickets.length }));
      props.onClose();
    },
    onSettled: refreshed,
  });
  const ofStrangers = isProblem(merge.error, "tickets.merge_other_customer");
  return (
    <Dialog opened onClose={props.onClose} title={say("app-merge-title", { id: ticket.id })} size="lg">
      <Stack>
        <Text size="sm" c="dimmed">
          {say("app-merge-about")}
        </Text>
        {others.length > 0 && (
          <Checkbox.Group label={say("app-merge-same-customer")} value={chosen} onChange={setChosen}>
            <Stack gap={8} mt={8}>
              {others.map((one) => (
                <Checkbox
                  key={one.id}
                  value={String(one.id)}
                  label={`#${one.id} ${one.subject || say("app-no-subject")} · ${say(`app-state-${one.state}`)}`}
                />
              ))}
            </Stack>
          </Checkbox.Group>
        )}
        <TextInput
          label={say("app-merge-number")}
          placeholder="#"
          inputMode="numeric"
          value={number}
          onChange={(event) => setNumber(event.currentTarget.value)}
        />
        <TextInput
          label={say("app-merge-reason")}
          value={reason}
          maxLength={500}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <Failure error={merge.error} />
        {(ofStrangers || strangers) && (
          <Checkbox
            label={say("app-merge-strangers")}
            checked={strangers}
            onChange={(event) => setStrangers(event.currentTarget.checked)}
          />
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={props.onClose}>
            {say("app-cancel")}
          </Button>
          <Button
            disabled={tickets.length === 0 || reason.trim() === ""}
            loading={merge.isPending}
            onClick={() => merge.mutate()}
          >
            {say("app-merge-do")}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
