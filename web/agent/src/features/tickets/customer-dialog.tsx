import { Button, Group, Select, Stack, TextInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState, type FormEvent } from "react";
import { api, ifMatch, take } from "@/lib/api/client";
import type { Customer } from "@/lib/api/model";
import { asLanguage, LANGUAGES } from "@/lib/languages";
import { useText } from "@/lib/text/use-text";
import { Dialog } from "@/ui/dialog";
import { Failure } from "@/ui/failure";
import { ZoneSelect } from "@/ui/zone-select";

export function CustomerDialog(props: { customer: Customer; onClose: () => void }) {
  const say = useText();
  const queries = useQueryClient();
  const { customer } = props;
  const [form, setForm] = useState({
    name: customer.name,
    phone: customer.phone ?? "",
    language: customer.language ?? "",
    time_zone: customer.time_zone ?? "",
  });
  const save = useMutation({
    meta: { quiet: true },
    mutationFn: () =>
      take(
        api.PATCH("/api/v1/customers/{id}", {
          params: { path: { id: customer.id } },
          headers: ifMatch(customer.version),
          body: {
            name: form.name.trim(),
            phone: form.phone.trim(),
            ...(form.language !== "" && { language: asLanguage(form.language) ?? null }),
            ...(form.time_zone !== "" && { time_zone: form.time_zone }),
          },
        }),
      ),
    onSuccess: () => {
      for (const name of ["portrait", "ticket", "inbox"]) void queries.invalidateQueries({ queryKey: [name] });
      props.onClose();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate();
  };
  return (
    <Dialog opened onClose={props.onClose} title={say("app-customer-edit")}>
      <form onSubmit={submit}>
        <Stack>
          <TextInput
            label={say("app-name")}
            value={form.name}
            data-autofocus
            onChange={(event) => setForm({ ...form, name: event.currentTarget.value })}
          />
          <TextInput
            label={say("app-phone")}
            type="tel"
            value={form.phone}
            onChange={(event) => setForm({ ...form, phone: event.currentTarget.value })}
          />
          <Select
            label={say("app-language")}
            data={LANGUAGES}
            value={form.language || null}
            onChange={(value) => setForm({ ...form, language: value ?? "" })}
          />
          <ZoneSelect
            label={say("app-zone")}
            value={form.time_zone || null}
            onChange={(value) => setForm({ ...form, time_zone: value ?? "" })}
          />
          <Failure error={save.error} />
          <Group justify="flex-end">
            <Button variant="default" onClick={props.onClose}>
              {say("app-cancel")}
            </Button>
            <Button type="submit" loading={save.isPending}>
              {say("app-save")}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
