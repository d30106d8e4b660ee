import { Button, Group, Stack, TextInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { api, take } from "@/lib/api/client";
import type { Ticket } from "@/lib/api/model";
import { ticketQuery } from "@/lib/api/queries";
import { useText } from "@/lib/text/use-text";
import { Dialog } from "@/ui/dialog";
import { Failure } from "@/ui/failure";
import { useRefreshed } from "./queries";

/** The ticket is somebody else's: whoever has this address. */
export function WhoseDialog(props: { ticket: Ticket; onClose: () => void }) {
  const say = useText();
  const queries = useQueryClient();
  const { ticket } = props;
  const refreshed = useRefreshed(ticket.id);
  const [address, setAddress] = useState("");
  const [name, setName] = useState("");
  const give = useMutation({
    meta: { quiet: true },
    mutationFn: (): Promise<Ticket> =>
      take(
        api.PUT("/api/v1/tickets/{id}/customer", {
          params: { path: { id: ticket.id } },
          body: { address: address.trim(), name: name.trim() },
        }),
      ),
    onSuccess: (fresh) => {
      queries.setQueryData(ticketQuery(ticket.id).queryKey, fresh);
      props.onClose();
    },
    onSettled: refreshed,
  });
  return (
    <Dialog opened onClose={props.onClose} title={say("app-whose-title")}>
      <Stack
        component="form"
        onSubmit={(event) => {
          event.preventDefault();
          give.mutate();
        }}
      >
        <TextInput
          label={say("app-whose-address")}
          description={say("app-whose-about")}
          type="email"
          required
          data-autofocus
          value={address}
          onChange={(event) => setAddress(event.currentTarget.value)}
        />
        <TextInput label={say("app-whose-name")} value={name} onChange={(event) => setName(event.currentTarget.value)} />
        <Failure error={give.error} />
        <Group justify="flex-end">
          <Button variant="default" onClick={props.onClose}>
            {say("app-cancel")}
          </Button>
          <Button type="submit" disabled={address.trim() === ""} loading={give.isPending}>
            {say("app-whose-do")}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
