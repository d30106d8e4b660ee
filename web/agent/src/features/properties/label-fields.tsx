import { Button, SimpleGrid, TextInput } from "@mantine/core";
import { useState } from "react";
import type { Label } from "@/lib/api/properties";
import { LANGUAGES } from "@/lib/languages";
import { useText } from "@/lib/text/use-text";

/** What something is called: one name, and others for readers of some languages. */
export function LabelFields(props: { label: Label; error?: string | undefined; onChange: (label: Label) => void }) {
  const say = useText();
  const { label, onChange } = props;
  const [open, setOpen] = useState(Object.keys(label.names).length > 0);
  return (
    <>
      <TextInput
        required
        data-autofocus
        label={say("app-name")}
        maxLength={80}
        error={props.error}
        value={label.name}
        onChange={(event) => onChange({ ...label, name: event.currentTarget.value })}
      />
      {open ? (
        <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
          {LANGUAGES.map((language) => (
            <TextInput
              key={language.value}
              label={language.label}
              lang={language.value}
              size="sm"
              maxLength={80}
              placeholder={label.name}
              value={label.names[language.value] ?? ""}
              onChange={(event) => onChange({ ...label, names: { ...label.names, [language.value]: event.currentTarget.value } })}
            />
          ))}
        </SimpleGrid>
      ) : (
        <Button variant="subtle" size="compact-sm" w="fit-content" onClick={() => setOpen(true)}>
          {say("app-label-languages")}
        </Button>
      )}
    </>
  );
}
