import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { api, take } from "@/lib/api/client";

export type AlarmState = "new" | "excepted" | "kept";

export const rulesQuery = queryOptions({
  queryKey: ["guard", "rules"],
  queryFn: () => take(api.GET("/api/v1/guard/rules")),
});

export const wordsQuery = queryOptions({
  queryKey: ["guard", "words"],
  queryFn: () => take(api.GET("/api/v1/guard/words")),
});

export const packsQuery = queryOptions({
  queryKey: ["guard", "packs"],
  queryFn: () => take(api.GET("/api/v1/guard/packs")),
});

export const reportQuery = (days: number) =>
  queryOptions({
    queryKey: ["guard", "report", days],
    queryFn: () => take(api.GET("/api/v1/guard/report", { params: { query: { days } } })),
  });

export const overridesQuery = (days: number) =>
  infiniteQueryOptions({
    queryKey: ["guard", "overrides", days],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) =>
      take(api.GET("/api/v1/guard/overrides", { params: { query: { days, cursor: pageParam } } })),
    getNextPageParam: (page) => page.next_cursor ?? undefined,
  });

export const alarmsQuery = (state: AlarmState) =>
  infiniteQueryOptions({
    queryKey: ["guard", "alarms", state],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) =>
      take(api.GET("/api/v1/guard/false-alarms", { params: { query: { state, cursor: pageParam } } })),
    getNextPageParam: (page) => page.next_cursor ?? undefined,
  });
