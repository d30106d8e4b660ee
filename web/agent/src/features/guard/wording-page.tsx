import "@/ui/mantine-more";
import { SegmentedControl, Text, Title } from "@mantine/core";
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useReader } from "@/lib/text/provider";
import { useText } from "@/lib/text/use-text";
import { Failure } from "@/ui/failure";
import { More } from "@/ui/more";
import { Card, Page } from "@/ui/page";
import { RowsWaiting } from "@/ui/rows-waiting";
import { When } from "@/ui/when";
import { FalseAlarms } from "./false-alarms";
import classes from "./guard.module.css";
import { overridesQuery, reportQuery } from "./queries";

const PERIODS = ["7", "30", "90"];

/** For leads: which wordings come up most, what left in spite of a block, and what was no finding at all. */
export function WordingPage() {
  const say = useText();
  const [days, setDays] = useState(30);
  return (
    <Page
      title={say("app-wording-title")}
      about={say("app-wording-about")}
      actions={
        <SegmentedControl
          aria-label={say("app-wording-period")}
          value={String(days)}
          onChange={(value) => setDays(Number(value))}
          data={PERIODS.map((value) => ({ value, label: say("app-wording-days", { count: Number(value) }) }))}
        />
      }
    >
      <Counts days={days} />
      <Title order={2} size="h4" mt="lg" mb="xs">
        {say("app-wording-alarms")}
      </Title>
      <FalseAlarms />
      <Title order={2} size="h4" mt="lg" mb="xs">
        {say("app-wording-overrides")}
      </Title>
      <Overrides days={days} />
    </Page>
  );
}

function Counts(props: { days: number }) {
  const say = useText();
  const { formats } = useReader();
  const { data, error, refetch } = useQuery(reportQuery(props.days));
  if (error && !data) return <Failure error={error} again={() => void refetch()} />;
  if (!data) return <RowsWaiting rows={4} height={36} />;
  if (data.length === 0) return <Text c="dimmed">{say("app-wording-none")}</Text>;
  return (
    <Card label={say("app-wording-most")}>
      <div className={classes.table}>
        <table>
          <thead>
            <tr>
              <th scope="col">{say("app-wording-most")}</th>
              <th scope="col" className={classes.number}>
                {say("app-wording-found")}
              </th>
              <th scope="col" className={classes.number}>
                {say("app-wording-overridden")}
              </th>
              <th scope="col" className={classes.number}>
                {say("app-wording-fine")}
              </th>
            </tr>
          </thead>
          <tbody>
            {data.map((row) => (
              <tr key={row.rule}>
                <td>{row.name}</td>
                <td className={classes.number}>{formats.number(row.found)}</td>
                <td className={classes.number}>{formats.number(row.overridden)}</td>
                <td className={classes.number}>{formats.number(row.fine)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Card>
  );
}

function Overrides(props: { days: number }) {
  const say = useText();
  const { data, error, isPending, hasNextPage, isFetchingNextPage, fetchNextPage, refetch } = useInfiniteQuery(
    overridesQuery(props.days),
  );
  const overrides = data?.pages.flatMap((page) => page.items) ?? [];
  if (isPending) return <RowsWaiting rows={2} height={80} />;
  if (error && overrides.length === 0) return <Failure error={error} again={() => void refetch()} />;
  if (overrides.length === 0) return <Text c="dimmed">{say("app-wording-overrides-none")}</Text>;
  return (
    <>
      {overrides.map((one) => (
        <Card key={one.message_id}>
          <Link to="/tickets/$ticketId" params={{ ticketId: one.ticket_id }}>
            {one.subject}
          </Link>
          {one.blocked.map((blocked) => (
            <Text key={`${blocked.rule}-${blocked.words}`} size="sm">
              <mark className={classes.words}>{blocked.words}</mark> {blocked.name}
            </Text>
          ))}
          <Text size="sm" mt={4}>
            {one.reason}
          </Text>
          <Text size="xs" c="dimmed" component="div">
            {one.agent_name} · <When at={one.at} />
          </Text>
        </Card>
      ))}
      <More has={hasNextPage} busy={isFetchingNextPage} next={() => void fetchNextPage()} />
    </>
  );
}
