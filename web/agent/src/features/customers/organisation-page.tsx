import "@/ui/mantine-more";
import { Button, Text, Title } from "@mantine/core";
import { IconMapQuestion, IconPencil } from "@tabler/icons-react";
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { isProblem } from "@/lib/api/problem";
import { useText } from "@/lib/text/use-text";
import { Empty } from "@/ui/empty";
import { Face } from "@/ui/face";
import { Failure } from "@/ui/failure";
import { FieldsPanel } from "@/ui/fields/fields-panel";
import { More } from "@/ui/more";
import { Card, useTitle } from "@/ui/page";
import { RowsWaiting } from "@/ui/rows-waiting";
import ui from "@/ui/ui.module.css";
import classes from "./customers.module.css";
import { Notes } from "./notes";
import { OrganisationDialog } from "./organisation-dialog";
import { customersQuery, organisationQuery } from "./queries";
import { TicketsOf } from "./tickets-of";

/** Everything we know of an organisation: its domains, its people, their tickets, notes. */
export function OrganisationPage(props: { id: number }) {
  const say = useText();
  const { data: organisation, error, refetch } = useQuery(organisationQuery(props.id));
  const [editing, setEditing] = useState(false);
  useTitle(organisation?.name ?? "");
  if (isProblem(error) && error.status === 404 && !organisation) {
    return (
      <Empty icon={<IconMapQuestion size={28} />} title={say("app-organisation-missing")}>
        {error.message}
      </Empty>
    );
  }
  return (
    <div className={ui.scroll}>
      <div className={ui.page}>
        {error && !organisation && <Failure error={error} again={() => void refetch()} />}
        {!organisation && !error && <RowsWaiting rows={6} />}
        {organisation && (
          <>
            <header className={classes.head}>
              <Face name={organisation.name} size={56} />
              <div className={classes.headWords}>
                <Title order={1} size="h2">
                  {organisation.name}
                </Title>
                <Text c="dimmed">
                  {[...organisation.domains, organisation.external_id && say("app-external-id-is", { id: organisation.external_id })]
                    .filter(Boolean)
                    .join(" · ")}
                </Text>
              </div>
              <Button variant="default" leftSection={<IconPencil size={17} aria-hidden />} onClick={() => setEditing(true)}>
                {say("app-change")}
              </Button>
            </header>
            <div className={classes.columns}>
              <div className={classes.column}>
                <TicketsOf subject="organisations" id={organisation.id} />
              </div>
              <div className={classes.column}>
                <FieldsPanel entity="organisation" id={organisation.id} />
                <PeopleOf id={organisation.id} />
                <Notes subject="organisations" id={organisation.id} />
              </div>
            </div>
            {editing && <OrganisationDialog organisation={organisation} onClose={() => setEditing(false)} />}
          </>
        )}
      </div>
    </div>
  );
}

function PeopleOf(props: { id: number }) {
  const say = useText();
  const { data, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery(customersQuery("", "name", props.id));
  const people = data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Card label={say("app-organisation-people")}>
      <div className={classes.title}>
        <h2>{say("app-organisation-people")}</h2>
      </div>
      {people.map((one) => (
        <Link key={one.id} to="/customers/$customerId" params={{ customerId: one.id }} className={classes.ticket}>
          {one.name}
          <small>{one.address}</small>
        </Link>
      ))}
      <More has={hasNextPage} busy={isFetchingNextPage} next={() => void fetchNextPage()} />
    </Card>
  );
}
