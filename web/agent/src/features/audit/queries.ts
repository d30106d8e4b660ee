import { infiniteQueryOptions } from "@tanstack/react-query";
import { api, take } from "@/lib/api/client";

export interface Wanted {
  agent_id?: number;
  entity?: string;
  since?: string;
  until?: string;
}

/** The audit log, newest first. */
export const auditQuery = (wanted: Wanted) =>
  infiniteQueryOptions({
    queryKey: ["audit", wanted],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) => take(api.GET("/api/v1/audit", { params: { query: { ...wanted, cursor: pageParam } } })),
    getNextPageParam: (page) => page.next_cursor ?? undefined,
    staleTime: 0,
  });

/** The address of the same as a file. */
export function exportAddress(wanted: Wanted): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(wanted)) if (value !== undefined) query.set(name, String(value));
  return `/api/v1/audit/export?${query.toString()}`;
}
