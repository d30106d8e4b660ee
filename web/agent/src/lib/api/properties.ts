import { queryOptions } from "@tanstack/react-query";
import { api, take } from "./client";
import type { components } from "./schema";
import type { Whole } from "./whole";

type Schemas = components["schemas"];
export type Status = Whole<Schemas["Status"]>;
export type Listed = Whole<Schemas["Listed"]>;
export type Tag = Whole<Schemas["Tag"]>;
export type Field = Whole<Schemas["Field"]>;
export type FieldKind = Schemas["FieldKind"];
export type FieldEntity = Schemas["FieldEntity"];
export type FieldRequired = Schemas["FieldRequired"];
export type FilledField = Whole<Schemas["FilledField"]>;
export type NamedChoice = FilledField["choices"][number];
export type FieldValue = string | number | boolean | null;
export type Label = Whole<Schemas["Label"]>;

export const CATEGORIES = ["open", "waiting", "resolved"] as const;
export type Category = (typeof CATEGORIES)[number];

export const statusesQuery = queryOptions({
  queryKey: ["properties", "statuses"],
  queryFn: () => take(api.GET("/api/v1/statuses")),
});

export const typesQuery = queryOptions({
  queryKey: ["properties", "types"],
  queryFn: () => take(api.GET("/api/v1/ticket-types")),
});

export const topicsQuery = queryOptions({
  queryKey: ["properties", "topics"],
  queryFn: () => take(api.GET("/api/v1/topics")),
});

export const tagsQuery = (words: string, limit = 20) =>
  queryOptions({
    queryKey: ["properties", "tags", words, limit],
    queryFn: async () => (await take(api.GET("/api/v1/tags", { params: { query: { q: words, limit } } }))).items,
    placeholderData: (before: Tag[] | undefined) => before,
  });

export const fieldsQuery = (entity: FieldEntity) =>
  queryOptions({
    queryKey: ["properties", "fields", entity],
    queryFn: () => take(api.GET("/api/v1/fields", { params: { query: { entity } } })),
  });

/** The fields of one ticket, customer or organisation with what stands in them. */
export const filledQuery = (entity: FieldEntity, id: number) =>
  queryOptions({
    queryKey: ["filled", entity, id],
    queryFn: () => {
      const params = { params: { path: { id } } };
      if (entity === "customer") return take(api.GET("/api/v1/customers/{id}/fields", params));
      if (entity === "organisation") return take(api.GET("/api/v1/organisations/{id}/fields", params));
      return take(api.GET("/api/v1/tickets/{id}/fields", params));
    },
  });

/** Writes into fields; the answer is all of them, because others may be shown now. */
export function fillFields(entity: FieldEntity, id: number, values: Record<string, FieldValue>): Promise<FilledField[]> {
  const options = { params: { path: { id } }, body: { values } };
  if (entity === "customer") return take(api.PATCH("/api/v1/customers/{id}/fields", options));
  if (entity === "organisation") return take(api.PATCH("/api/v1/organisations/{id}/fields", options));
  return take(api.PATCH("/api/v1/tickets/{id}/fields", options));
}
