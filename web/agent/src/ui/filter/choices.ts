import { useQuery } from "@tanstack/react-query";
import { statusesQuery, tagsQuery, topicsQuery, typesQuery } from "@/lib/api/properties";
import { agentsQuery, mailboxesQuery, teamsQuery } from "@/lib/api/queries";
import { LANGUAGES } from "@/lib/languages";
import { useReader } from "@/lib/text/provider";
import { useText, type Say } from "@/lib/text/use-text";
import { isSpan, type Condition } from "./model";
import { useNamed } from "./named";
import { isOwn, useOwnField } from "./own";
import { useFilterScope } from "./scope";

export interface Choice {
  /** As it stands in a filter. */
  value: string | number;
  label: string;
}

/** What a field may be compared with; of customers and organisations those that the value names. */
export function useChoices(field: string, value?: unknown): Choice[] {
  const say = useText();
  const { states, hasReader } = useFilterScope();
  const own = useOwnField(field);
  const people = useNamed(field, value);
  const agents = useQuery({ ...agentsQuery, enabled: field === "assignee" });
  const teams = useQuery({ ...teamsQuery, enabled: field === "team" });
  const statuses = useQuery({ ...statusesQuery, enabled: field === "status" });
  const types = useQuery({ ...typesQuery, enabled: field === "type" });
  const topics = useQuery({ ...topicsQuery, enabled: field === "topic" });
  const mailboxes = useQuery({ ...mailboxesQuery, enabled: field === "mailbox" });
  const tags = useQuery({ ...tagsQuery("", 100), enabled: field === "tag" });
  const named = (all: readonly { id: number; name: string }[] | undefined) =>
    (all ?? []).map((one) => ({ value: one.id, label: one.name }));
  switch (field) {
    case "state":
      return states.map((state) => ({ value: state, label: say(`app-filter-state-${state}`) }));
    case "priority":
      return [4, 3, 2, 1].map((priority) => ({ value: priority, label: say(`app-priority-${priority}`) }));
    case "assignee":
      return [...(hasReader ? [{ value: "me", label: say("app-me") }] : []), ...named(agents.data)];
    case "team":
      return [...(hasReader ? [{ value: "mine", label: say("app-filter-my-teams") }] : []), ...named(teams.data)];
    case "mailbox":
      return named(mailboxes.data);
    case "status":
      return named(statuses.data?.map((one) => ({ id: one.id, name: one.name })));
    case "type":
      return named(types.data?.map((one) => ({ id: one.id, name: one.name })));
    case "topic":
      return named(topics.data?.map((one) => ({ id: one.id, name: one.name })));
    case "tag":
      return named(tags.data);
    case "language":
      return LANGUAGES.map((one) => ({ value: one.value, label: one.label }));
    case "channel":
      return [{ value: "email", label: say("app-filter-channel-email") }];
    default:
      return own?.choices ?? people;
  }
}

/** A condition in a few words: "Status: open, waiting". */
export function useWords(condition: Condition): string {
  const say = useText();
  const { formats } = useReader();
  const choices = useChoices(condition.field, condition.value);
  const own = useOwnField(condition.field);
  const name = own?.name ?? (isOwn(condition.field) ? "…" : say(`app-filter-field-${condition.field}`));
  return words(say, name, condition, choices, (date) => formats.date(`${date}T12:00:00Z`));
}

function words(say: Say, name: string, condition: Condition, choices: Choice[], day: (date: string) => string): string {
  const { op, value } = condition;
  if (typeof value === "boolean") return value === false ? say("app-filter-not", { name }) : name;
  const test = say(`app-filter-op-${op}`);
  if (op === "some" || op === "none") return `${name}: ${test}`;
  const label = (one: unknown) => choices.find((choice) => choice.value === one)?.label ?? String(one ?? "");
  const said = isSpan(value)
    ? say(`app-filter-span-${value.unit}`, { count: value.count })
    : Array.isArray(value)
      ? value.map(label).join(", ")
      : op === "before" || op === "from"
        ? day(String(value))
        : label(value);
  return op === "is" ? `${name}: ${said}` : `${name} ${test} ${said}`;
}
