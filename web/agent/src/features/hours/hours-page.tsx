import "@/ui/mantine-more";
import { Badge, Button, Group, Text } from "@mantine/core";
import { queryOptions, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { api, take } from "@/lib/api/client";
import type { components } from "@/lib/api/schema";
import type { Whole } from "@/lib/api/whole";
import { teamsQuery } from "@/lib/api/queries";
import { useNow } from "@/lib/clock";
import { useReader } from "@/lib/text/provider";
import { useText } from "@/lib/text/use-text";
import { Failure } from "@/ui/failure";
import { Card, Page } from "@/ui/page";
import { RowsWaiting } from "@/ui/rows-waiting";
import { HoursDialog } from "./hours-dialog";

export type Hours = Whole<components["schemas"]["BusinessHours"]>;

export const hoursQuery = queryOptions({
  queryKey: ["hours"],
  queryFn: () => take(api.GET("/api/v1/hours")),
});

/** When the company is open, and teams whose hours are their own. */
export function HoursPage() {
  const say = useText();
  const hours = useQuery(hoursQuery);
  const teams = useQuery(teamsQuery);
  const [open, setOpen] = useState<{ id: number; name: string } | null>(null);
  const of = (id: number) => hours.data?.hours.find((one) => one.team_id === id);
  const places = [{ id: 0, name: say("app-hours-company") }, ...(teams.data ?? [])];
  return (
    <Page narrow title={say("app-hours-title")} about={say("app-hours-about")}>
      <Failure error={hours.error ?? teams.error} />
      {(hours.isPending || teams.isPending) && <RowsWaiting rows={3} />}
      {hours.data &&
        places.map(({ id, name }) => {
          const own = of(id);
          return (
            <Card key={id} label={name}>
              <Group justify="space-between">
                <div>
                  <Text fw={600}>{name}</Text>
                  {own ? <Door hours={own} /> : <Text size="sm" c="dimmed">{say(id === 0 || !of(0) ? "app-hours-none" : "app-hours-same")}</Text>}
                </div>
                <Button variant="default" size="xs" onClick={() => setOpen({ id, name })}>
                  {say(own ? "app-change" : "app-hours-set")}
                </Button>
              </Group>
            </Card>
          );
        })}
      {open !== null && (
        <HoursDialog
          team={open}
          hours={of(open.id) ?? null}
          template={of(0) ?? null}
          holidays={hours.data?.holidays ?? []}
          onClose={() => setOpen(null)}
        />
      )}
    </Page>
  );
}

/** "Open now, until 17:00", in the reader's own time. */
function Door(props: { hours: Hours }) {
  const say = useText();
  const now = useNow();
  const { formats } = useReader();
  const { open, changes_at } = props.hours;
  const kind = open ? "open" : "closed";
  const words = changes_at === null ? say(`app-hours-${kind}-always`) : say(`app-hours-${kind}`, { when: formats.moment(changes_at, now) });
  return (
    <Badge mt={4} variant="light" tt="none" fw={550} color={open ? "lake" : "gray"}>
      {words}
    </Badge>
  );
}
