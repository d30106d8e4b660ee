import { queryOptions } from "@tanstack/react-query";
import { api, take } from "@/lib/api/client";

export const factsQuery = queryOptions({
  queryKey: ["panels", "facts"],
  queryFn: () => take(api.GET("/api/v1/settings/portrait")),
});

export const panelsQuery = queryOptions({
  queryKey: ["panels", "all"],
  queryFn: () => take(api.GET("/api/v1/context-panels")),
});

export const customerFieldsQuery = queryOptions({
  queryKey: ["properties", "fields", "customer"],
  queryFn: () => take(api.GET("/api/v1/fields", { params: { query: { entity: "customer" } } })),
});
