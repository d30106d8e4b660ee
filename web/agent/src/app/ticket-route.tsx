import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { InboxList } from "@/features/inbox/inbox-list";
import { useNeighbours } from "@/features/inbox/neighbours";
import { PromiseCard } from "@/features/promises/promise-card";
import { TicketPage } from "@/features/tickets/ticket-page";

const route = getRouteApi("/tickets/$ticketId");

/** A ticket beside the list it was opened from. */
export function TicketRoute() {
  const { ticketId } = route.useParams();
  const { view = "mine", sort = "longest_waiting", team } = route.useSearch();
  const go = useNavigate();
  const search = { view, sort, team };
  const open = (id: number) => void go({ to: "/tickets/$ticketId", params: { ticketId: id }, search });
  const back = () => void go({ to: "/inbox/$view", params: { view }, search: { sort, team } });
  const neighbours = useNeighbours(view, sort, team, ticketId);
  return (
    <TicketPage
      key={ticketId}
      id={ticketId}
      onOpen={open}
      onBack={back}
      next={neighbours.next}
      previous={neighbours.previous}
      view={view}
      promise={(promise) => <PromiseCard promise={promise} inTicket />}
      list={<InboxList view={view} sort={sort} team={team} compact current={ticketId} onOpen={open} />}
    />
  );
}
