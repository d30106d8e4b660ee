import { Button, CloseButton, Menu, Select, Stack, Text } from "@mantine/core";
import { IconBolt } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { agentsQuery, teamsQuery } from "@/lib/api/queries";
import type { LetterAction } from "@/lib/api/writing";
import { useText } from "@/lib/text/use-text";
import classes from "./macros-page.module.css";

const FRESH: Record<LetterAction["kind"], LetterAction> = {
  state: { kind: "state", state: "waiting" },
  assign: { kind: "assign", agent_id: null },
  team: { kind: "team", team_id: 0 },
  priority: { kind: "priority", priority: 3 },
};
const KINDS = ["state", "assign", "team", "priority"] as const;

/** What is done when a letter with this macro is sent. */
export function ActionFields(props: { actions: LetterAction[]; onChange: (actions: LetterAction[]) => void }) {
  const say = useText();
  const { actions, onChange } = props;
  const { data: teams = [] } = useQuery(teamsQuery);
  const free = KINDS.filter((kind) => !actions.some((one) => one.kind === kind));
  const add = (kind: LetterAction["kind"]) =>
    onChange([...actions, kind === "team" ? { kind, team_id: teams[0]?.id ?? 0 } : FRESH[kind]]);
  return (
    <Stack gap={8}>
      <Text fw={600} size="sm">
        {say("app-macro-actions")}
      </Text>
      {actions.map((action, index) => (
        <div key={action.kind} className={classes.action}>
          <One action={action} onChange={(next) => onChange(actions.map((one, at) => (at === index ? next : one)))} />
          <CloseButton
            aria-label={say("app-action-remove", { name: say(`app-macro-action-${action.kind}`) })}
            onClick={() => onChange(actions.filter((_, at) => at !== index))}
          />
        </div>
      ))}
      {free.length > 0 && (
        <Menu position="bottom-start">
          <Menu.Target>
            <Button variant="default" size="xs" w="fit-content" leftSection={<IconBolt size={15} aria-hidden />}>
              {say("app-macro-action-add")}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {free.map((kind) => (
              <Menu.Item key={kind} onClick={() => add(kind)}>
                {say(`app-macro-action-${kind}`)}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
    </Stack>
  );
}

function One(props: { action: LetterAction; onChange: (action: LetterAction) => void }) {
  const say = useText();
  const { data: agents = [] } = useQuery(agentsQuery);
  const { data: teams = [] } = useQuery(teamsQuery);
  const { action, onChange } = props;
  const select = (data: { value: string; label: string }[], value: string, take: (value: string) => LetterAction) => (
    <Select
      flex={1}
      label={say(`app-macro-action-${action.kind}`)}
      data={data}
      allowDeselect={false}
      value={value}
      onChange={(next) => next !== null && onChange(take(next))}
    />
  );
  switch (action.kind) {
    case "state":
      return select(
        (["waiting", "open", "resolved"] as const).map((state) => ({ value: state, label: say(`app-action-state-${state}`) })),
        action.state,
        (state) => ({ kind: "state", state: state as "waiting" | "open" | "resolved" }),
      );
    case "assign":
      return select(
        [{ value: "me", label: say("app-action-assign-me") }, ...agents.filter((one) => one.active).map((one) => ({ value: String(one.id), label: one.name }))],
        action.agent_id === null ? "me" : String(action.agent_id),
        (value) => ({ kind: "assign", agent_id: value === "me" ? null : Number(value) }),
      );
    case "team":
      return select(
        teams.map((one) => ({ value: String(one.id), label: one.name })),
        String(action.team_id),
        (value) => ({ kind: "team", team_id: Number(value) }),
      );
    case "priority":
      return select(
        [1, 2, 3, 4].map((one) => ({ value: String(one), label: say(`app-priority-${one}`) })),
        String(action.priority),
        (value) => ({ kind: "priority", priority: Number(value) }),
      );
  }
}
