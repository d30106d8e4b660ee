import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { useCallback } from "react";
import { SearchPage } from "@/features/search/search-page";

const route = getRouteApi("/search");

export function SearchRoute() {
  const { q = "", filter } = route.useSearch();
  const go = useNavigate();
  const ask = useCallback(
    (asked: { q: string; filter: string | undefined }) =>
      void go({ to: "/search", search: { q: asked.q || undefined, filter: asked.filter }, replace: true }),
    [go],
  );
  return <SearchPage q={q} filter={filter} onAsk={ask} />;
}
