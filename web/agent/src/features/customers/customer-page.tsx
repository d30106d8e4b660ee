import "@/ui/mantine-more";
import { Badge, Button, Group, Text, Title } from "@mantine/core";
import { IconMapQuestion, IconPencil } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import type { Customer } from "@/lib/api/model";
import { isProblem } from "@/lib/api/problem";
import { languageName } from "@/lib/languages";
import { useMe } from "@/lib/me";
import { useTimeIn } from "@/lib/text/provider";
import { useText } from "@/lib/text/use-text";
import { cityOf } from "@/lib/zones";
import { Empty } from "@/ui/empty";
import { Face } from "@/ui/face";
import { Failure } from "@/ui/failure";
import { FieldsPanel } from "@/ui/fields/fields-panel";
import { Card, useTitle } from "@/ui/page";
import { RowsWaiting } from "@/ui/rows-waiting";
import ui from "@/ui/ui.module.css";
import { When } from "@/ui/when";
import { Contacts } from "./contacts";
import { CustomerDialog } from "./customer-dialog";
import classes from "./customers.module.css";
import { MergeCard } from "./merge-card";
import { Notes } from "./notes";
import { PrivacyCard } from "./privacy-card";
import { PromisesTo } from "./promises-to";
import { customerQuery, surveysOfQuery } from "./queries";
import { TicketsOf } from "./tickets-of";

/** Everything we know of one customer. */
export function CustomerPage(props: { id: number; onMoved: (id: number) => void }) {
  const say = useText();
  const me = useMe();
  const { data: customer, error, refetch } = useQuery(customerQuery(props.id));
  const { onMoved } = props;
  const now = customer?.id;
  useTitle(customer?.name ?? "");
  // Somebody who was merged is the one they turned out to be.
  useEffect(() => {
    if (now !== undefined && now !== props.id) onMoved(now);
  }, [now, props.id, onMoved]);
  if (isProblem(error) && error.status === 404 && !customer) {
    return (
      <Empty icon={<IconMapQuestion size={28} />} title={say("app-customer-missing")}>
        {error.message}
      </Empty>
    );
  }
  return (
    <div className={ui.scroll}>
      <div className={ui.page}>
        {error && !customer && <Failure error={error} again={() => void refetch()} />}
        {!customer && !error && <RowsWaiting rows={6} />}
        {customer && (
          <>
            <Head customer={customer} />
            <div className={classes.columns}>
              <div className={classes.column}>
                {!customer.erased_at && <PromisesTo id={customer.id} />}
                <TicketsOf subject="customers" id={customer.id} />
                <Surveys id={customer.id} />
              </div>
              <div className={classes.column}>
                {!customer.erased_at && (
                  <>
                    <Contacts customer={customer} />
                    <FieldsPanel entity="customer" id={customer.id} />
                    <Notes subject="customers" id={customer.id} />
                    <MergeCard customer={customer} />
                  </>
                )}
                {me.can.erase_persons && <PrivacyCard customer={customer} />}
              </div>
            </div>
          </>
        )}
      </div>
    </div>
  );
}

function Head(props: { customer: Customer }) {
  const say = useText();
  const { customer } = props;
  const [editing, setEditing] = useState(false);
  const there = useTimeIn(customer.time_zone);
  const facts = [
    customer.language && languageName(customer.language),
    there !== null && customer.time_zone && say("app-local-time-there", { time: there, city: cityOf(customer.time_zone) }),
    customer.external_id && say("app-external-id-is", { id: customer.external_id }),
  ].filter(Boolean);
  return (
    <header className={classes.head}>
      <Face name={customer.name} size={56} />
      <div className={classes.headWords}>
        <Title order={1} size="h2">
          {customer.name}
        </Title>
        <Text c="dimmed" component="div">
          {customer.organisation && (
            <Link to="/organisations/$organisationId" params={{ organisationId: customer.organisation.id }}>
              {customer.organisation.name}
            </Link>
          )}
          {customer.organisation && facts.length > 0 && " · "}
          {facts.join(" · ")}
        </Text>
        {customer.tags.length > 0 && (
          <Group gap={6} mt={6}>
            {customer.tags.map((tag) => (
              <Link key={tag} to="/customers" search={{ tag }}>
                <Badge variant="light" tt="none" fw={550} style={{ cursor: "pointer" }}>
                  {tag}
                </Badge>
              </Link>
            ))}
          </Group>
        )}
      </div>
      {!customer.erased_at && (
        <Button variant="default" leftSection={<IconPencil size={17} aria-hidden />} onClick={() => setEditing(true)}>
          {say("app-change")}
        </Button>
      )}
      {editing && <CustomerDialog customer={customer} onClose={() => setEditing(false)} />}
    </header>
  );
}

function Surveys(props: { id: number }) {
  const say = useText();
  const { data } = useQuery(surveysOfQuery(props.id));
  if (!data || data.length === 0) return null;
  return (
    <Card label={say("app-surveys")}>
      <div className={classes.title}>
        <h2>{say("app-surveys")}</h2>
      </div>
      <ul className={classes.rows}>
        {data.map((survey) => (
          <li key={`${survey.ticket_id} ${survey.answered_at}`} className={classes.note}>
            <b>{say(survey.solved === false ? "app-survey-not-yet" : "app-survey-solved")}</b>{" "}
            {survey.effort !== null && say("app-survey-effort", { effort: survey.effort })}
            {survey.comment && <p>{survey.comment}</p>}
            <Text size="xs" c="dimmed" component="div">
              <Link to="/tickets/$ticketId" params={{ ticketId: survey.ticket_id }}>
                {survey.subject || say("app-no-subject")}
              </Link>{" "}
              · <When at={survey.answered_at} />
            </Text>
          </li>
        ))}
      </ul>
    </Card>
  );
}
