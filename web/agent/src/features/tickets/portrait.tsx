import { Badge, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import type { LedgerPromise, Survey, Ticket } from "@/lib/api/model";
import { portraitQuery } from "@/lib/api/queries";
import { useText } from "@/lib/text/use-text";
import { Failure } from "@/ui/failure";
import { RowsWaiting } from "@/ui/rows-waiting";
import { When } from "@/ui/when";
import { Checklist } from "./actions/checklist";
import { Links } from "./actions/links";
import { Watchers } from "./actions/watchers";
import { ContextPanels } from "./context-panels";
import { CustomerFacts } from "./customer-facts";
import { PropertiesPanel } from "./properties-panel";
import { RepeatMark } from "./repeat-mark";
import classes from "./side.module.css";

/** Who the customer is, what they were promised, and what was before. */
export function Portrait(props: {
  ticket: Ticket;
  onOpen: (id: number) => void;
  promise: (promise: LedgerPromise) => ReactNode;
}) {
  const say = useText();
  const { ticket } = props;
  const { data, error, refetch } = useQuery(portraitQuery(ticket.id));
  if (error && !data) return <Failure error={error} again={() => void refetch()} />;
  if (!data) return <RowsWaiting rows={3} />;
  const open = data.promises.filter((promise) => promise.state === "open");
  const others = data.tickets.filter((other) => other.id !== ticket.id);
  const surveys = data.surveys.filter((survey) => survey.answered_at !== null);
  return (
    <div className={classes.portrait}>
      <CustomerFacts portrait={data} />
      {data.repeat && <RepeatMark repeat={data.repeat} present={ticket.id} onOpen={props.onOpen} />}
      <PropertiesPanel ticket={ticket} />
      {ticket.linked && (
        <section>
          <h3>{say("app-linked")}</h3>
          <button type="button" className={classes.other} onClick={() => ticket.linked && props.onOpen(ticket.linked.ticket_id)}>
            <span>#{ticket.linked.ticket_id}</span>
            <small>{ticket.linked.because}</small>
          </button>
        </section>
      )}
      {open.length > 0 && (
        <section>
          <h3>{say("app-open-promises")}</h3>
          {open.map((promise) => (
            <div key={promise.id} className={classes.promise}>
              {props.promise(promise)}
            </div>
          ))}
        </section>
      )}
      <Checklist ticket={ticket} />
      {surveys.length > 0 && (
        <section>
          <h3>{say("app-surveys")}</h3>
          {surveys.map((survey) => (
            <SurveyAnswer key={`${survey.ticket_id} ${survey.answered_at ?? ""}`} survey={survey} />
          ))}
        </section>
      )}
      <section>
        <h3>{say("app-earlier-tickets")}</h3>
        {others.length === 0 && (
          <Text size="sm" c="dimmed">
            {say("app-earlier-none")}
          </Text>
        )}
        {others.map((other) => (
          <button type="button" key={other.id} className={classes.other} onClick={() => props.onOpen(other.id)}>
            <span>{other.subject || say("app-no-subject")}</span>
            <small>
              {say(`app-customer-ticket-${other.state}`)}
              {other.solved !== null && ` · ${say(other.solved ? "app-survey-solved" : "app-survey-not-yet")}`} ·{" "}
              <When at={other.last_at} as="brief" />
            </small>
          </button>
        ))}
      </section>
      <Links ticket={ticket} onOpen={props.onOpen} />
      <Watchers ticket={ticket} />
      <ContextPanels ticket={ticket.id} />
    </div>
  );
}

function SurveyAnswer(props: { survey: Survey }) {
  const say = useText();
  const { survey } = props;
  return (
    <div className={classes.survey}>
      <Badge variant="light" color={survey.solved === false ? "ember" : "lake"} tt="none" fw={550}>
        {say(survey.solved === false ? "app-survey-not-yet" : "app-survey-solved")}
      </Badge>{" "}
      {survey.effort !== null && <small title={say("app-survey-effort-about")}>{say("app-survey-effort", { effort: survey.effort })}</small>}
      {survey.comment && <blockquote>{survey.comment}</blockquote>}
      {survey.call_back && <p>{say("app-survey-call", { contact: survey.call_back })}</p>}
      {survey.answered_at && (
        <small>
          <When at={survey.answered_at} /> · #{survey.ticket_id}
        </small>
      )}
    </div>
  );
}
