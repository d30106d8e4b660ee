import { Button, Group, Stack, Textarea, TextInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState, type FormEvent } from "react";
import { api, take } from "@/lib/api/client";
import type { Team } from "@/lib/api/model";
import { useText } from "@/lib/text/use-text";
import { Dialog } from "@/ui/dialog";
import { Failure } from "@/ui/failure";

export function TeamDialog(props: { team: Team | null; onClose: () => void }) {
  const say = useText();
  const queries = useQueryClient();
  const { team } = props;
  const [name, setName] = useState(team?.name ?? "");
  const [purpose, setPurpose] = useState(team?.purpose ?? "");
  const save = useMutation<unknown>({
    meta: { quiet: true },
    mutationFn: () => {
      const body = { name: name.trim(), purpose: purpose.trim() };
      return team
        ? take(api.PATCH("/api/v1/teams/{id}", { params: { path: { id: team.id } }, body }))
        : take(api.POST("/api/v1/teams", { body }));
    },
    onSuccess: () => {
      for (const key of ["teams", "agents", "me"]) void queries.invalidateQueries({ queryKey: [key] });
      props.onClose();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate();
  };
  return (
    <Dialog opened onClose={props.onClose} title={say(team ? "app-team-change" : "app-team-add")}>
      <form onSubmit={submit}>
        <Stack>
          <TextInput
            label={say("app-name")}
            required
            data-autofocus
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <Textarea
            label={say("app-team-purpose")}
            description={say("app-team-purpose-about")}
            autosize
            minRows={2}
            value={purpose}
            onChange={(event) => setPurpose(event.currentTarget.value)}
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
