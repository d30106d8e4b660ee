import "@/ui/mantine-more";
import { Tabs } from "@mantine/core";
import { IconHeartHandshake } from "@tabler/icons-react";
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { countsQuery, promisesQuery, type PromiseView } from "@/lib/api/queries";
import { useMe } from "@/lib/me";
import { useText } from "@/lib/text/use-text";
import { Empty } from "@/ui/empty";
import { Failure } from "@/ui/failure";
import { More } from "@/ui/more";
import { Card, Page } from "@/ui/page";
import { RowsWaiting } from "@/ui/rows-waiting";
import { PromiseCard } from "./promise-card";
import classes from "./promises.module.css";

const VIEWS: PromiseView[] = ["mine", "today", "overdue", "team", "all"];

/** What customers were promised, and by when. */
export function PromisesPage(props: {
  view: PromiseView;
  onView: (view: PromiseView) => void;
  onTicket: (id: number) => void;
}) {
  const say = useText();
  const me = useMe();
  const { data: counts } = useQuery(countsQuery);
  const { data, error, isPending, hasNextPage, isFetchingNextPage, fetchNextPage, refetch } = useInfiniteQuery(
    promisesQuery(props.view),
  );
  const promises = data?.pages.flatMap((page) => page.items) ?? [];
  const views = VIEWS.filter((view) => me.can.team_promises || (view !== "team" && view !== "all"));
  const countOf: Partial<Record<PromiseView, number>> = {
    mine: counts?.promises.mine_open,
    today: counts?.promises.mine_today,
    overdue: counts?.promises.overdue,
  };
  return (
    <Page title={say("app-promises-title")} about={say("app-promises-about")}>
      <Tabs value={props.view} onChange={(value) => props.onView((value ?? "mine") as PromiseView)} variant="pills" mb="md">
        <Tabs.List>
          {views.map((view) => (
            <Tabs.Tab key={view} value={view} rightSection={countOf[view] ? <span>{countOf[view]}</span> : undefined}>
              {say(`app-promises-${view}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
      </Tabs>
      {isPending && <RowsWaiting rows={4} height={90} />}
      {error && promises.length === 0 && <Failure error={error} again={() => void refetch()} />}
      {data && promises.length === 0 && (
        <Empty icon={<IconHeartHandshake size={28} />} title={say("app-promises-empty")}>
          {say("app-promises-empty-about")}
        </Empty>
      )}
      <div className={classes.list}>
        {promises.map((promise) => (
          <Card key={promise.id}>
            <PromiseCard promise={promise} onTicket={props.onTicket} />
          </Card>
        ))}
      </div>
      <More has={hasNextPage} busy={isFetchingNextPage} next={() => void fetchNextPage()} />
    </Page>
  );
}
