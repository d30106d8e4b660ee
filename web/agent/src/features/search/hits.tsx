import { Link } from "@tanstack/react-router";
import type { FoundCustomer, FoundTicket } from "@/lib/api/model";
import { useText } from "@/lib/text/use-text";
import { Face } from "@/ui/face";
import { When } from "@/ui/when";
import { Marked } from "./marked";
import classes from "./search.module.css";

/** A ticket that was found: subject, who, and the words around the hit. */
export function TicketHit(props: { hit: FoundTicket; short?: boolean; onOpen?: () => void }) {
  const say = useText();
  const { ticket, subject, part } = props.hit;
  const state = ticket.status?.name ?? say(`app-filter-state-${ticket.state}`);
  return (
    <Link
      to="/tickets/$ticketId"
      params={{ ticketId: ticket.id }}
      search={{ view: "all" }}
      className={classes.hit}
      data-short={props.short || undefined}
      onClick={props.onOpen}
    >
      <span className={classes.title}>
        <span className={classes.number}>#{ticket.id}</span>
        <span className={classes.subject}>{subject.text === "" ? say("app-no-subject") : <Marked text={subject} />}</span>
      </span>
      {!props.short && (
        <span className={classes.part}>
          <Marked text={part} />
        </span>
      )}
      <span className={classes.about}>
        {[ticket.customer.name, state, ticket.assignee?.name ?? ticket.team?.name].filter(Boolean).join(" · ")}
        {" · "}
        <When at={ticket.last_at} as="brief" />
      </span>
    </Link>
  );
}

/** A customer who was found; leads to their page. */
export function CustomerHit(props: { hit: FoundCustomer; onOpen?: () => void }) {
  const { hit } = props;
  return (
    <Link to="/customers/$customerId" params={{ customerId: hit.id }} className={classes.person} onClick={props.onOpen}>
      <Face name={hit.name.text} size={32} />
      <span>
        <span className={classes.subject}>
          <Marked text={hit.name} />
        </span>
        <span className={classes.about}>{[hit.address, hit.organisation, hit.phone].filter(Boolean).join(" · ")}</span>
      </span>
    </Link>
  );
}
