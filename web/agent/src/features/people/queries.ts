import { queryOptions } from "@tanstack/react-query";
import { api, take } from "@/lib/api/client";

// The keys begin with "agents", so that news of people renew them too.
export const rolesQuery = queryOptions({
  queryKey: ["agents", "roles"],
  queryFn: () => take(api.GET("/api/v1/roles")),
});

export const invitationsQuery = queryOptions({
  queryKey: ["agents", "invitations"],
  queryFn: () => take(api.GET("/api/v1/invitations")),
});

export const departureQuery = (id: number) =>
  queryOptions({
    queryKey: ["agents", "departure", id],
    queryFn: () => take(api.GET("/api/v1/agents/{id}/departure", { params: { path: { id } } })),
    staleTime: 0,
  });
