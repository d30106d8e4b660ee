import { Radio, Select, Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { fieldsQuery } from "@/lib/api/properties";
import type { CustomerImport } from "@/lib/api/model";
import { useText } from "@/lib/text/use-text";
import { Card } from "@/ui/page";
import classes from "./imports.module.css";
import { rowsQuery } from "./queries";

/** What is sent when somebody decides something; what is absent stays. */
export interface Plan {
  encoding?: string;
  delimiter?: string;
  columns?: string[];
  known?: string;
}

const OF_CUSTOMERS = [
  "skip", "name", "first_name", "last_name", "email", "phone", "organisation", "language", "time_zone", "tags", "note", "external_id",
];
const OF_ORGANISATIONS = ["skip", "name", "domains", "note", "external_id"];
const ENCODINGS = ["utf-8", "utf-16le", "utf-16be", "windows-1250", "windows-1251", "windows-1252"];
const DELIMITERS: [string, string][] = [[",", "comma"], [";", "semicolon"], ["\t", "tab"], ["|", "bar"]];
const KNOWN = ["fill", "overwrite", "leave"];

/** What each column means, how the file is read, and what becomes of those whom we know. */
export function Meaning(props: { one: CustomerImport; shown: Plan | undefined; onDecide: (plan: Plan) => void }) {
  const say = useText();
  const { one, onDecide } = props;
  // What was chosen a moment ago is shown before the answer comes.
  const columns = props.shown?.columns?.length === one.headings.length ? props.shown.columns : one.columns;
  const known = props.shown?.known ?? one.known;
  const { data: rows } = useQuery(rowsQuery(one));
  const { data: fields } = useQuery(fieldsQuery(one.entity === "customers" ? "customer" : "organisation"));
  const words = one.entity === "customers" ? OF_CUSTOMERS : OF_ORGANISATIONS;
  const choices = [
    ...words.map((value) => ({ value, label: say(`app-import-column-${value.replace("_", "-")}`) })),
    ...(fields ?? []).filter((field) => !field.archived).map((field) => ({ value: `field:${field.id}`, label: field.name })),
  ];
  const example = (at: number) => rows?.map((row) => row.cells[at]).find((cell) => cell) ?? "";
  return (
    <>
      <Card label={say("app-import-columns")}>
        <h2 className={classes.title}>{say("app-import-columns")}</h2>
        <ul className={classes.columns}>
          {one.headings.map((heading, at) => (
            <li key={at} className={classes.column}>
              <span className={classes.words}>
                <b>{heading || say("app-import-column-nameless", { number: at + 1 })}</b>
                <small>{example(at)}</small>
              </span>
              <Select
                aria-label={say("app-import-column", { heading: heading || String(at + 1) })}
                allowDeselect={false}
                searchable
                data={choices}
                value={columns[at] ?? "skip"}
                onChange={(value) => onDecide({ columns: columns.with(at, value ?? "skip"), known })}
              />
            </li>
          ))}
        </ul>
        <details className={classes.reading}>
          <summary>{say("app-import-reading")}</summary>
          <div className={classes.pair}>
            <Select
              label={say("app-import-encoding")}
              allowDeselect={false}
              data={ENCODINGS.map((value) => ({ value, label: say(`app-import-encoding-${value}`) }))}
              value={one.encoding}
              onChange={(value) => value && onDecide({ encoding: value, known })}
            />
            <Select
              label={say("app-import-delimiter")}
              allowDeselect={false}
              data={DELIMITERS.map(([value, name]) => ({ value, label: say(`app-import-delimiter-${name}`) }))}
              value={one.delimiter}
              onChange={(value) => value && onDecide({ delimiter: value, known })}
            />
          </div>
        </details>
      </Card>
      <Card label={say("app-import-known")}>
        <Radio.Group label={say("app-import-known")} value={known} onChange={(value) => onDecide({ columns, known: value })}>
          <Stack gap="xs" mt="xs">
            {KNOWN.map((value) => (
              <Radio
                key={value}
                value={value}
                label={say(`app-import-known-${value}`)}
                description={say(`app-import-known-${value}-about`)}
              />
            ))}
          </Stack>
        </Radio.Group>
        <Text size="sm" c="dimmed" mt="sm">
          {say("app-import-known-about")}
        </Text>
      </Card>
    </>
  );
}
