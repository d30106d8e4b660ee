import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { api, take } from "@/lib/api/client";

const FIRST = undefined as string | undefined;

export const unreadQuery = queryOptions({
  queryKey: ["notices", "unread"],
  queryFn: () => take(api.GET("/api/v1/notices/unread")),
});

export const noticesQuery = infiniteQueryOptions({
  queryKey: ["notices", "list"],
  initialPageParam: FIRST,
  queryFn: ({ pageParam }) => take(api.GET("/api/v1/notices", { params: { query: { cursor: pageParam, limit: 30 } } })),
  getNextPageParam: (page) => page.next_cursor ?? undefined,
});

export const noticeSettingsQuery = queryOptions({
  queryKey: ["notice-settings"],
  queryFn: () => take(api.GET("/api/v1/me/notices")),
});

export const browsersQuery = queryOptions({
  queryKey: ["browsers"],
  queryFn: () => take(api.GET("/api/v1/me/browsers")),
});
