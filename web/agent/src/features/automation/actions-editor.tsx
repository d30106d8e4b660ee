import { ActionIcon, Menu, Button, Select, Stack, Text, Textarea, TextInput } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { agentsQuery, teamsQuery } from "@/lib/api/queries";
import { macrosQuery } from "@/lib/api/writing";
import { useText } from "@/lib/text/use-text";
import classes from "./automation.module.css";
import type { Action } from "./queries";

const KINDS = ["assign", "team", "state", "priority", "add_tag", "remove_tag", "note", "notify", "macro", "answer"] as const;

/** What a rule does, in order. */
export function ActionsEditor(props: { actions: Action[]; onChange: (actions: Action[]) => void }) {
  const say = useText();
  const agents = useQuery(agentsQuery);
  const teams = useQuery(teamsQuery);
  const { actions } = props;
  const put = (place: number, action: Action | null) =>
    props.onChange(actions.flatMap((one, at) => (at === place ? (action ? [action] : []) : [one])));
  const fresh = (kind: (typeof KINDS)[number]): Action => {
    switch (kind) {
      case "notify":
      case "assign":
        return { kind, agent_id: agents.data?.find((one) => one.active)?.id ?? 0 };
      case "team":
        return { kind, team_id: teams.data?.[0]?.id ?? 0 };
      case "macro":
        return { kind, macro_id: 0 };
      case "state":
        return { kind, state: "open" };
      case "priority":
        return { kind, priority: 3 };
      case "add_tag":
      case "remove_tag":
        return { kind, tag: "" };
      default:
        return { kind, text: "" };
    }
  };
  return (
    <div>
      <Text fw={600} size="sm" mb={6}>
        {say("app-automation-actions")}
      </Text>
      <Stack gap={8}>
        {actions.map((action, place) => (
          <div key={place} className={classes.action}>
            <span className={classes.actionName}>{say(`app-rule-action-${action.kind}`)}</span>
            <Detail action={action} onChange={(next) => put(place, next)} />
            <ActionIcon variant="subtle" color="gray" aria-label={say("app-automation-action-remove")} onClick={() => put(place, null)}>
              <IconX size={16} aria-hidden />
            </ActionIcon>
          </div>
        ))}
        <Menu position="bottom-start">
          <Menu.Target>
            <Button size="compact-sm" variant="light" style={{ justifySelf: "start", alignSelf: "flex-start" }}>
              {say("app-automation-action-add")}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {KINDS.map((kind) => (
              <Menu.Item key={kind} onClick={() => props.onChange([...actions, fresh(kind)])}>
                {say(`app-rule-action-${kind}`)}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      </Stack>
    </div>
  );
}

function Detail(props: { action: Action; onChange: (action: Action) => void }) {
  const say = useText();
  const agents = useQuery(agentsQuery);
  const teams = useQuery(teamsQuery);
  const { action, onChange } = props;
  const label = say(`app-rule-action-${action.kind}`);
  const named = (list?: { id: number; name: string }[]) => list?.map((one) => ({ value: String(one.id), label: one.name })) ?? [];
  switch (action.kind) {
    case "notify":
    case "assign":
      return (
        <Select
          size="xs" aria-label={label} searchable data={named(agents.data?.filter((one) => one.active))} value={String(action.agent_id)}
          onChange={(value) => onChange({ ...action, agent_id: Number(value) })}
        />
      );
    case "team":
      return (
        <Select size="xs" aria-label={label} data={named(teams.data)} value={String(action.team_id)} onChange={(value) => onChange({ ...action, team_id: Number(value) })} />
      );
    case "state":
      return (
        <Select
          size="xs" aria-label={label} data={(["open", "waiting"] as const).map((value) => ({ value, label: say(`app-state-${value}`) }))} value={action.state}
          onChange={(value) => onChange({ ...action, state: value === "waiting" ? "waiting" : "open" })}
        />
      );
    case "priority":
      return (
        <Select
          size="xs" aria-label={label} data={["1", "2", "3", "4"].map((value) => ({ value, label: say(`app-priority-${value}`) }))} value={String(action.priority)}
          onChange={(value) => onChange({ ...action, priority: Number(value) })}
        />
      );
    case "add_tag":
    case "remove_tag":
      return <TextInput size="xs" aria-label={label} value={action.tag} onChange={(event) => onChange({ ...action, tag: event.currentTarget.value })} />;
    case "macro":
      return <MacroSelect value={action.macro_id} label={label} onChange={(macro_id) => onChange({ ...action, macro_id })} />;
    default:
      return (
        <Textarea
          size="xs" autosize minRows={2} aria-label={label} value={action.text}
          description={action.kind === "answer" ? say("app-rule-action-answer-about", { variable: "{name}" }) : undefined}
          onChange={(event) => onChange({ ...action, text: event.currentTarget.value })}
        />
      );
  }
}

/** The macros that more than one person may use; the server says of the rest why a rule cannot apply it. */
function MacroSelect(props: { value: number; label: string; onChange: (id: number) => void }) {
  const say = useText();
  const { data } = useQuery(macrosQuery);
  const shared = (data ?? []).filter((one) => one.reach !== "own");
  return (
    <Select
      size="xs"
      aria-label={props.label}
      description={say("app-rule-action-macro-about")}
      placeholder={say("app-filter-choose")}
      searchable
      data={shared.map((one) => ({ value: String(one.id), label: one.folder ? `${one.folder} › ${one.name}` : one.name }))}
      value={props.value > 0 ? String(props.value) : null}
      onChange={(value) => props.onChange(Number(value ?? 0))}
    />
  );
}
