import { Button, Group, MultiSelect, PasswordInput, Select, Stack, Switch, TextInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState, type FormEvent } from "react";
import { api, ifMatch, take } from "@/lib/api/client";
import type { Agent, Team } from "@/lib/api/model";
import { isProblem } from "@/lib/api/problem";
import { LANGUAGES } from "@/lib/languages";
import { useMe } from "@/lib/me";
import { useText } from "@/lib/text/use-text";
import { Dialog } from "@/ui/dialog";
import { Failure } from "@/ui/failure";
import { ZoneSelect } from "@/ui/zone-select";
import { RoleSelect, type BuiltIn } from "./role-select";

export function AgentDialog(props: {
  agent: Agent | null;
  teams: Team[];
  onClose: () => void;
  onLeave: (agent: Agent) => void;
}) {
  const say = useText();
  const me = useMe();
  const queries = useQueryClient();
  const { agent } = props;
  const [form, setForm] = useState({
    name: agent?.name ?? "",
    email: agent?.email ?? "",
    password: "",
    role: agent?.role ?? ("agent" as BuiltIn),
    role_id: agent?.role_id ?? null,
    language: agent?.language ?? me.company.language,
    languages: agent?.languages ?? [me.company.language],
    time_zone: agent?.time_zone ?? me.company.time_zone,
    team_ids: agent?.teams.map((team) => String(team.id)) ?? [],
    active: agent?.active ?? true,
  });
  const set = (part: Partial<typeof form>) => setForm((before) => ({ ...before, ...part }));
  const save = useMutation<unknown>({
    meta: { quiet: true },
    mutationFn: () => {
      const { password, active, ...rest } = form;
      const body = { ...rest, team_ids: form.team_ids.map(Number) };
      return agent
        ? take(
            api.PATCH("/api/v1/agents/{id}", {
              params: { path: { id: agent.id } },
          headers: ifMatch(agent.version),
              body: { ...body, active, ...(password !== "" && { password }) },
            }),
          )
        : take(api.POST("/api/v1/agents", { body: { ...body, password } }));
    },
    onSuccess: () => {
      for (const key of ["teams", "agents", "me"]) void queries.invalidateQueries({ queryKey: [key] });
      props.onClose();
    },
  });
  const field = isProblem(save.error) ? save.error.field : null;
  const wrong = (name: string) => (field === name && save.error ? save.error.message : undefined);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate();
  };
  return (
    <Dialog opened onClose={props.onClose} title={say(agent ? "app-agent-change" : "app-agent-add")} size="lg">
      <form onSubmit={submit}>
        <Stack>
          <TextInput
            label={say("app-name")}
            description={say("app-name-about")}
            required
            data-autofocus
            value={form.name}
            error={wrong("name")}
            onChange={(event) => set({ name: event.currentTarget.value })}
          />
          <TextInput
            label={say("app-email")}
            type="email"
            required
            value={form.email}
            error={wrong("email")}
            onChange={(event) => set({ email: event.currentTarget.value })}
          />
          <PasswordInput
            label={say(agent ? "app-password-new" : "app-password")}
            description={say(agent ? "app-password-unchanged" : "app-password-about")}
            required={!agent}
            autoComplete="new-password"
            value={form.password}
            error={wrong("password")}
            visibilityToggleButtonProps={{ "aria-label": say("app-password-show") }}
            onChange={(event) => set({ password: event.currentTarget.value })}
          />
          <RoleSelect value={form} onChange={set} />
          <MultiSelect
            label={say("app-teams")}
            data={props.teams.map((team) => ({ value: String(team.id), label: team.name }))}
            value={form.team_ids}
            onChange={(team_ids) => set({ team_ids })}
          />
          <MultiSelect
            label={say("app-own-languages")}
            description={say("app-own-languages-about")}
            data={LANGUAGES}
            value={form.languages}
            onChange={(languages) => set({ languages })}
          />
          <Group grow align="flex-start">
            <Select
              label={say("app-own-language")}
              data={LANGUAGES}
              value={form.language}
              onChange={(value) => set({ language: value ?? form.language })}
            />
            <ZoneSelect
              label={say("app-zone")}
              value={form.time_zone}
              onChange={(value) => set({ time_zone: value ?? form.time_zone })}
            />
          </Group>
          {agent && !agent.active && (
            <Switch
              label={say("app-agent-active")}
              checked={form.active}
              onChange={(event) => set({ active: event.currentTarget.checked })}
            />
          )}
          {field === null && <Failure error={save.error} />}
          <Group justify="flex-end">
            {agent?.active && agent.id !== me.agent.id && (
              <Button variant="subtle" color="ember" mr="auto" onClick={() => props.onLeave(agent)}>
                {say("app-depart-open")}
              </Button>
            )}
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
