import { queryOptions } from "@tanstack/react-query";
import { api, take } from "@/lib/api/client";

export const availabilityQuery = queryOptions({
  queryKey: ["availability"],
  queryFn: () => take(api.GET("/api/v1/availability")),
});
