import { ActionIcon, Text, Tooltip } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import {
  IconBuilding, IconCalendar, IconClockHour4, IconId, IconLanguage, IconMail, IconNote, IconPencil, IconPhone, IconRepeat,
  IconTag,
} from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { Fragment, type ReactNode } from "react";
import type { Customer, Portrait } from "@/lib/api/model";
import { languageName } from "@/lib/languages";
import { useReader, useTimeIn } from "@/lib/text/provider";
import { useText } from "@/lib/text/use-text";
import { cityOf } from "@/lib/zones";
import { Face } from "@/ui/face";
import { FieldsPanel } from "@/ui/fields/fields-panel";
import { When } from "@/ui/when";
import { CustomerDialog } from "./customer-dialog";
import classes from "./side.module.css";

/** The facts of a customer that the company chose, in its order. */
export function CustomerFacts(props: { portrait: Portrait }) {
  const say = useText();
  const { customer, facts } = props.portrait;
  const [editing, dialog] = useDisclosure(false);
  const name = customer.name || customer.addresses[0] || "";
  const own = facts.filter((fact) => fact.startsWith("field:")).map((fact) => Number(fact.slice("field:".length)));
  return (
    <section>
      <div className={classes.who}>
        <Face name={name} size={46} />
        <b>
          <Link to="/customers/$customerId" params={{ customerId: customer.id }} className={classes.name}>
            {name}
          </Link>
        </b>
        {!customer.erased_at && (
          <Tooltip label={say("app-customer-edit")}>
            <ActionIcon variant="subtle" color="gray" aria-label={say("app-customer-edit")} onClick={dialog.open}>
              <IconPencil size={17} aria-hidden />
            </ActionIcon>
          </Tooltip>
        )}
      </div>
      <ul className={classes.facts}>
        {facts.map((fact) => (
          <Fragment key={fact}>
            <OneFact fact={fact} portrait={props.portrait} />
          </Fragment>
        ))}
      </ul>
      {own.length > 0 && <FieldsPanel entity="customer" id={customer.id} only={own} />}
      {editing && <CustomerDialog customer={customer} onClose={dialog.close} />}
    </section>
  );
}

function OneFact(props: { fact: string; portrait: Portrait }) {
  const say = useText();
  const { formats } = useReader();
  const { portrait } = props;
  const { customer } = portrait;
  const there = useTimeIn(customer.time_zone);
  switch (props.fact) {
    case "addresses":
      return customer.addresses.map((address) => (
        <Fact key={address} icon={<IconMail />} label={say("app-email")}>
          {address}
          <Refusing customer={customer} address={address} />
        </Fact>
      ));
    case "phones":
      return customer.phones.map((phone) => (
        <Fact key={phone} icon={<IconPhone />} label={say("app-phone")}>
          <a href={`tel:${phone}`}>{phone}</a>
        </Fact>
      ));
    case "organisation":
      return customer.organisation ? (
        <Fact icon={<IconBuilding />} label={say("app-organisation")}>
          <Link to="/organisations/$organisationId" params={{ organisationId: customer.organisation.id }}>
            {customer.organisation.name}
          </Link>
        </Fact>
      ) : null;
    case "language":
      return customer.language ? (
        <Fact icon={<IconLanguage />} label={say("app-language")}>
          {languageName(customer.language)}
          {!customer.language_known && <span className="quiet"> · {say("app-language-guessed")}</span>}
        </Fact>
      ) : null;
    case "local_time":
      return there !== null && customer.time_zone ? (
        <Fact icon={<IconClockHour4 />} label={say("app-local-time")}>
          {say("app-local-time-there", { time: there, city: cityOf(customer.time_zone) })}
        </Fact>
      ) : null;
    case "tags":
      return customer.tags.length > 0 ? (
        <Fact icon={<IconTag />} label={say("app-tags")}>
          {customer.tags.join(", ")}
        </Fact>
      ) : null;
    case "contacts":
      return (
        <Fact icon={<IconRepeat />} label={say("app-contacts")}>
          {say("app-contacts-30", { count: portrait.contacts_30_days, shown: formats.number(portrait.contacts_30_days) })}
        </Fact>
      );
    case "external_id":
      return customer.external_id ? (
        <Fact icon={<IconId />} label={say("app-external-id")}>
          {say("app-external-id-is", { id: customer.external_id })}
        </Fact>
      ) : null;
    case "known_since":
      return (
        <Fact icon={<IconCalendar />} label={say("app-fact-known-since")}>
          {say("app-fact-known-since")} <When at={customer.created_at} as="brief" />
        </Fact>
      );
    case "notes":
      return portrait.notes.map((note) => (
        <Fact key={note.id} icon={<IconNote />} label={say("app-cnotes-title")}>
          {note.text}
          <small className="quiet">
            {" "}
            {note.agent_name} · <When at={note.at} as="brief" />
          </small>
        </Fact>
      ));
    default:
      return null;
  }
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

function Fact(props: { icon: ReactNode; label: string; children: ReactNode }) {
  return (
    <li title={props.label}>
      <span aria-hidden>{props.icon}</span>
      <div>{props.children}</div>
    </li>
  );
}
