import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useText } from "@/lib/text/use-text";
import { Due } from "@/ui/due";
import { Card } from "@/ui/page";
import classes from "./customers.module.css";
import { promisesToQuery } from "./queries";

/** What somebody was promised and still waits for, the most urgent first. Nothing is shown where nothing is open. */
export function PromisesTo(props: { id: number }) {
  const say = useText();
  const { data: promises = [] } = useQuery(promisesToQuery(props.id));
  if (promises.length === 0) return null;
  return (
    <Card label={say("app-customer-promises")}>
      <div className={classes.title}>
        <h2>{say("app-customer-promises")}</h2>
      </div>
      {promises.map((promise) => (
        <Link key={promise.id} to="/tickets/$ticketId" params={{ ticketId: promise.ticket.id }} className={classes.ticket}>
          {promise.action || promise.words}
          <small>
            <Due at={promise.due_at} /> · {promise.agent.name} · #{promise.ticket.id}
          </small>
        </Link>
      ))}
    </Card>
  );
}
