import { Button, Group, SegmentedControl, Stack, Switch, TextInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState, type FormEvent } from "react";
import { api, ifMatch, take } from "@/lib/api/client";
import type { ContextPanel } from "@/lib/api/model";
import { useText } from "@/lib/text/use-text";
import { Dialog } from "@/ui/dialog";
import { Failure } from "@/ui/failure";

/** A panel's name, address and kind. The secret of a new one is told when it is made. */
export function PanelDialog(props: { panel: ContextPanel | null; onClose: () => void; onSecret: (secret: string) => void }) {
  const say = useText();
  const queries = useQueryClient();
  const { panel } = props;
  const [form, setForm] = useState({
    name: panel?.name ?? "",
    kind: panel?.kind ?? "frame",
    address: panel?.address ?? "https://",
    is_on: panel?.is_on ?? true,
  });
  const save = useMutation({
    meta: { quiet: true },
    mutationFn: async (): Promise<string | null> => {
      if (!panel) return (await take(api.POST("/api/v1/context-panels", { body: form }))).secret;
      await take(
        api.PUT("/api/v1/context-panels/{id}", {
          params: { path: { id: panel.id } },
          headers: ifMatch(panel.version),
          body: form,
        }),
      );
      return null;
    },
    onSuccess: (secret) => {
      void queries.invalidateQueries({ queryKey: ["panels"] });
      props.onClose();
      if (secret !== null) props.onSecret(secret);
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate();
  };
  return (
    <Dialog opened onClose={props.onClose} title={say(panel ? "app-panel-edit" : "app-panel-add")}>
      <form onSubmit={submit}>
        <Stack>
          <TextInput
            label={say("app-name")}
            required
            maxLength={60}
            data-autofocus
            value={form.name}
            onChange={(event) => setForm({ ...form, name: event.currentTarget.value })}
          />
          <TextInput
            label={say("app-panel-address")}
            description={say("app-panel-address-about")}
            type="url"
            required
            value={form.address}
            onChange={(event) => setForm({ ...form, address: event.currentTarget.value })}
          />
          <SegmentedControl
            aria-label={say("app-panel-kind")}
            value={form.kind}
            data={(["frame", "link"] as const).map((value) => ({ value, label: say(`app-panel-kind-${value}`) }))}
            onChange={(kind) => setForm({ ...form, kind })}
          />
          <Switch
            label={say("app-panel-on")}
            checked={form.is_on}
            onChange={(event) => setForm({ ...form, is_on: event.currentTarget.checked })}
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
