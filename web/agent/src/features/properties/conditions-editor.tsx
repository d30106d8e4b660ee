import { ActionIcon, Button, Group, MultiSelect, Select, TextInput } from "@mantine/core";
import { IconTrash } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import {
  CATEGORIES, fieldsQuery, statusesQuery, topicsQuery, typesQuery, type Field, type FieldEntity,
} from "@/lib/api/properties";
import { useText } from "@/lib/text/use-text";
import type { Choice } from "./choices-editor";

export type Condition = Field["shown_when"][number];
interface Option {
  value: string;
  label: string;
}

function leaves(choices: readonly Choice[], way: readonly string[] = []): Option[] {
  return choices.flatMap((one) => {
    const here = [...way, one.name];
    return one.children.length > 0 ? leaves(one.children, here) : [{ value: one.key, label: here.join(" › ") }];
  });
}

/** When a field is shown: each line must hold. */
export function ConditionsEditor(props: {
  entity: FieldEntity;
  itself: number | null;
  conditions: Condition[];
  onChange: (conditions: Condition[]) => void;
}) {
  const say = useText();
  const { entity, conditions, onChange } = props;
  const { data: fields = [] } = useQuery(fieldsQuery(entity));
  const { data: types = [] } = useQuery(typesQuery);
  const { data: topics = [] } = useQuery(topicsQuery);
  const { data: statuses = [] } = useQuery(statusesQuery);
  const others = fields.filter((field) => field.id !== props.itself && !field.archived);
  const named = (list: { id: number; name: string }[]) => list.map((one) => ({ value: String(one.id), label: one.name }));
  const subjects: Option[] = [
    ...(entity === "ticket"
      ? (["type", "topic", "status", "category"] as const).map((on) => ({ value: on, label: say(`app-condition-${on}`) }))
      : []),
    ...others.map((field) => ({ value: `field ${field.id}`, label: field.name })),
  ];
  const values = (condition: Condition): Option[] | null => {
    if (condition.on === "type") return named(types);
    if (condition.on === "topic") return named(topics);
    if (condition.on === "status") return named(statuses);
    if (condition.on === "category") return CATEGORIES.map((value) => ({ value, label: say(`app-state-${value}`) }));
    const field = others.find((one) => one.id === condition.field_id);
    if (field?.kind === "checkbox") return ["true", "false"].map((value) => ({ value, label: say(`app-condition-${value}`) }));
    return field && field.choices.length > 0 ? leaves(field.choices) : null;
  };
  const replace = (place: number, next: Condition) => onChange(conditions.map((one, at) => (at === place ? next : one)));
  const first = subjects[0]?.value;
  const read = (value: string): Condition =>
    value.startsWith("field ")
      ? { on: "field", field_id: Number(value.slice(6)), is: [] }
      : { on: (["type", "topic", "status", "category"] as const).find((on) => on === value) ?? "type", field_id: null, is: [] };
  return (
    <>
      {conditions.map((condition, place) => {
        const options = values(condition);
        return (
          <Group key={place} align="flex-end" wrap="nowrap">
            <Select
              flex={1}
              size="sm"
              label={say("app-condition-when")}
              allowDeselect={false}
              data={subjects}
              value={condition.on === "field" ? `field ${condition.field_id ?? 0}` : condition.on}
              onChange={(value) => value !== null && replace(place, read(value))}
            />
            {options ? (
              <MultiSelect
                flex={1}
                size="sm"
                label={say("app-condition-is")}
                data={options}
                value={condition.is}
                onChange={(is) => replace(place, { ...condition, is })}
              />
            ) : (
              <TextInput
                flex={1}
                size="sm"
                label={say("app-condition-is")}
                value={condition.is[0] ?? ""}
                onChange={(event) => replace(place, { ...condition, is: [event.currentTarget.value] })}
              />
            )}
            <ActionIcon
              variant="subtle"
              color="gray"
              size="lg"
              aria-label={say("app-condition-remove", { number: place + 1 })}
              onClick={() => onChange(conditions.filter((_, at) => at !== place))}
            >
              <IconTrash size={17} />
            </ActionIcon>
          </Group>
        );
      })}
      {first !== undefined && conditions.length < 10 && (
        <Button variant="subtle" size="compact-sm" w="fit-content" onClick={() => onChange([...conditions, read(first)])}>
          {say("app-condition-add")}
        </Button>
      )}
    </>
  );
}
