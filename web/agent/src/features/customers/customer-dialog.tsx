import { Button, Group, Select, Stack, TagsInput, TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useInfiniteQuery, useMutation, useQueryClient } from "@tanstack/react-query";
import { useState, type FormEvent } from "react";
import { api, ifMatch, take } from "@/lib/api/client";
import type { Customer } from "@/lib/api/model";
import { isProblem } from "@/lib/api/problem";
import { asLanguage, LANGUAGES } from "@/lib/languages";
import { useText } from "@/lib/text/use-text";
import { Dialog } from "@/ui/dialog";
import { Failure } from "@/ui/failure";
import { ZoneSelect } from "@/ui/zone-select";
import { organisationsQuery } from "./queries";

/** What we know of a customer, or of somebody new. */
export function CustomerDialog(props: { customer: Customer | null; onClose: () => void; onDone?: (id: number) => void }) {
  const say = useText();
  const queries = useQueryClient();
  const { customer } = props;
  const [form, setForm] = useState({
    name: customer?.name ?? "",
    address: "",
    phone: customer?.phone ?? "",
    language: customer?.language ?? "",
    time_zone: customer?.time_zone ?? "",
    organisation: customer?.organisation ?? null,
    external_id: customer?.external_id ?? "",
    tags: customer?.tags ?? [],
  });
  const set = (part: Partial<typeof form>) => setForm((before) => ({ ...before, ...part }));
  const save = useMutation({
    meta: { quiet: true },
    mutationFn: () => {
      const body = {
        name: form.name.trim(),
        phone: form.phone.trim(),
        language: asLanguage(form.language) ?? null,
        time_zone: form.time_zone || null,
        organisation_id: form.organisation?.id ?? null,
        external_id: form.external_id.trim(),
        tags: form.tags,
      };
      if (customer) {
        return take(
          api.PATCH("/api/v1/customers/{id}", { params: { path: { id: customer.id } }, headers: ifMatch(customer.version), body }),
        );
      }
      // Who is new is of the organisation of their address, unless somebody says otherwise.
      const { organisation_id, ...rest } = body;
      const said = organisation_id === null ? rest : body;
      const addresses = form.address.trim() ? [form.address.trim()] : [];
      return take(api.POST("/api/v1/customers", { body: { ...said, ...(form.phone.trim() === "" && { phone: null }), addresses } }));
    },
    onSuccess: (saved) => {
      for (const name of ["customer", "customers", "portrait", "ticket", "inbox"]) {
        void queries.invalidateQueries({ queryKey: [name] });
      }
      props.onClose();
      props.onDone?.(saved.id);
    },
  });
  const wrong = isProblem(save.error) ? save.error : null;
  const field = (name: "name" | "phone" | "external_id", label: string, type = "text") => (
    <TextInput
      label={label}
      type={type}
      data-autofocus={name === "name" || undefined}
      error={wrong?.field === name ? wrong.message : undefined}
      value={form[name]}
      onChange={(event) => set({ [name]: event.currentTarget.value })}
    />
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate();
  };
  return (
    <Dialog opened onClose={props.onClose} title={say(customer ? "app-customer-edit" : "app-customer-add")}>
      <form onSubmit={submit}>
        <Stack>
          {field("name", say("app-name"))}
          {!customer && (
            <TextInput
              label={say("app-email")}
              type="email"
              value={form.address}
              onChange={(event) => set({ address: event.currentTarget.value })}
            />
          )}
          {field("phone", say("app-phone"), "tel")}
          <Select
            label={say("app-language")}
            clearable
            clearButtonProps={{ "aria-label": say("app-remove") }}
            data={LANGUAGES}
            value={form.language || null}
            onChange={(value) => set({ language: value ?? "" })}
          />
          <ZoneSelect label={say("app-zone")} value={form.time_zone || null} onChange={(value) => set({ time_zone: value ?? "" })} />
          <OrganisationSelect value={form.organisation} onChange={(organisation) => set({ organisation })} />
          {field("external_id", say("app-external-id"))}
          <TagsInput label={say("app-tags")} value={form.tags} onChange={(tags) => set({ tags })} maxLength={40} />
          {!wrong?.field && <Failure error={save.error} />}
          {wrong?.field && !["name", "phone", "external_id"].includes(wrong.field) && <Failure error={save.error} />}
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

type Named = { id: number; name: string };

function OrganisationSelect(props: { value: Named | null; onChange: (organisation: Named | null) => void }) {
  const say = useText();
  const [typed, setTyped] = useState("");
  const [question] = useDebouncedValue(typed === props.value?.name ? "" : typed, 200);
  const { data } = useInfiniteQuery(organisationsQuery(question));
  const found: Named[] = data?.pages.flatMap((page) => page.items) ?? [];
  const known = props.value && !found.some((one) => one.id === props.value?.id) ? [props.value, ...found] : found;
  return (
    <Select
      label={say("app-organisation")}
      searchable
      clearable
      clearButtonProps={{ "aria-label": say("app-remove") }}
      nothingFoundMessage={say("app-nothing-found")}
      data={known.map((one) => ({ value: String(one.id), label: one.name }))}
      filter={({ options }) => options}
      searchValue={typed}
      onSearchChange={setTyped}
      value={props.value ? String(props.value.id) : null}
      onChange={(value) => props.onChange(known.find((one) => String(one.id) === value) ?? null)}
    />
  );
}
