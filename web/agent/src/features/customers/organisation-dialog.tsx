import { Button, Group, Stack, TagsInput, TextInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState, type FormEvent } from "react";
import { api, ifMatch, take } from "@/lib/api/client";
import type { Organisation } from "@/lib/api/model";
import { useText } from "@/lib/text/use-text";
import { Dialog } from "@/ui/dialog";
import { Failure } from "@/ui/failure";

/** What an organisation is called, and by which domains its people are known. */
export function OrganisationDialog(props: {
  organisation: Organisation | null;
  onClose: () => void;
  onDone?: (id: number) => void;
}) {
  const say = useText();
  const queries = useQueryClient();
  const { organisation } = props;
  const [form, setForm] = useState({
    name: organisation?.name ?? "",
    domains: organisation?.domains ?? [],
    external_id: organisation?.external_id ?? "",
  });
  const save = useMutation({
    meta: { quiet: true },
    mutationFn: () =>
      organisation
        ? take(
            api.PATCH("/api/v1/organisations/{id}", {
              params: { path: { id: organisation.id } },
              headers: ifMatch(organisation.version),
              body: form,
            }),
          )
        : take(api.POST("/api/v1/organisations", { body: form })),
    onSuccess: (saved) => {
      for (const name of ["organisation", "organisations", "customer", "customers", "portrait"]) {
        void queries.invalidateQueries({ queryKey: [name] });
      }
      props.onClose();
      props.onDone?.(saved.id);
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate();
  };
  return (
    <Dialog opened onClose={props.onClose} title={say(organisation ? "app-organisation-edit" : "app-organisation-add")}>
      <form onSubmit={submit}>
        <Stack>
          <TextInput
            label={say("app-name")}
            required
            data-autofocus
            value={form.name}
            onChange={(event) => setForm({ ...form, name: event.currentTarget.value })}
          />
          <TagsInput
            label={say("app-domains")}
            description={say("app-domains-about")}
            value={form.domains}
            onChange={(domains) => setForm({ ...form, domains })}
          />
          <TextInput
            label={say("app-external-id")}
            value={form.external_id}
            onChange={(event) => setForm({ ...form, external_id: event.currentTarget.value })}
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
