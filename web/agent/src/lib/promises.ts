import { useMutation, useQueryClient, type QueryClient } from "@tanstack/react-query";
import { api, ifMatch, take } from "./api/client";
import type { LedgerPromise } from "./api/model";

/** Everything that shows promises. */
export function refreshPromises(queries: QueryClient) {
  for (const name of ["promises", "portrait", "ticket", "timeline", "counts", "inbox"]) {
    void queries.invalidateQueries({ queryKey: [name] });
  }
}

/** Writes down that a promise was kept. */
export function useKeeping() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (promise: Pick<LedgerPromise, "id" | "version">) =>
      take(
        api.PUT("/api/v1/promises/{id}/keeping", {
          params: { path: { id: promise.id } },
          headers: ifMatch(promise.version),
          body: { note: "" },
        }),
      ),
    onSettled: () => refreshPromises(queries),
  });
}
