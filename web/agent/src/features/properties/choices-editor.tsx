import { ActionIcon, Button, TextInput } from "@mantine/core";
import { IconCornerDownRight, IconTrash } from "@tabler/icons-react";
import type { Field } from "@/lib/api/properties";
import { useText } from "@/lib/text/use-text";
import classes from "./properties.module.css";

export type Choice = Field["choices"][number];

/** The server gives a key to a choice that has none; what is stored stays when the name changes. */
const fresh = (): Choice => ({ key: "", name: "", names: {}, children: [] });
const DEPTH_MAX = 5;

/** What can be chosen; where choices may lie in one another, each can hold more. */
export function ChoicesEditor(props: {
  choices: Choice[];
  nested: boolean;
  depth?: number;
  onChange: (choices: Choice[]) => void;
}) {
  const say = useText();
  const { choices, nested, depth = 1, onChange } = props;
  const replace = (place: number, next: Choice) => onChange(choices.map((one, at) => (at === place ? next : one)));
  return (
    <div className={depth === 1 ? classes.choices : classes.children} role="group" aria-label={say("app-field-choices")}>
      {choices.map((choice, place) => (
        <div key={place} className={classes.choices}>
          <div className={classes.choice}>
            <TextInput
              flex={1}
              size="sm"
              required
              maxLength={80}
              aria-label={say("app-field-choice", { number: place + 1 })}
              value={choice.name}
              onChange={(event) => replace(place, { ...choice, name: event.currentTarget.value })}
            />
            {nested && depth < DEPTH_MAX && (
              <ActionIcon
                variant="subtle"
                color="gray"
                aria-label={say("app-field-choice-within", { name: choice.name })}
                onClick={() => replace(place, { ...choice, children: [...choice.children, fresh()] })}
              >
                <IconCornerDownRight size={17} />
              </ActionIcon>
            )}
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={say("app-field-choice-remove", { name: choice.name })}
              onClick={() => onChange(choices.filter((_, at) => at !== place))}
            >
              <IconTrash size={17} />
            </ActionIcon>
          </div>
          {choice.children.length > 0 && (
            <ChoicesEditor
              choices={choice.children}
              nested
              depth={depth + 1}
              onChange={(children) => replace(place, { ...choice, children })}
            />
          )}
        </div>
      ))}
      {depth === 1 && (
        <Button variant="subtle" size="compact-sm" w="fit-content" onClick={() => onChange([...choices, fresh()])}>
          {say("app-field-choice-add")}
        </Button>
      )}
    </div>
  );
}
