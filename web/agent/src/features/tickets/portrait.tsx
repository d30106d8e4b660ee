import { ActionIcon, Badge, Text, Tooltip } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import {
  IconBuilding, IconClockHour4, IconLanguage, IconMail, IconPencil, IconPhone, IconRepeat,
} from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import type { Customer, LedgerPromise, Survey, Ticket } from "@/lib/api/model";
import { portraitQuery } from "@/lib/api/queries";
import { useNow } from "@/lib/clock";
import { languageName } from "@/lib/languages";
import { useReader } from "@/lib/text/provider";
import { useText } from "@/lib/text/use-text";
import { cityOf } from "@/lib/zones";
import { Face } from "@/ui/face";
import { Failure } from "@/ui/failure";
import { RowsWaiting } from "@/ui/rows-waiting";
import { When } from "@/ui/when";
import { Checklist } from "./actions/checklist";
import { Links } from "./actions/links";
import { Watchers } from "./actions/watchers";
import { CustomerDialog } from "./customer-dialog";
import { PropertiesPanel } from "./properties-panel";
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
      <Who customer={data.customer} contacts={data.contacts_30_days} />
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
              {say(`app-state-${other.state}`)} · <When at={other.last_at} as="brief" />
            </small>
          </button>
        ))}
      </section>
      <Links ticket={ticket} onOpen={props.onOpen} />
      <Watchers ticket={ticket} />
    </div>
  );
}

function Who(props: { customer: Customer; contacts: number }) {
  const say = useText();
  const { customer } = props;
  const [editing, dialog] = useDisclosure(false);
  const { formats } = useReader();
  const there = useReaderTimeIn(customer.time_zone);
  const name = customer.name || customer.addresses[0] || "";
  return (
    <section>
      <div className={classes.who}>
        <Face name={name} size={46} />
        <b>{name}</b>
        <Tooltip label={say("app-customer-edit")}>
          <ActionIcon variant="subtle" color="gray" aria-label={say("app-customer-edit")} onClick={dialog.open}>
            <IconPencil size={17} aria-hidden />
          </ActionIcon>
        </Tooltip>
      </div>
      <ul className={classes.facts}>
        {customer.addresses.map((address) => (
          <Fact key={address} icon={<IconMail />} label={say("app-email")}>
            {address}
            <Refusing customer={customer} address={address} />
          </Fact>
        ))}
        {customer.phone && (
          <Fact icon={<IconPhone />} label={say("app-phone")}>
            <a href={`tel:${customer.phone}`}>{customer.phone}</a>
          </Fact>
        )}
        {customer.organisation && (
          <Fact icon={<IconBuilding />} label={say("app-organisation")}>
            {customer.organisation.name}
          </Fact>
        )}
        {customer.language && (
          <Fact icon={<IconLanguage />} label={say("app-language")}>
            {languageName(customer.language)}
            {!customer.language_known && <span className="quiet"> · {say("app-language-guessed")}</span>}
          </Fact>
        )}
        {there !== null && customer.time_zone && (
          <Fact icon={<IconClockHour4 />} label={say("app-local-time")}>
            {say("app-local-time-there", { time: there, city: cityOf(customer.time_zone) })}
          </Fact>
        )}
        <Fact icon={<IconRepeat />} label={say("app-contacts")}>
          {say("app-contacts-30", { count: props.contacts, shown: formats.number(props.contacts) })}
        </Fact>
      </ul>
      {editing && <CustomerDialog customer={customer} onClose={dialog.close} />}
    </section>
  );
}

/** Says that letters to an address come back. */
function Refusing(props: { customer: Customer; address: string }) {
  const say = useText();
  const refusing = props.customer.refusing.find((one) => one.address === props.address);
  if (!refusing) return null;
  return (
    <Text size="xs" c="ember" role="note">
      {say("app-address-refusing", { address: refusing.address, words: refusing.words })}
    </Text>
  );
}

/** What clocks show where the customer is. */
function useReaderTimeIn(zone: string | null): string | null {
  const { language } = useReader();
  const now = useNow();
  if (zone === null) return null;
  return new Intl.DateTimeFormat(language, { timeZone: zone, hour: "2-digit", minute: "2-digit", hourCycle: "h23" }).format(now);
}

function Fact(props: { icon: ReactNode; label: string; children: ReactNode }) {
  return (
    <li title={props.label}>
      <span aria-hidden>{props.icon}</span>
      <div>{props.children}</div>
    </li>
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
