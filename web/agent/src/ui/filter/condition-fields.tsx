import { Select } from "@mantine/core";
import { useText } from "@/lib/text/use-text";
import { ConditionValue } from "./condition-value";
import classes from "./filter.module.css";
import { isSpan, opsOf, startOf, type Condition, type Sort } from "./model";
import { useOwnFields } from "./own";
import { useFilterScope } from "./scope";

/** Field, test and value of a condition, side by side or one below the other. */
export function ConditionFields(props: { condition: Condition; onChange: (condition: Condition) => void }) {
  const say = useText();
  const { condition, onChange } = props;
  const { field, op } = condition;
  const { fields } = useFilterScope();
  const own = useOwnFields(true);
  const sortOf = (one: string): Sort | undefined => fields[one] ?? own.find((of) => of.word === one)?.sort;
  const sort = sortOf(field);
  const ops = opsOf(field, sort);
  return (
    <div className={classes.condition}>
      <Select
        aria-label={say("app-filter-field")}
        value={field}
        data={[
          ...Object.keys(fields).map((one) => ({ value: one, label: say(`app-filter-field-${one}`) })),
          ...own.map((one) => ({ value: one.word, label: one.name })),
        ]}
        searchable
        nothingFoundMessage={say("app-filter-nothing")}
        onChange={(next) => {
          const first = next ? opsOf(next, sortOf(next))[0] : undefined;
          if (next && first) onChange({ field: next, op: first, value: startOf(next, first, sortOf(next)) });
        }}
      />
      {ops.length > 1 && (
        <Select
          aria-label={say("app-filter-op")}
          value={op}
          data={ops.map((one) => ({ value: one, label: say(`app-filter-op-${one}`) }))}
          onChange={(next) => next && onChange({ field, op: next, value: kept(condition, next, sort) })}
        />
      )}
      <ConditionValue condition={condition} sort={sort} onChange={(value) => onChange({ field, op, value })} />
    </div>
  );
}

/** The value goes on when the other test takes the same sort. */
function kept(condition: Condition, op: string, sort: Sort | undefined): unknown {
  const start = startOf(condition.field, op, sort);
  const same = Array.isArray(start) ? Array.isArray(condition.value) : isSpan(start) === isSpan(condition.value);
  return same && typeof start === typeof condition.value ? condition.value : start;
}
