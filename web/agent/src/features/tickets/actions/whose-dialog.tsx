import { Button, Group, Select, Stack, TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { api, take } from "@/lib/api/client";
import type { Ticket } from "@/lib/api/model";
import { ticketQuery } from "@/lib/api/queries";
import { useText } from "@/lib/text/use-text";
import { Dialog } from "@/ui/dialog";
import { Failure } from "@/ui/failure";
import { useFoundByWords } from "@/ui/filter/named";
import { useRefreshed } from "./queries";

/** The ticket is somebody else's: a customer we know, or whoever has this address. */
export function WhoseDialog(props: { ticket: Ticket; onClose: () => void }) {
  const say = useText();
  const queries = useQueryClient();
  const { ticket } = props;
  const refreshed = useRefreshed(ticket.id);
  const [chosen, setChosen] = useState<string | null>(null);
  const [words, setWords] = useState("");
  const [asked] = useDebouncedValue(words, 180);
  const [open, setOpen] = useState(false);
  const found = useFoundByWords("customer", asked).filter((one) => one.value !== ticket.customer.id);
  const [address, setAddress] = useState("");
  const [name, setName] = useState("");
  const give = useMutation({
    meta: { quiet: true },
    mutationFn: (): Promise<Ticket> =>
      take(
        api.PUT("/api/v1/tickets/{id}/customer", {
          params: { path: { id: ticket.id } },
          body: chosen === null ? { address: address.trim(), name: name.trim() } : { customer_id: Number(chosen) },
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
        <Select
          label={say("app-whose-known")}
          placeholder={say("app-filter-find")}
          data-autofocus
          searchable
          clearable
          clearButtonProps={{ "aria-label": say("app-field-empty", { name: say("app-whose-known") }) }}
          data={found.map((one) => ({ value: String(one.value), label: one.label }))}
          // The server has chosen already.
          filter={({ options }) => options}
          searchValue={words}
          onSearchChange={setWords}
          dropdownOpened={open && words.trim() !== ""}
          onDropdownOpen={() => setOpen(true)}
          onDropdownClose={() => setOpen(false)}
          nothingFoundMessage={say("app-filter-nothing")}
          value={chosen}
          onChange={setChosen}
        />
        {chosen === null && (
          <>
            <TextInput
              label={say("app-whose-address")}
              description={say("app-whose-about")}
              type="email"
              value={address}
              onChange={(event) => setAddress(event.currentTarget.value)}
            />
            <TextInput label={say("app-whose-name")} value={name} onChange={(event) => setName(event.currentTarget.value)} />
          </>
        )}
        <Failure error={give.error} />
        <Group justify="flex-end">
          <Button variant="default" onClick={props.onClose}>
            {say("app-cancel")}
          </Button>
          <Button type="submit" disabled={chosen === null && address.trim() === ""} loading={give.isPending}>
            {say("app-whose-do")}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
