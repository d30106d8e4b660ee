import { Stack } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { fieldsQuery, type Field, type FieldValue, type FilledField, type NamedChoice } from "@/lib/api/properties";
import { useReader } from "@/lib/text/provider";
import { FieldInput } from "@/ui/fields/field-input";

export type FieldValues = Record<number, FieldValue>;

/** The fields that a ticket shows before it is there: those without conditions, and those whose fields above say so. */
function shownOf(fields: Field[], values: FieldValues): Field[] {
  const shown = new Set<number>();
  for (const field of fields) {
    const holds = field.shown_when.every((condition) => {
      const on = condition.field_id;
      return on !== null && shown.has(on) && condition.is.includes(String(values[on] ?? ""));
    });
    if (!field.archived && holds) shown.add(field.id);
  }
  return fields.filter((field) => shown.has(field.id));
}

/** The desk's own fields of a ticket that is being opened. */
export function NewFields(props: {
  values: FieldValues;
  missing: readonly number[];
  onChange: (values: FieldValues) => void;
}) {
  const { language } = useReader();
  const { data: fields = [] } = useQuery(fieldsQuery("ticket"));
  const shown = shownOf(fields, props.values);
  if (shown.length === 0) return null;
  const choices = (list: Field["choices"]): NamedChoice[] =>
    list.map((choice) => ({
      key: choice.key,
      name: choice.names[language] ?? choice.name,
      children: choices(choice.children),
    }));
  return (
    <Stack gap="sm">
      {shown.map((field) => (
        <FieldInput
          key={field.id}
          field={
            {
              id: field.id,
              name: field.name,
              kind: field.kind,
              choices: choices(field.choices),
              required: field.required === "opening" ? "opening" : "never",
              shown: true,
              value: props.values[field.id] ?? null,
            } as FilledField
          }
          missing={props.missing.includes(field.id) && (props.values[field.id] ?? null) === null}
          onWrite={(value) => props.onChange({ ...props.values, [field.id]: value })}
        />
      ))}
    </Stack>
  );
}
