import { Button, CloseButton } from "@mantine/core";
import { IconFilter } from "@tabler/icons-react";
import { lazy, Suspense, useState, type ReactNode } from "react";
import { fetchPart } from "@/lib/fetch-part";
import { useText } from "@/lib/text/use-text";
import { useWords } from "./choices";
import type { ConditionEditing } from "./condition-popover";
import classes from "./filter.module.css";
import { isGroup, partsOf, startOf, withParts, type Condition, type Group, type Part } from "./model";

const ConditionPopover = lazy(() => fetchPart(() => import("./condition-popover")).then((part) => ({ default: part.ConditionPopover })));

const FIRST: Condition = { field: "state", op: "is", value: startOf("state", "is") };

/** What a list is narrowed by, as chips that can be changed and taken away. */
export function FilterBar(props: { filter: Group | undefined; onChange: (filter: Group) => void; children?: ReactNode }) {
  const say = useText();
  const filter = props.filter ?? { all: [] };
  const parts = partsOf(filter);
  const put = (at: number, part: Part | undefined) =>
    props.onChange(withParts(filter, part ? parts.map((one, place) => (place === at ? part : one)) : parts.filter((_, place) => place !== at)));
  return (
    <div className={classes.bar} role="group" aria-label={say("app-filter-title")}>
      {parts.map((part, at) =>
        isGroup(part) ? (
          <span key={at} className={classes.chip}>
            <span>{say("app-filter-group", { count: partsOf(part).length })}</span>
            <Remove onClick={() => put(at, undefined)} name={say("app-filter-group", { count: partsOf(part).length })} />
          </span>
        ) : (
          <Chip key={at} condition={part} onChange={(next) => put(at, next)} />
        ),
      )}
      <Editing
        start={FIRST}
        onDone={(next) => props.onChange(withParts(filter, [...parts, next]))}
        target={(open) => (
          <Button variant="subtle" color="gray" size="compact-sm" leftSection={<IconFilter size={15} aria-hidden />} onClick={open}>
            {say("app-filter-add")}
          </Button>
        )}
      />
      {props.children}
    </div>
  );
}

function Chip(props: { condition: Condition; onChange: (next: Condition | undefined) => void }) {
  const words = useWords(props.condition);
  return (
    <span className={classes.chip}>
      <Editing
        start={props.condition}
        onDone={props.onChange}
        target={(open) => (
          <button type="button" onClick={open}>
            {words}
          </button>
        )}
      />
      <Remove onClick={() => props.onChange(undefined)} name={words} />
    </span>
  );
}

function Remove(props: { name: string; onClick: () => void }) {
  const say = useText();
  return <CloseButton size="sm" aria-label={say("app-filter-remove", { name: props.name })} onClick={props.onClick} />;
}

/** The form of one condition is fetched when it is opened for the first time. */
function Editing(props: ConditionEditing) {
  const [isWanted, setIsWanted] = useState(false);
  const closed = props.target(() => setIsWanted(true));
  if (!isWanted) return closed;
  return (
    <Suspense fallback={closed}>
      <ConditionPopover {...props} />
    </Suspense>
  );
}
