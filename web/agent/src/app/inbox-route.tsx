import { useQuery, useQueryClient } from "@tanstack/react-query";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { lazy, Suspense, useEffect, useState } from "react";
import { InboxPage } from "@/features/inbox/inbox-page";
import { ticketSearch } from "@/features/inbox/ticket-search";
import { allIds } from "@/features/inbox/use-pages";
import { listKey, viewsQuery, type ListWanted } from "@/lib/api/inbox";
import type { SavedView } from "@/lib/api/model";
import { fetchPart } from "@/lib/fetch-part";
import { clearSelection, SELECTED_MAX, useSelection } from "@/lib/selection";
import { RowsWaiting } from "@/ui/rows-waiting";
import { Missing } from "./missing";

const BulkBar = lazy(() => fetchPart(() => import("@/features/bulk/bulk-bar")).then((part) => ({ default: part.BulkBar })));

const house = getRouteApi("/inbox/$view");
const own = getRouteApi("/views/$viewId");

function useWays() {
  const go = useNavigate();
  const queries = useQueryClient();
  return {
    go,
    bar: (wanted: ListWanted) => (
      <Bulk place={JSON.stringify(listKey(wanted))} everything={() => allIds(queries, wanted, SELECTED_MAX)} />
    ),
    open: (ticketId: number, wanted: ListWanted) =>
      void go({ to: "/tickets/$ticketId", params: { ticketId }, search: ticketSearch(wanted) }),
    saved: (view: SavedView | undefined) =>
      view
        ? void go({ to: "/views/$viewId", params: { viewId: view.id } })
        : void go({ to: "/inbox/$view", params: { view: "mine" } }),
  };
}

/** What can be done with many at once is fetched when the first ticket is selected. The selection ends with its list. */
function Bulk(props: { place: string; everything: () => Promise<number[]> }) {
  const isSome = useSelection().size > 0;
  const [isWanted, setIsWanted] = useState(isSome);
  if (isSome && !isWanted) setIsWanted(true);
  useEffect(() => clearSelection, [props.place]);
  return isWanted ? (
    <Suspense>
      <BulkBar everything={props.everything} />
    </Suspense>
  ) : null;
}

export function InboxRoute() {
  const { view } = house.useParams();
  const { team, filter } = house.useSearch();
  const { go, open, saved, bar } = useWays();
  return (
    <InboxPage
      key={view}
      view={view}
      team={team}
      filter={filter}
      onChoose={(search) => void go({ to: "/inbox/$view", params: { view }, search, replace: true })}
      onOpen={open}
      onSaved={saved}
      bar={bar}
    />
  );
}

/** A view that somebody put together. */
export function ViewRoute() {
  const { viewId } = own.useParams();
  const { filter } = own.useSearch();
  const { go, open, saved, bar } = useWays();
  const { data } = useQuery(viewsQuery);
  const view = data?.views.find((one) => one.id === viewId);
  if (!data) return <RowsWaiting />;
  if (!view) return <Missing />;
  return (
    <InboxPage
      key={viewId}
      view="all"
      saved={view}
      team={undefined}
      filter={filter}
      onChoose={(search) => void go({ to: "/views/$viewId", params: { viewId }, search: { filter: search.filter }, replace: true })}
      onOpen={open}
      onSaved={saved}
      bar={bar}
    />
  );
}
