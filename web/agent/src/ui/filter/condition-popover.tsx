import "@/ui/mantine-more";
import { Button, MantineThemeProvider, Popover } from "@mantine/core";
import { useEffect, useState, type ReactElement } from "react";
import { useText } from "@/lib/text/use-text";
import { ConditionFields } from "./condition-fields";
import classes from "./filter.module.css";
import { isComplete, type Condition } from "./model";

/** Lists of choices stand inside the form: a click into one is no click beside it, which would close it. */
const INSIDE = { components: { Combobox: { defaultProps: { withinPortal: false } } } };

export interface ConditionEditing {
  start: Condition;
  onDone: (next: Condition) => void;
  /** What it opens from. */
  target: (open: () => void) => ReactElement;
}

/** One condition in a form that floats beside what it was opened from; it opens as soon as it is there. */
export function ConditionPopover(props: ConditionEditing) {
  const say = useText();
  const [draft, setDraft] = useState<Condition | null>(null);
  const { start } = props;
  // It was fetched because somebody wants it open: once, with what the condition was then.
  const [first] = useState(start);
  useEffect(() => setDraft(first), [first]);
  return (
    <Popover opened={draft !== null} onChange={(opened) => !opened && setDraft(null)} position="bottom-start" trapFocus shadow="md" width={320}>
      <Popover.Target>{props.target(() => setDraft(start))}</Popover.Target>
      <Popover.Dropdown aria-label={say("app-filter-title")}>
        {draft && (
          <form
            className={classes.form}
            onSubmit={(event) => {
              event.preventDefault();
              if (!isComplete(draft)) return;
              props.onDone(draft);
              setDraft(null);
            }}
          >
            <MantineThemeProvider theme={INSIDE} inherit>
              <ConditionFields condition={draft} onChange={setDraft} />
            </MantineThemeProvider>
            <Button type="submit" disabled={!isComplete(draft)} fullWidth>
              {say("app-filter-apply")}
            </Button>
          </form>
        )}
      </Popover.Dropdown>
    </Popover>
  );
}
