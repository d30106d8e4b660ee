import { Button, Group, Select, Stack, Text } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState, type FormEvent } from "react";
import { api, ifMatch, take } from "@/lib/api/client";
import { isProblem } from "@/lib/api/problem";
import type { Field, FieldEntity, FieldKind, FieldRequired, Label } from "@/lib/api/properties";
import { useText } from "@/lib/text/use-text";
import { Dialog } from "@/ui/dialog";
import { Failure } from "@/ui/failure";
import { ChoicesEditor, type Choice } from "./choices-editor";
import { ConditionsEditor, type Condition } from "./conditions-editor";
import { LabelFields } from "./label-fields";

export const KINDS: FieldKind[] = ["text", "number", "date", "choice", "nested", "checkbox", "url"];
const REQUIRED: FieldRequired[] = ["never", "opening", "closing"];

/** A field: what it is called, what it holds, when it is shown and when it must be filled. */
export function FieldDialog(props: { entity: FieldEntity; field: Field | null; onClose: () => void }) {
  const say = useText();
  const { entity, field } = props;
  const queries = useQueryClient();
  const [label, setLabel] = useState<Label>(field?.label ?? { name: "", names: {} });
  const [kind, setKind] = useState<FieldKind>(field?.kind ?? "text");
  const [choices, setChoices] = useState<Choice[]>(field?.choices ?? []);
  const [shown_when, setShownWhen] = useState<Condition[]>(field?.shown_when ?? []);
  const [required, setRequired] = useState<FieldRequired>(field?.required ?? "never");
  const hasChoices = kind === "choice" || kind === "nested";
  const save = useMutation({
    meta: { quiet: true },
    mutationFn: () => {
      const body = { label, choices: hasChoices ? choices : [], shown_when, required };
      return field
        ? take(api.PATCH("/api/v1/fields/{id}", { params: { path: { id: field.id } }, headers: ifMatch(field.version), body }))
        : take(api.POST("/api/v1/fields", { body: { ...body, entity, kind } }));
    },
    onSuccess: () => {
      for (const queryKey of [["properties"], ["filled"]]) void queries.invalidateQueries({ queryKey });
      props.onClose();
    },
  });
  const wrong = isProblem(save.error) && save.error.field === "name" ? save.error.message : undefined;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate();
  };
  return (
    <Dialog opened onClose={props.onClose} title={field?.name ?? say("app-fields-add")} size="lg">
      <form onSubmit={submit}>
        <Stack>
          <LabelFields label={label} error={wrong} onChange={setLabel} />
          {field ? (
            <Text size="sm" c="dimmed">
              {say(`app-field-kind-${kind}`)}
            </Text>
          ) : (
            <Select
              label={say("app-field-kind")}
              allowDeselect={false}
              data={KINDS.map((value) => ({ value, label: say(`app-field-kind-${value}`) }))}
              value={kind}
              onChange={(value) => setKind(KINDS.find((one) => one === value) ?? kind)}
            />
          )}
          {hasChoices && <ChoicesEditor choices={choices} nested={kind === "nested"} onChange={setChoices} />}
          <Select
            label={say("app-field-required")}
            allowDeselect={false}
            data={REQUIRED.filter((value) => entity === "ticket" || value !== "closing").map((value) => ({
              value,
              label: say(`app-field-required-${value}`),
            }))}
            value={required}
            onChange={(value) => setRequired(REQUIRED.find((one) => one === value) ?? required)}
          />
          <ConditionsEditor entity={entity} itself={field?.id ?? null} conditions={shown_when} onChange={setShownWhen} />
          {save.error && !wrong && <Failure error={save.error} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={props.onClose}>
              {say("app-cancel")}
            </Button>
            <Button type="submit" loading={save.isPending}>
              {say("app-save")}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
