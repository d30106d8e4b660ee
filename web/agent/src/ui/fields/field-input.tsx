import { Anchor, Checkbox, NumberInput, Select, TextInput } from "@mantine/core";
import { useState } from "react";
import type { FieldValue, FilledField, NamedChoice } from "@/lib/api/properties";
import { useText } from "@/lib/text/use-text";

/** What can be chosen of a tree: each leaf with the way to it. */
function leaves(choices: readonly NamedChoice[], way: readonly string[] = []): { value: string; label: string }[] {
  return choices.flatMap((choice) => {
    const here = [...way, choice.name];
    return choice.children.length > 0
      ? leaves(choice.children, here)
      : [{ value: choice.key, label: here.join(" › ") }];
  });
}

/** One field: choices and ticks are written at once, what is typed when one leaves it or presses Enter. */
export function FieldInput(props: {
  field: FilledField;
  error?: string | undefined;
  missing?: boolean;
  onWrite: (value: FieldValue) => void;
}) {
  const say = useText();
  const { field, onWrite } = props;
  const [typed, setTyped] = useState<string | number | null>(null);
  const error = props.error ?? (props.missing ? say("app-field-missing") : undefined);
  const common = { label: field.name, error, withAsterisk: field.required !== "never", size: "sm" as const };
  if (field.kind === "checkbox") {
    return (
      <Checkbox
        label={field.name}
        error={error}
        checked={field.value === true}
        onChange={(event) => onWrite(event.currentTarget.checked)}
      />
    );
  }
  if (field.kind === "choice" || field.kind === "nested") {
    const options = leaves(field.choices);
    return (
      <Select
        {...common}
        data={options}
        value={typeof field.value === "string" ? field.value : null}
        placeholder={say("app-field-choose")}
        searchable={options.length > 7}
        clearable
        clearButtonProps={{ "aria-label": say("app-field-empty", { name: field.name }) }}
        nothingFoundMessage={say("app-nothing-found")}
        onChange={(value) => onWrite(value)}
      />
    );
  }
  const stored = field.value === null ? "" : typeof field.value === "number" ? field.value : String(field.value);
  const shown = typed ?? stored;
  const finish = () => {
    if (typed !== null && typed !== stored) onWrite(typed === "" ? null : typed);
    setTyped(null);
  };
  if (field.kind === "number") {
    return (
      <NumberInput {...common} value={shown} hideControls onChange={setTyped} onBlur={finish} onKeyDown={(event) => event.key === "Enter" && finish()} />
    );
  }
  const link = field.kind === "url" && typeof field.value === "string" && (
    <Anchor href={field.value} target="_blank" rel="noopener noreferrer" size="sm">
      {say("app-field-open-url")}
    </Anchor>
  );
  return (
    <TextInput
      {...common}
      type={field.kind === "date" ? "date" : field.kind === "url" ? "url" : "text"}
      maxLength={500}
      value={String(shown)}
      description={link || undefined}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={finish}
      onKeyDown={(event) => event.key === "Enter" && finish()}
    />
  );
}
