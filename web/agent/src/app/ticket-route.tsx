import { useQuery } from "@tanstack/react-query";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { InboxList } from "@/features/inbox/inbox-list";
import { useNeighbours } from "@/features/inbox/neighbours";
import { ticketSearch } from "@/features/inbox/ticket-search";
import { PromiseCard } from "@/features/promises/promise-card";
import { TicketPage } from "@/features/tickets/ticket-page";
import { viewsQuery, type ListWanted } from "@/lib/api/inbox";
import { useText } from "@/lib/text/use-text";

const route = getRouteApi("/tickets/$ticketId");

/** A ticket beside the list it was opened from. */
export function TicketRoute() {
  const say = useText();
  const { ticketId } = route.useParams();
  const { view = "mine", saved, sort = "longest_waiting", team, filter, fields } = route.useSearch();
  const go = useNavigate();
  const { data: views } = useQuery({ ...viewsQuery, enabled: saved !== undefined });
  const wanted: ListWanted = { view, saved, sort, team, filter, fields };
  const search = ticketSearch(wanted);
  const open = (id: number) => void go({ to: "/tickets/$ticketId", params: { ticketId: id }, search });
  const back = () =>
    saved === undefined
      ? void go({ to: "/inbox/$view", params: { view }, search: { team, filter } })
      : void go({ to: "/views/$viewId", params: { viewId: saved }, search: { filter } });
  const neighbours = useNeighbours(wanted, ticketId);
  const name = views?.views.find((one) => one.id === saved)?.name ?? say(`app-view-${view}`);
  return (
    <TicketPage
      id={ticketId}
      onOpen={open}
      onBack={back}
      next={neighbours.next}
      previous={neighbours.previous}
      listName={name}
      promise={(promise) => <PromiseCard promise={promise} inTicket />}
      list={<InboxList wanted={wanted} name={name} compact current={ticketId} onOpen={open} />}
    />
  );
}
