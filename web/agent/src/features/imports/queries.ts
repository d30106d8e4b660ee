import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { api, take } from "@/lib/api/client";
import type { CustomerImport } from "@/lib/api/model";

const FIRST = undefined as string | undefined;

export const importsQuery = infiniteQueryOptions({
  queryKey: ["imports", "list"],
  initialPageParam: FIRST,
  queryFn: ({ pageParam }) => take(api.GET("/api/v1/customer-imports", { params: { query: { cursor: pageParam } } })),
  getNextPageParam: (page) => page.next_cursor ?? undefined,
});

export const importQuery = (id: number) =>
  queryOptions({
    queryKey: ["imports", id],
    queryFn: () => take(api.GET("/api/v1/customer-imports/{id}", { params: { path: { id } } })),
  });

/** The first rows as they would be, by what was decided. */
export const rowsQuery = (one: CustomerImport) =>
  queryOptions({
    queryKey: ["import-rows", one.id, one.encoding, one.delimiter, one.known, one.columns.join(" ")],
    queryFn: () => take(api.GET("/api/v1/customer-imports/{id}/preview", { params: { path: { id: one.id } } })),
    placeholderData: (before) => before,
  });

export const refusalsQuery = (id: number, count: number) =>
  infiniteQueryOptions({
    queryKey: ["import-refusals", id, count],
    initialPageParam: FIRST,
    queryFn: ({ pageParam }) =>
      take(api.GET("/api/v1/customer-imports/{id}/refusals", { params: { path: { id }, query: { cursor: pageParam } } })),
    getNextPageParam: (page) => page.next_cursor ?? undefined,
  });
