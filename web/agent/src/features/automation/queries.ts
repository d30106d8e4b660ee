import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { api, take } from "@/lib/api/client";
import type { components } from "@/lib/api/schema";
import type { Whole } from "@/lib/api/whole";

export type Rule = Whole<components["schemas"]["AutomationRule"]>;
export type RuleToWrite = components["schemas"]["AutomationRuleToWrite"];
export type Trigger = components["schemas"]["AutomationTrigger"];
export type Action = components["schemas"]["AutomationAction"];
export type Field = components["schemas"]["AutomationField"];
export type Comparison = components["schemas"]["AutomationComparison"];

/** A comparison of one field, as the editor holds it. */
export interface Row {
  field: Field;
  is: Comparison;
  value: string;
}
/** A group: all of its parts hold, or any. */
export interface Group {
  join: "all" | "any";
  parts: (Row | Group)[];
}
export const isGroup = (part: Row | Group): part is Group => "join" in part;

type Condition = components["schemas"]["AutomationCondition"];

/** What the server keeps, as the editor holds it. */
export function read(condition: Condition): Row | Group {
  if ("all" in condition) return { join: "all", parts: condition.all.map(read) };
  if ("any" in condition) return { join: "any", parts: condition.any.map(read) };
  return { field: condition.field, is: condition.is, value: condition.value ?? "" };
}

export function written(part: Row | Group): Condition {
  if (!isGroup(part)) return part;
  const list = part.parts.map(written);
  return part.join === "all" ? { all: list } : { any: list };
}

export const rulesQuery = queryOptions({
  queryKey: ["automation", "rules"],
  queryFn: () => take(api.GET("/api/v1/automation/rules")),
});

export const runsQuery = infiniteQueryOptions({
  queryKey: ["automation", "runs"],
  initialPageParam: undefined as string | undefined,
  queryFn: ({ pageParam }) => take(api.GET("/api/v1/automation/runs", { params: { query: { cursor: pageParam, limit: 20 } } })),
  getNextPageParam: (page) => page.next_cursor ?? undefined,
  staleTime: 0,
});
