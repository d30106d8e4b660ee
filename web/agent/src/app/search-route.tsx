import { getRouteApi, useNavigate, useRouter } from "@tanstack/react-router";
import { useCallback } from "react";
import { SearchPage } from "@/features/search/search-page";

const route = getRouteApi("/search");

export function SearchRoute() {
  const { q = "", filter } = route.useSearch();
  const go = useNavigate();
  const router = useRouter();
  const ask = useCallback(
    (asked: { q: string; filter: string | undefined }) => {
      // Whoever is on the way to a hit already is not called back by what they typed a moment before.
      if (router.latestLocation.pathname !== "/search") return;
      void go({ to: "/search", search: { q: asked.q || undefined, filter: asked.filter }, replace: true });
    },
    [go, router],
  );
  return <SearchPage q={q} filter={filter} onAsk={ask} />;
}
