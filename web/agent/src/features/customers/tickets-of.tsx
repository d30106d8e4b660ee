import { useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useText } from "@/lib/text/use-text";
import { More } from "@/ui/more";
import { Card } from "@/ui/page";
import { RowsWaiting } from "@/ui/rows-waiting";
import { When } from "@/ui/when";
import classes from "./customers.module.css";
import { ticketsOfQuery, type Subject } from "./queries";

/** All tickets of somebody over all channels, the newest first. */
export function TicketsOf(props: { subject: Subject; id: number }) {
  const say = useText();
  const { data, isPending, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery(
    ticketsOfQuery(props.subject, props.id),
  );
  const tickets = data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Card label={say("app-tickets-of")}>
      <div className={classes.title}>
        <h2>{say("app-tickets-of")}</h2>
      </div>
      {isPending && <RowsWaiting rows={3} />}
      {data && tickets.length === 0 && <span className={classes.quiet}>{say("app-tickets-of-none")}</span>}
      {tickets.map((ticket) => (
        <Link key={ticket.id} to="/tickets/$ticketId" params={{ ticketId: ticket.id }} className={classes.ticket}>
          {ticket.subject || say("app-no-subject")}
          <small>
            #{ticket.id} · {say(`app-customer-ticket-${ticket.state}`)}
            {props.subject === "organisations" && ` · ${ticket.customer_name}`}
            {ticket.assignee && ` · ${ticket.assignee}`} · <When at={ticket.last_at} as="brief" />
          </small>
        </Link>
      ))}
      <More has={hasNextPage} busy={isFetchingNextPage} next={() => void fetchNextPage()} />
    </Card>
  );
}
