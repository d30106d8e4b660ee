import { MultiSelect, NumberInput, SegmentedControl, Select, TextInput } from "@mantine/core";
import { useText } from "@/lib/text/use-text";
import { useChoices } from "./choices";
import classes from "./filter.module.css";
import { FIELDS, isSpan, opsOf, startOf, type Condition } from "./model";

/** Field, test and value of a condition, side by side or one below the other. */
export function ConditionFields(props: { condition: Condition; onChange: (condition: Condition) => void }) {
  const say = useText();
  const { condition, onChange } = props;
  const { field, op } = condition;
  const ops = opsOf(field);
  return (
    <div className={classes.condition}>
      <Select
        aria-label={say("app-filter-field")}
        value={field}
        data={Object.keys(FIELDS).map((one) => ({ value: one, label: say(`app-filter-field-${one}`) }))}
        searchable
        nothingFoundMessage={say("app-filter-nothing")}
        onChange={(next) => {
          const first = next ? opsOf(next)[0] : undefined;
          if (next && first) onChange({ field: next, op: first, value: startOf(next, first) });
        }}
      />
      {ops.length > 1 && (
        <Select
          aria-label={say("app-filter-op")}
          value={op}
          data={ops.map((one) => ({ value: one, label: say(`app-filter-op-${one}`) }))}
          onChange={(next) => next && onChange({ field, op: next, value: kept(condition, next) })}
        />
      )}
      <Value condition={condition} onChange={(value) => onChange({ field, op, value })} />
    </div>
  );
}

/** The value goes on when the other test takes the same sort. */
function kept(condition: Condition, op: string): unknown {
  const start = startOf(condition.field, op);
  const same = Array.isArray(start) ? Array.isArray(condition.value) : isSpan(start) === isSpan(condition.value);
  return same && typeof start === typeof condition.value ? condition.value : start;
}

function Value(props: { condition: Condition; onChange: (value: unknown) => void }) {
  const say = useText();
  const { condition, onChange } = props;
  const { field, op, value } = condition;
  const choices = useChoices(field);
  const name = say("app-filter-value");
  if (op === "some" || op === "none") return null;
  if (FIELDS[field] === "flag") {
    return (
      <SegmentedControl
        aria-label={name}
        value={value === false ? "no" : "yes"}
        data={[
          { value: "yes", label: say("app-filter-yes") },
          { value: "no", label: say("app-filter-no") },
        ]}
        onChange={(next) => onChange(next === "yes")}
      />
    );
  }
  if (isSpan(value)) {
    return (
      <div className={classes.span}>
        <NumberInput
          aria-label={name}
          min={1}
          max={1000}
          allowDecimal={false}
          hideControls
          value={value.count}
          onChange={(count) => onChange({ ...value, count: Math.max(1, Number(count) || 1) })}
        />
        <Select
          aria-label={say("app-filter-unit")}
          value={value.unit}
          data={["hours", "days", "weeks"].map((unit) => ({ value: unit, label: say(`app-filter-unit-${unit}`) }))}
          onChange={(unit) => unit && onChange({ ...value, unit })}
        />
      </div>
    );
  }
  if (op === "before" || op === "from") {
    return <TextInput type="date" aria-label={name} value={String(value ?? "")} onChange={(event) => onChange(event.currentTarget.value)} />;
  }
  if (!Array.isArray(value)) {
    return (
      <Select
        aria-label={name}
        value={String(value)}
        data={choices.map((one) => ({ value: String(one.value), label: one.label }))}
        onChange={(next) => next && onChange(Number(next))}
      />
    );
  }
  return (
    <MultiSelect
      aria-label={name}
      value={value.map(String)}
      data={choices.map((one) => ({ value: String(one.value), label: one.label }))}
      searchable={choices.length > 8}
      nothingFoundMessage={say("app-filter-nothing")}
      placeholder={value.length === 0 ? say("app-filter-choose") : undefined}
      onChange={(next) => onChange(next.map((one) => choices.find((choice) => String(choice.value) === one)?.value ?? one))}
    />
  );
}
