import { MultiSelect, NumberInput, SegmentedControl, Select, TagsInput, TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useState } from "react";
import { useText } from "@/lib/text/use-text";
import { useChoices } from "./choices";
import classes from "./filter.module.css";
import { isSpan, type Condition, type Sort } from "./model";
import { isFound, useFoundByWords } from "./named";

interface Props {
  condition: Condition;
  sort: Sort | undefined;
  onChange: (value: unknown) => void;
}

/** What a field is compared with. */
export function ConditionValue(props: Props) {
  const say = useText();
  const { condition, sort, onChange } = props;
  const { field, op, value } = condition;
  const name = say("app-filter-value");
  if (op === "some" || op === "none") return null;
  if (sort === "flag") {
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
  if (isSpan(value)) return <Span value={value} onChange={onChange} />;
  if (op === "before" || op === "from") {
    return <TextInput type="date" aria-label={name} value={String(value ?? "")} onChange={(event) => onChange(event.currentTarget.value)} />;
  }
  if (sort === "text") {
    return <TextInput aria-label={name} maxLength={200} value={typeof value === "string" ? value : ""} onChange={(event) => onChange(event.currentTarget.value)} />;
  }
  if (sort === "number") {
    return <NumberInput aria-label={name} value={typeof value === "number" ? value : ""} hideControls onChange={(next) => onChange(typeof next === "number" ? next : "")} />;
  }
  if (sort === "words") {
    const said = Array.isArray(value) ? value.map(String) : [];
    return <TagsInput aria-label={name} placeholder={said.length === 0 ? say("app-filter-words") : undefined} value={said} acceptValueOnBlur onChange={onChange} />;
  }
  return isFound(field) ? <Found {...props} /> : <Chosen {...props} />;
}

function Span(props: { value: { count: number; unit: string }; onChange: (value: unknown) => void }) {
  const say = useText();
  const { value, onChange } = props;
  return (
    <div className={classes.span}>
      <NumberInput
        aria-label={say("app-filter-value")}
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

/** One or several out of a list. */
function Chosen(props: Props) {
  const say = useText();
  const { condition, onChange } = props;
  const { field, value } = condition;
  const choices = useChoices(field);
  const name = say("app-filter-value");
  const data = choices.map((one) => ({ value: String(one.value), label: one.label }));
  if (!Array.isArray(value)) {
    return <Select aria-label={name} value={String(value)} data={data} onChange={(next) => next && onChange(Number(next))} />;
  }
  return (
    <MultiSelect
      aria-label={name}
      value={value.map(String)}
      data={data}
      searchable={choices.length > 8}
      nothingFoundMessage={say("app-filter-nothing")}
      placeholder={value.length === 0 ? say("app-filter-choose") : undefined}
      onChange={(next) => onChange(next.map((one) => choices.find((choice) => String(choice.value) === one)?.value ?? one))}
    />
  );
}

/** Customers or organisations, found by typing a part of a name or an address. */
function Found(props: Props) {
  const say = useText();
  const { condition, onChange } = props;
  const { field, value } = condition;
  const [words, setWords] = useState("");
  const [asked] = useDebouncedValue(words, 180);
  const [open, setOpen] = useState(false);
  const found = useFoundByWords(field, asked);
  const chosen = useChoices(field, value);
  const present = Array.isArray(value) ? value.map(String) : [];
  const all = [...chosen, ...found.filter((one) => !present.includes(String(one.value)))];
  return (
    <MultiSelect
      aria-label={say("app-filter-value")}
      value={present}
      data={all.map((one) => ({ value: String(one.value), label: one.label }))}
      searchable
      searchValue={words}
      onSearchChange={setWords}
      dropdownOpened={open}
      onDropdownOpen={() => setOpen(true)}
      onDropdownClose={() => setOpen(false)}
      // The server has chosen already.
      filter={({ options }) => options}
      nothingFoundMessage={say("app-filter-nothing")}
      placeholder={present.length === 0 ? say("app-filter-find") : undefined}
      onChange={(next) => {
        onChange(next.map(Number));
        setWords("");
        // What comes next is behind the list.
        setOpen(false);
      }}
    />
  );
}
