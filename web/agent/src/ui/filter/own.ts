import { useQueries } from "@tanstack/react-query";
import { fieldsQuery, type Field, type FieldKind } from "@/lib/api/properties";
import { useText, type Say } from "@/lib/text/use-text";
import type { Choice } from "./choices";
import type { Sort } from "./model";

/** A field of the desk's own as filters and columns know it. */
export interface OwnField {
  /** `field:7`. */
  word: string;
  name: string;
  kind: FieldKind;
  sort: Sort;
  choices: Choice[];
}

const SORTS: Record<FieldKind, Sort> = {
  text: "words", url: "words", number: "number", date: "days", choice: "choices", nested: "choices", checkbox: "flag",
};
const ENTITIES = ["ticket", "customer", "organisation"] as const;

export const isOwn = (field: string) => field.startsWith("field:");

type Branch = Field["choices"][number];

/** What can be chosen of a tree: each leaf with the way to it. */
const leaves = (choices: readonly Partial<Branch>[], way: readonly string[] = []): Choice[] =>
  choices.flatMap((choice) => {
    const here = [...way, choice.name ?? ""];
    const inner = (choice.children ?? []) as Partial<Branch>[];
    return inner.length > 0 ? leaves(inner, here) : [{ value: choice.key ?? "", label: here.join(" › ") }];
  });

function asOwn(field: Field, say: Say): OwnField {
  const of = field.entity === "ticket" ? "" : ` (${say(`app-filter-field-${field.entity}`)})`;
  return { word: `field:${field.id}`, name: field.name + of, kind: field.kind, sort: SORTS[field.kind], choices: leaves(field.choices) };
}

/** The desk's own fields that are in use, of tickets, customers and organisations. */
export function useOwnFields(wanted: boolean): OwnField[] {
  const say = useText();
  const answers = useQueries({ queries: ENTITIES.map((entity) => ({ ...fieldsQuery(entity), enabled: wanted, staleTime: 300_000 })) });
  return answers.flatMap(({ data }) => (data ?? []).filter((one) => !one.archived).map((one) => asOwn(one, say)));
}

/** One of them; asked for only where a field is the desk's own. */
export function useOwnField(field: string): OwnField | undefined {
  return useOwnFields(isOwn(field)).find((one) => one.word === field);
}
