import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { api, take } from "@/lib/api/client";
import type { components } from "@/lib/api/schema";
import type { Whole } from "@/lib/api/whole";

export type Rule = Whole<components["schemas"]["AutomationRule"]>;
export type RuleToWrite = components["schemas"]["AutomationRuleToWrite"];
export type Trigger = components["schemas"]["AutomationTrigger"];
export type Action = components["schemas"]["AutomationAction"];
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
