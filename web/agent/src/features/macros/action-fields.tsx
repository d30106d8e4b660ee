import { Button, CloseButton, Group, Menu, Select, Stack, TagsInput, Text } from "@mantine/core";
import { IconBolt } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { statusesQuery, tagsQuery } from "@/lib/api/properties";
import { agentsQuery, teamsQuery } from "@/lib/api/queries";
import type { LetterAction } from "@/lib/api/writing";
import { useText } from "@/lib/text/use-text";
import classes from "./macros-page.module.css";

const FRESH: Record<LetterAction["kind"], LetterAction> = {
  state: { kind: "state", state: "waiting" },
  assign: { kind: "assign", agent_id: null },
  team: { kind: "team", team_id: 0 },
  priority: { kind: "priority", priority: 3 },
  status: { kind: "status", status_id: 0 },
  tags: { kind: "tags", add: [], remove: [] },
};
const KINDS = ["state", "status", "tags", "assign", "team", "priority"] as const;

/** What is done when a letter with this macro is sent. */
export function ActionFields(props: { actions: LetterAction[]; onChange: (actions: LetterAction[]) => void }) {
  const say = useText();
  const { actions, onChange } = props;
  const { data: teams = [] } = useQuery(teamsQuery);
  const { data: statuses = [] } = useQuery(statusesQuery);
  const has = (kind: LetterAction["kind"]) => actions.some((one) => one.kind === kind);
  // A status of one's own says whose turn it is: both at once would contradict each other.
  const free = KINDS.filter(
    (kind) => !has(kind) && !(kind === "status" && (statuses.length === 0 || has("state"))) && !(kind === "state" && has("status")),
  );
  const add = (kind: LetterAction["kind"]) => {
    if (kind === "team") onChange([...actions, { kind, team_id: teams[0]?.id ?? 0 }]);
    else if (kind === "status") onChange([...actions, { kind, status_id: statuses[0]?.id ?? 0 }]);
    else onChange([...actions, FRESH[kind]]);
  };
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
  const { data: statuses = [] } = useQuery(statusesQuery);
  const { data: known = [] } = useQuery(tagsQuery("", 100));
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
    case "status":
      return select(
        statuses.map((one) => ({ value: String(one.id), label: one.name })),
        String(action.status_id),
        (value) => ({ kind: "status", status_id: Number(value) }),
      );
    case "tags":
      return (
        <Group grow flex={1} align="flex-start">
          <TagsInput label={say("app-macro-tags-add")} data={known.map((one) => one.name)} value={action.add} onChange={(add) => onChange({ ...action, add })} />
          <TagsInput label={say("app-macro-tags-remove")} data={known.map((one) => one.name)} value={action.remove} onChange={(remove) => onChange({ ...action, remove })} />
        </Group>
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
