import { ActionIcon, Button, Group, Select, TextInput } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { agentsQuery, mailboxesQuery, teamsQuery } from "@/lib/api/queries";
import { LANGUAGES } from "@/lib/languages";
import { useText } from "@/lib/text/use-text";
import classes from "./automation.module.css";
import { isGroup, type Comparison, type Field, type Group as Parts, type Row } from "./queries";

const FIELDS: readonly Field[] = ["subject", "last_line", "state", "priority", "team", "assignee", "mailbox", "language", "customer_address", "waiting_hours", "tag"];
const WORDS: readonly Comparison[] = ["is", "is_not", "contains", "contains_not", "empty", "not_empty"];
const CHOICE: readonly Comparison[] = ["is", "is_not", "empty", "not_empty"];
const NUMBERS: readonly Comparison[] = ["is", "is_not", "more_than", "less_than"];
const comparisons = (field: Field) =>
  field === "priority" || field === "waiting_hours" ? NUMBERS : ["subject", "last_line", "customer_address", "tag"].includes(field) ? WORDS : CHOICE;
const needsValue = (is: Comparison) => is !== "empty" && is !== "not_empty";
/** Groups may stand in groups; the server takes no more than five. */
const DEPTH_MAX = 4;

/** All or any of some comparisons, and groups of the same kind within. */
export function ConditionEditor(props: { group: Parts; depth: number; onChange: (group: Parts) => void; onRemove?: () => void }) {
  const say = useText();
  const { group } = props;
  const put = (place: number, part: Row | Parts | null) =>
    props.onChange({ ...group, parts: group.parts.flatMap((one, at) => (at === place ? (part ? [part] : []) : [one])) });
  const add = (part: Row | Parts) => props.onChange({ ...group, parts: [...group.parts, part] });
  return (
    <fieldset className={classes.group}>
      <Group gap="xs">
        <Select
          size="xs"
          aria-label={say("app-automation-join")}
          data={(["all", "any"] as const).map((value) => ({ value, label: say(`app-automation-join-${value}`) }))}
          value={group.join}
          onChange={(value) => props.onChange({ ...group, join: value === "any" ? "any" : "all" })}
        />
        {props.onRemove && (
          <Button size="compact-sm" variant="subtle" color="gray" onClick={props.onRemove}>
            {say("app-automation-group-remove")}
          </Button>
        )}
      </Group>
      {group.parts.map((part, place) =>
        isGroup(part) ? (
          <ConditionEditor key={place} group={part} depth={props.depth + 1} onChange={(next) => put(place, next)} onRemove={() => put(place, null)} />
        ) : (
          <RowEditor key={place} row={part} onChange={(next) => put(place, next)} onRemove={() => put(place, null)} />
        ),
      )}
      <Group gap="xs">
        <Button size="compact-sm" variant="light" onClick={() => add({ field: "subject", is: "contains", value: "" })}>
          {say("app-automation-condition-add")}
        </Button>
        {props.depth < DEPTH_MAX && (
          <Button size="compact-sm" variant="subtle" onClick={() => add({ join: group.join === "all" ? "any" : "all", parts: [] })}>
            {say("app-automation-group-add")}
          </Button>
        )}
      </Group>
    </fieldset>
  );
}

function RowEditor(props: { row: Row; onChange: (row: Row) => void; onRemove: () => void }) {
  const say = useText();
  const { row } = props;
  const choose = (field: Field) => {
    const allowed = comparisons(field);
    props.onChange({ field, is: allowed.includes(row.is) ? row.is : (allowed[0] ?? "is"), value: "" });
  };
  return (
    <div className={classes.row}>
      <Select
        size="xs"
        aria-label={say("app-automation-field")}
        data={FIELDS.map((value) => ({ value, label: say(`app-field-${value}`) }))}
        value={row.field}
        onChange={(value) => choose((value ?? "subject") as Field)}
      />
      <Select
        size="xs"
        aria-label={say("app-automation-comparison")}
        data={comparisons(row.field).map((value) => ({ value, label: say(`app-comparison-${value}`) }))}
        value={row.is}
        onChange={(value) => props.onChange({ ...row, is: (value ?? "is") as Comparison })}
      />
      {needsValue(row.is) ? <ValueInput row={row} onChange={(value) => props.onChange({ ...row, value })} /> : <span />}
      <ActionIcon variant="subtle" color="gray" aria-label={say("app-automation-condition-remove")} onClick={props.onRemove}>
        <IconX size={16} aria-hidden />
      </ActionIcon>
    </div>
  );
}

function ValueInput(props: { row: Row; onChange: (value: string) => void }) {
  const say = useText();
  const { row } = props;
  const data = useChoices(row.field);
  const label = say("app-automation-value");
  if (!data) {
    return <TextInput size="xs" aria-label={label} value={row.value} onChange={(event) => props.onChange(event.currentTarget.value)} />;
  }
  return <Select size="xs" aria-label={label} searchable data={data} value={row.value || null} onChange={(value) => props.onChange(value ?? "")} />;
}

/** What a field can be, where that is a list. */
function useChoices(field: Field) {
  const say = useText();
  const agents = useQuery({ ...agentsQuery, enabled: field === "assignee" });
  const teams = useQuery({ ...teamsQuery, enabled: field === "team" });
  const mailboxes = useQuery({ ...mailboxesQuery, enabled: field === "mailbox" });
  const named = (list?: { id: number; name: string }[]) => list?.map((one) => ({ value: String(one.id), label: one.name })) ?? [];
  switch (field) {
    case "assignee":
      return named(agents.data);
    case "team":
      return named(teams.data);
    case "mailbox":
      return named(mailboxes.data);
    case "language":
      return LANGUAGES;
    case "state":
      return ["open", "waiting", "resolved"].map((value) => ({ value, label: say(`app-state-${value}`) }));
    case "priority":
      return ["1", "2", "3", "4"].map((value) => ({ value, label: say(`app-priority-${value}`) }));
    default:
      return null;
  }
}
