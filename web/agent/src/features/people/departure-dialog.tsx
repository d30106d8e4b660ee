import { Button, Group, Radio, Select, Stack, Text } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { api, take } from "@/lib/api/client";
import type { Agent, Team } from "@/lib/api/model";
import { agentsQuery } from "@/lib/api/queries";
import { useText } from "@/lib/text/use-text";
import { Dialog } from "@/ui/dialog";
import { Failure } from "@/ui/failure";
import { departureQuery } from "./queries";

/** Somebody leaves: what they had goes to somebody else, and their door closes. */
export function DepartureDialog(props: { agent: Agent; teams: Team[]; onClose: () => void }) {
  const say = useText();
  const queries = useQueryClient();
  const left = useQuery(departureQuery(props.agent.id));
  const agents = useQuery(agentsQuery);
  const [to, setTo] = useState<"spread" | "agent" | "team">("spread");
  const [agent, setAgent] = useState<string | null>(null);
  const [team, setTeam] = useState<string | null>(null);
  const depart = useMutation({
    meta: { quiet: true },
    mutationFn: () =>
      take(
        api.PUT("/api/v1/agents/{id}/departure", {
          params: { path: { id: props.agent.id } },
          body: {
            to_agent_id: to === "agent" ? Number(agent) : null,
            to_team_id: to === "team" ? Number(team) : null,
          },
        }),
      ),
    onSuccess: () => {
      for (const key of ["agents", "teams"]) void queries.invalidateQueries({ queryKey: [key] });
      props.onClose();
    },
  });
  const ready = to === "spread" || (to === "agent" ? agent !== null : team !== null);
  const others = agents.data?.filter((one) => one.active && one.id !== props.agent.id) ?? [];
  return (
    <Dialog opened onClose={props.onClose} title={say("app-depart-title", { name: props.agent.name })} size="lg">
      <Stack>
        {left.data && <Text>{say("app-depart-left", { tickets: left.data.tickets, promises: left.data.promises, drafts: left.data.drafts })}</Text>}
        <Radio.Group label={say("app-depart-to")} value={to} onChange={(value) => setTo(value as typeof to)}>
          <Stack gap={8} mt={8}>
            <Radio value="spread" label={say("app-depart-spread")} />
            <Radio value="agent" label={say("app-depart-agent")} />
            <Radio value="team" label={say("app-depart-team")} />
          </Stack>
        </Radio.Group>
        {to === "agent" && (
          <Select
            label={say("app-depart-who")}
            searchable
            data={others.map((one) => ({ value: String(one.id), label: one.name }))}
            value={agent}
            onChange={setAgent}
          />
        )}
        {to === "team" && (
          <Select
            label={say("app-team")}
            data={props.teams.map((one) => ({ value: String(one.id), label: one.name }))}
            value={team}
            onChange={setTeam}
          />
        )}
        <Text size="sm" c="dimmed">
          {say("app-depart-about")}
        </Text>
        <Failure error={depart.error} />
        <Group justify="flex-end">
          <Button variant="default" onClick={props.onClose}>
            {say("app-cancel")}
          </Button>
          <Button color="ember" disabled={!ready} loading={depart.isPending} onClick={() => depart.mutate()}>
            {say("app-depart")}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
