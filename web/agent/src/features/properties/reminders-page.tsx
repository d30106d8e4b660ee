import "@/ui/mantine-more";
import { Group, NumberInput, Switch } from "@mantine/core";
import { queryOptions, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { api, take } from "@/lib/api/client";
import type { Team } from "@/lib/api/model";
import { teamsQuery } from "@/lib/api/queries";
import { useText } from "@/lib/text/use-text";
import { Failure } from "@/ui/failure";
import { Card, Page } from "@/ui/page";
import { RowsWaiting } from "@/ui/rows-waiting";

const remindersQuery = queryOptions({
  queryKey: ["reminders"],
  queryFn: () => take(api.GET("/api/v1/reminders")),
});

interface Rule {
  days: number | null;
  working_days: boolean;
}

/** After how long each team reminds a silent customer of its question. */
export function RemindersPage() {
  const say = useText();
  const { data: teams, error } = useQuery(teamsQuery);
  const { data: rules } = useQuery(remindersQuery);
  return (
    <Page title={say("app-reminders-title")} about={say("app-reminders-about")} narrow>
      <Failure error={error} />
      {teams && rules ? (
        teams.map((team) => {
          const { days = null, working_days = true } = rules.find((rule) => rule.team_id === team.id) ?? {};
          return <TeamReminder key={team.id} team={team} rule={{ days, working_days }} />;
        })
      ) : (
        <RowsWaiting rows={3} />
      )}
    </Page>
  );
}

function TeamReminder(props: { team: Team; rule: Rule }) {
  const say = useText();
  const { team, rule } = props;
  const queries = useQueryClient();
  const [days, setDays] = useState<string | number>(rule.days ?? 3);
  const save = useMutation({
    mutationFn: (next: Rule) => take(api.PUT("/api/v1/teams/{id}/reminder", { params: { path: { id: team.id } }, body: next })),
    onSettled: () => queries.invalidateQueries({ queryKey: remindersQuery.queryKey }),
  });
  const number = Math.min(60, Math.max(1, Number(days) || 1));
  const on = rule.days !== null;
  return (
    <Card label={team.name}>
      <Switch
        label={team.name}
        description={say("app-reminders-switch")}
        checked={on}
        onChange={(event) => save.mutate({ days: event.currentTarget.checked ? number : null, working_days: rule.working_days })}
      />
      {on && (
        <Group mt="md" align="flex-end">
          <NumberInput
            w={160}
            label={say("app-reminders-days")}
            min={1}
            max={60}
            hideControls
            value={days}
            onChange={setDays}
            onBlur={() => save.mutate({ days: number, working_days: rule.working_days })}
          />
          <Switch
            pb={8}
            label={say("app-reminders-working-days")}
            checked={rule.working_days}
            onChange={(event) => save.mutate({ days: number, working_days: event.currentTarget.checked })}
          />
        </Group>
      )}
    </Card>
  );
}
