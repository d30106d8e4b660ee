import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { InboxPage } from "@/features/inbox/inbox-page";

const route = getRouteApi("/inbox/$view");

export function InboxRoute() {
  const { view } = route.useParams();
  const { sort = "longest_waiting", team } = route.useSearch();
  const go = useNavigate();
  return (
    <InboxPage
      key={view}
      view={view}
      sort={sort}
      team={team}
      onChoose={(next) => void go({ to: "/inbox/$view", params: { view }, search: { sort, team, ...next }, replace: true })}
      onOpen={(ticketId) => void go({ to: "/tickets/$ticketId", params: { ticketId }, search: { view, sort, team } })}
    />
  );
}
