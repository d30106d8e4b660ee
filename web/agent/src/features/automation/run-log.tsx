import { Text } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useText } from "@/lib/text/use-text";
import { Failure } from "@/ui/failure";
import { More } from "@/ui/more";
import { When } from "@/ui/when";
import classes from "./automation.module.css";
import { runsQuery } from "./queries";

/** What fired, on which ticket, and why. */
export function RunLog() {
  const say = useText();
  const runs = useInfiniteQuery(runsQuery);
  const list = runs.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      <Failure error={runs.error} />
      {runs.data && list.length === 0 && <Text c="dimmed">{say("app-automation-log-empty")}</Text>}
      {list.length > 0 && (
        <ol className={classes.runs}>
          {list.map((run) => (
            <li key={run.id}>
              <span className={classes.words}>
                <b>{run.rule_name}</b>
                <span className="quiet">
                  {say(`app-because-${run.because}`)} · {run.done.map((kind) => say(`app-rule-action-${kind}`)).join(" · ")}
                </span>
                <Link to="/tickets/$ticketId" params={{ ticketId: run.ticket_id }}>
                  #{run.ticket_id} {run.subject}
                </Link>
              </span>
              <When at={run.at} className="quiet" />
            </li>
          ))}
        </ol>
      )}
      <More has={runs.hasNextPage} busy={runs.isFetchingNextPage} next={() => void runs.fetchNextPage()} />
    </>
  );
}
