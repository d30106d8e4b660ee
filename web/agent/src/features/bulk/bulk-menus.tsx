import { Button, Menu } from "@mantine/core";
import { IconChevronDown } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { Fragment, type ReactNode } from "react";
import { api, take } from "@/lib/api/client";
import { CATEGORIES, statusesQuery } from "@/lib/api/properties";
import { agentsQuery, teamsQuery } from "@/lib/api/queries";
import { useMe } from "@/lib/me";
import { useReader } from "@/lib/text/provider";
import { useText } from "@/lib/text/use-text";
import type { BulkChange } from "./bulk-bar";

/** Assign, team, status, priority, tags, sleep, merge, spam, trash. */
export function BulkMenus(props: {
  onChange: (change: BulkChange) => void;
  onResolve: (status: number | null) => void;
  onTags: () => void;
  /** Absent where too few or too many are chosen. */
  onMerge: (() => void) | undefined;
}) {
  const say = useText();
  const me = useMe();
  const { onChange } = props;
  const { formats } = useReader();
  const { data: agents = [] } = useQuery(agentsQuery);
  const { data: teams = [] } = useQuery(teamsQuery);
  const { data: statuses = [] } = useQuery(statusesQuery);
  const { data: presets } = useQuery({
    queryKey: ["snooze-presets"],
    queryFn: () => take(api.GET("/api/v1/snooze-presets")),
    staleTime: 60_000,
  });
  const give = (agent_id: number | null) => onChange({ assignee: { agent_id } });
  return (
    <>
      <Choice label={say("app-bulk-assign")}>
        <Menu.Item onClick={() => give(me.agent.id)}>{say("app-take")}</Menu.Item>
        {agents
          .filter((agent) => agent.active && agent.id !== me.agent.id)
          .map((agent) => (
            <Menu.Item key={agent.id} onClick={() => give(agent.id)}>
              {agent.name}
            </Menu.Item>
          ))}
        <Menu.Item onClick={() => give(null)}>{say("app-assign-nobody")}</Menu.Item>
      </Choice>
      <Choice label={say("app-team")}>
        {teams.map((team) => (
          <Menu.Item key={team.id} onClick={() => onChange({ team: { team_id: team.id } })}>
            {team.name}
          </Menu.Item>
        ))}
      </Choice>
      <Choice label={say("app-status")}>
        {CATEGORIES.map((category) => (
          <Fragment key={category}>
            <Menu.Label>{say(`app-state-${category}`)}</Menu.Label>
            <Menu.Item onClick={() => (category === "resolved" ? props.onResolve(null) : onChange({ state: category }))}>
              {say("app-status-plain", { name: say(`app-state-${category}`) })}
            </Menu.Item>
            {statuses
              .filter((one) => one.category === category && !one.archived)
              .map((one) => (
                <Menu.Item
                  key={one.id}
                  onClick={() => (category === "resolved" ? props.onResolve(one.id) : onChange({ status_id: one.id }))}
                >
                  {one.name}
                </Menu.Item>
              ))}
          </Fragment>
        ))}
      </Choice>
      <Choice label={say("app-priority")}>
        {[4, 3, 2, 1].map((priority) => (
          <Menu.Item key={priority} onClick={() => onChange({ priority })}>
            {say(`app-priority-${priority}`)}
          </Menu.Item>
        ))}
      </Choice>
      <Button variant="subtle" color="gray" size="compact-md" onClick={props.onTags}>
        {say("app-tags")}
      </Button>
      <Choice label={say("app-bulk-snooze")}>
        {presets?.items.map((one) => (
          <Menu.Item key={one.preset} onClick={() => onChange({ snooze: { until: one.until } })}>
            {formats.full(one.until)}
          </Menu.Item>
        ))}
        <Menu.Item onClick={() => onChange({ snooze: { until: null } })}>{say("app-bulk-snooze-answer")}</Menu.Item>
      </Choice>
      <Choice label={say("app-bulk-more")}>
        {me.can.merge_tickets && props.onMerge && <Menu.Item onClick={props.onMerge}>{say("app-bulk-merge")}</Menu.Item>}
        <Menu.Item onClick={() => onChange({ spam: true })}>{say("app-bulk-spam")}</Menu.Item>
        {me.can.delete_tickets && (
          <Menu.Item color="ember" onClick={() => onChange({ trash: true })}>
            {say("app-bulk-trash")}
          </Menu.Item>
        )}
      </Choice>
    </>
  );
}

function Choice(props: { label: string; children: ReactNode }) {
  return (
    <Menu position="top-start">
      <Menu.Target>
        <Button variant="subtle" color="gray" size="compact-md" rightSection={<IconChevronDown size={14} aria-hidden />}>
          {props.label}
        </Button>
      </Menu.Target>
      <Menu.Dropdown mah={360} style={{ overflowY: "auto" }}>
        {props.children}
      </Menu.Dropdown>
    </Menu>
  );
}
