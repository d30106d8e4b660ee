import { ActionIcon, Button, SegmentedControl } from "@mantine/core";
import { IconPlus, IconTrash } from "@tabler/icons-react";
import { useText } from "@/lib/text/use-text";
import { ConditionFields } from "./condition-fields";
import classes from "./filter.module.css";
import { isGroup, partsOf, withParts, type Group, type Part } from "./model";
import { useFilterScope } from "./scope";

/** Conditions in groups of which all or one must hold, groups within groups. */
export function FilterTree(props: {
  group: Group;
  depth?: number;
  /** There is room for more conditions. */
  hasRoom: boolean;
  onChange: (group: Group) => void;
}) {
  const say = useText();
  const { first, depthMax } = useFilterScope();
  const { group, depth = 1, hasRoom } = props;
  const parts = partsOf(group);
  const put = (at: number, part: Part | undefined) =>
    props.onChange(withParts(group, part ? parts.map((one, place) => (place === at ? part : one)) : parts.filter((_, place) => place !== at)));
  const add = (part: Part) => props.onChange(withParts(group, [...parts, part]));
  return (
    <div className={classes.group} data-depth={depth} role="group" aria-label={say("app-filter-group", { count: parts.length })}>
      <SegmentedControl
        size="xs"
        aria-label={say("app-filter-join")}
        value={"all" in group ? "all" : "any"}
        data={[
          { value: "all", label: say("app-filter-all") },
          { value: "any", label: say("app-filter-any") },
        ]}
        onChange={(word) => props.onChange(word === "all" ? { all: parts } : { any: parts })}
      />
      {parts.map((part, at) => (
        <div key={at} className={classes.part}>
          {isGroup(part) ? (
            <FilterTree group={part} depth={depth + 1} hasRoom={hasRoom} onChange={(next) => put(at, next)} />
          ) : (
            <ConditionFields condition={part} onChange={(next) => put(at, next)} />
          )}
          <ActionIcon variant="subtle" color="gray" aria-label={say("app-filter-take-away", { number: at + 1 })} onClick={() => put(at, undefined)}>
            <IconTrash size={16} />
          </ActionIcon>
        </div>
      ))}
      <div className={classes.more}>
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<IconPlus size={15} aria-hidden />}
          disabled={!hasRoom}
          onClick={() => add(first)}
        >
          {say("app-filter-add-condition")}
        </Button>
        {depth < depthMax && (
          <Button variant="subtle" size="compact-sm" leftSection={<IconPlus size={15} aria-hidden />} disabled={!hasRoom} onClick={() => add({ any: [] })}>
            {say("app-filter-add-group")}
          </Button>
        )}
      </div>
    </div>
  );
}
