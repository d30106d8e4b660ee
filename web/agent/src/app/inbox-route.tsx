import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { useQueryClient } from "@tanstack/react-query";
import { lazy, Suspense } from "react";
import { inboxQuery } from "@/lib/api/queries";
import { SELECTED_MAX } from "@/lib/selection";
import { InboxPage } from "@/features/inbox/inbox-page";

const BulkBar = lazy(() => import("@/features/bulk/bulk-bar").then((part) => ({ default: part.BulkBar })));

const route = getRouteApi("/inbox/$view");

export function InboxRoute() {
  const { view } = route.useParams();
  const { sort = "longest_waiting", team } = route.useSearch();
  const go = useNavigate();
  const queries = useQueryClient();
  /** All of the view, page after page, as far as they can be changed at once. */
  const everything = async () => {
    const pages = SELECTED_MAX / 50;
    const data = await queries.fetchInfiniteQuery({ ...inboxQuery(view, sort, team), pages });
    return data.pages.flatMap((page) => page.items.map((item) => item.id));
  };
  return (
    <InboxPage
      key={view}
      view={view}
      sort={sort}
      team={team}
      onChoose={(next) => void go({ to: "/inbox/$view", params: { view }, search: { sort, team, ...next }, replace: true })}
      onOpen={(ticketId) => void go({ to: "/tickets/$ticketId", params: { ticketId }, search: { view, sort, team } })}
      bar={<Suspense><BulkBar place={`${view} ${sort} ${team ?? ""}`} everything={everything} /></Suspense>}
    />
  );
}
