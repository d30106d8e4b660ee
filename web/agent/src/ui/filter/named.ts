import { useQueries, useQuery } from "@tanstack/react-query";
import { api, take } from "@/lib/api/client";
import type { Choice } from "./choices";

const SHOWN_MAX = 12;

/** Whether a condition is about somebody out of many, who is found by typing. */
export const isFound = (field: string) => field === "customer" || field === "organisation";

const nameQuery = (field: string, id: number) => ({
  queryKey: [field, id],
  queryFn: async (): Promise<{ id: number; name: string }> =>
    field === "customer"
      ? take(api.GET("/api/v1/customers/{id}", { params: { path: { id } } }))
      : take(api.GET("/api/v1/organisations/{id}", { params: { path: { id } } })),
  staleTime: 300_000,
});

/** Those that a condition names by number, with their names. */
export function useNamed(field: string, value: unknown): Choice[] {
  const ids = isFound(field) && Array.isArray(value) ? value.filter((one) => typeof one === "number") : [];
  const answers = useQueries({ queries: ids.map((id) => nameQuery(field, id)) });
  return ids.map((id, place) => ({ value: id, label: answers[place]?.data?.name ?? `#${id}` }));
}

/** Customers or organisations by what is typed of their names, addresses or domains. */
export function useFoundByWords(field: string, words: string): Choice[] {
  const q = words.trim();
  const { data } = useQuery({
    queryKey: [`${field}s`, "by-words", q],
    queryFn: async (): Promise<Choice[]> => {
      if (field === "customer") {
        const { items } = await take(api.GET("/api/v1/customers", { params: { query: { q, limit: SHOWN_MAX } } }));
        return items.map((one) => ({ value: one.id, label: one.address && one.address !== one.name ? `${one.name} <${one.address}>` : one.name }));
      }
      const { items } = await take(api.GET("/api/v1/organisations", { params: { query: { q, limit: SHOWN_MAX } } }));
      return items.map((one) => ({ value: one.id, label: one.name }));
    },
    enabled: isFound(field),
    placeholderData: (before: Choice[] | undefined) => before,
  });
  return data ?? [];
}
