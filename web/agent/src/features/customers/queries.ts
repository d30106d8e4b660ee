import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { api, take } from "@/lib/api/client";
import type { Page } from "@/lib/api/model";

export type CustomerSort = "name" | "wrote" | "newest";
export type Subject = "customers" | "organisations";

const FIRST = undefined as string | undefined;
const behind = <T>(page: Page<T>) => page.next_cursor ?? undefined;

export const customersQuery = (q: string, sort: CustomerSort, organisation?: number, tag?: string) =>
  infiniteQueryOptions({
    queryKey: ["customers", q, sort, organisation ?? null, tag ?? null],
    initialPageParam: FIRST,
    queryFn: ({ pageParam }) =>
      take(
        api.GET("/api/v1/customers", {
          params: { query: { q, sort, organisation_id: organisation, tag, cursor: pageParam } },
        }),
      ),
    getNextPageParam: behind,
  });

export const organisationsQuery = (q: string) =>
  infiniteQueryOptions({
    queryKey: ["organisations", q],
    initialPageParam: FIRST,
    queryFn: ({ pageParam }) =>
      take(api.GET("/api/v1/organisations", { params: { query: { q, cursor: pageParam } } })),
    getNextPageParam: behind,
  });

export const customerQuery = (id: number) =>
  queryOptions({
    queryKey: ["customer", id],
    queryFn: () => take(api.GET("/api/v1/customers/{id}", { params: { path: { id } } })),
  });

export const organisationQuery = (id: number) =>
  queryOptions({
    queryKey: ["organisation", id],
    queryFn: () => take(api.GET("/api/v1/organisations/{id}", { params: { path: { id } } })),
  });

export const ticketsOfQuery = (subject: Subject, id: number) =>
  infiniteQueryOptions({
    queryKey: [subject === "customers" ? "customer" : "organisation", id, "tickets"],
    initialPageParam: FIRST,
    queryFn: ({ pageParam }) =>
      subject === "customers"
        ? take(api.GET("/api/v1/customers/{id}/tickets", { params: { path: { id }, query: { cursor: pageParam } } }))
        : take(api.GET("/api/v1/organisations/{id}/tickets", { params: { path: { id }, query: { cursor: pageParam } } })),
    getNextPageParam: behind,
  });

export const notesQuery = (subject: Subject, id: number) =>
  infiniteQueryOptions({
    queryKey: [subject === "customers" ? "customer" : "organisation", id, "notes"],
    initialPageParam: FIRST,
    queryFn: ({ pageParam }) =>
      subject === "customers"
        ? take(api.GET("/api/v1/customers/{id}/notes", { params: { path: { id }, query: { cursor: pageParam } } }))
        : take(api.GET("/api/v1/organisations/{id}/notes", { params: { path: { id }, query: { cursor: pageParam } } })),
    getNextPageParam: behind,
  });

export const promisesToQuery = (id: number) =>
  queryOptions({
    queryKey: ["promises", "customer", id],
    queryFn: () => take(api.GET("/api/v1/customers/{id}/promises", { params: { path: { id } } })),
  });

export const surveysOfQuery = (id: number) =>
  queryOptions({
    queryKey: ["customer", id, "surveys"],
    queryFn: () => take(api.GET("/api/v1/customers/{id}/surveys", { params: { path: { id } } })),
  });

export const duplicatesQuery = infiniteQueryOptions({
  queryKey: ["customers", "duplicates"],
  initialPageParam: FIRST,
  queryFn: ({ pageParam }) =>
    take(api.GET("/api/v1/customer-duplicates", { params: { query: { cursor: pageParam } } })),
  getNextPageParam: behind,
});

export const duplicatesOfQuery = (id: number) =>
  queryOptions({
    queryKey: ["customer", id, "duplicates"],
    queryFn: () => take(api.GET("/api/v1/customers/{id}/duplicates", { params: { path: { id } } })),
  });

export const mergesQuery = (id: number) =>
  queryOptions({
    queryKey: ["customer", id, "merges"],
    queryFn: () => take(api.GET("/api/v1/customers/{id}/merges", { params: { path: { id } } })),
  });

export const previewQuery = (id: number, other: number, name: string | undefined) =>
  queryOptions({
    queryKey: ["customer", id, "preview", other, name ?? null],
    queryFn: () =>
      take(api.GET("/api/v1/customers/{id}/merge-preview", { params: { path: { id }, query: { other, name } } })),
  });

export const exportsQuery = (id: number) =>
  queryOptions({
    queryKey: ["customer", id, "exports"],
    queryFn: () => take(api.GET("/api/v1/customers/{id}/exports", { params: { path: { id } } })),
  });

export const erasureQuery = (id: number) =>
  queryOptions({
    queryKey: ["customer", id, "erasure"],
    queryFn: () => take(api.GET("/api/v1/customers/{id}/erasure", { params: { path: { id } } })),
  });
