import { Anchor, Button, Group, Progress, Text } from "@mantine/core";
import { IconDownload, IconPlayerStop } from "@tabler/icons-react";
import { useInfiniteQuery, useMutation } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { api, take } from "@/lib/api/client";
import type { CustomerImport } from "@/lib/api/model";
import { useReader } from "@/lib/text/provider";
import { useText } from "@/lib/text/use-text";
import { Failure } from "@/ui/failure";
import { More } from "@/ui/more";
import { Card } from "@/ui/page";
import { When } from "@/ui/when";
import classes from "./imports.module.css";
import { refusalsQuery } from "./queries";

/** How far an import is, what it counts, and what can be done next. */
export function HowFar(props: {
  one: CustomerImport;
  onChange: (one: CustomerImport) => void;
  onCheck: () => void;
  isDeciding: boolean;
}) {
  const say = useText();
  const { one } = props;
  const path = { params: { path: { id: one.id } } };
  const run = useMutation({
    meta: { quiet: true },
    mutationFn: () => take(api.PUT("/api/v1/customer-imports/{id}/run", path)),
    onSuccess: props.onChange,
  });
  const stop = useMutation({
    mutationFn: () => take(api.DELETE("/api/v1/customer-imports/{id}/run", path)),
    onSuccess: props.onChange,
  });
  const isMoving = one.state === "checking" || one.state === "running";
  const taken = one.created + one.changed;
  return (
    <Card label={say("app-import-how-far")}>
      <div role="status">
        <h2 className={classes.title}>{say(`app-import-state-${one.state}`)}</h2>
        {isMoving && (
          <Progress mb="sm" aria-label={say("app-import-how-far")} value={(100 * one.at_row) / Math.max(1, one.rows)} />
        )}
        {one.state !== "new" && <Counts one={one} />}
      </div>
      {!one.has_file && <Text size="sm" c="dimmed" mt="sm">{say("app-import-file-gone")}</Text>}
      {one.has_file && (
        <Group mt="md" gap="sm">
          {one.state === "new" && (
            <Button loading={props.isDeciding} onClick={props.onCheck}>{say("app-import-check")}</Button>
          )}
          {one.state === "checked" && (
            <Button loading={run.isPending} disabled={taken === 0 || props.isDeciding} onClick={() => run.mutate()}>
              {say("app-import-run", { count: taken })}
            </Button>
          )}
          {one.state === "running" && (
            <Button variant="default" leftSection={<IconPlayerStop size={17} aria-hidden />} loading={stop.isPending} onClick={() => stop.mutate()}>
              {say("app-import-stop")}
            </Button>
          )}
          {one.state === "stopped" && (
            <Button loading={run.isPending} onClick={() => run.mutate()}>{say("app-import-go-on")}</Button>
          )}
          {one.state === "done" && (
            <Button component={Link} to={one.entity === "customers" ? "/customers" : "/organisations"} variant="default">
              {say(`app-import-see-${one.entity}`)}
            </Button>
          )}
          {["new", "checked"].includes(one.state) && <Text size="sm" c="dimmed">{say("app-import-no-letters")}</Text>}
        </Group>
      )}
      {run.error && <Failure error={run.error} />}
      {one.refused > 0 && !isMoving && <Refusals one={one} />}
      {one.has_file && (
        <Text size="xs" c="dimmed" mt="sm">
          {say("app-import-until")} <When at={one.until_at} />
        </Text>
      )}
    </Card>
  );
}

function Counts(props: { one: CustomerImport }) {
  const say = useText();
  const { formats } = useReader();
  const { one } = props;
  const written = ["running", "stopped", "done"].includes(one.state);
  const counts: [string, number][] = [
    ["created", one.created], ["changed", one.changed], ["unchanged", one.unchanged], ["refused", one.refused],
  ];
  return (
    <dl className={classes.counts}>
      {counts.map(([name, count]) => (
        <div key={name}>
          <dt>{say(`app-import-${written ? "was" : "would"}-${name}`)}</dt>
          <dd>{formats.number(count)}</dd>
        </div>
      ))}
    </dl>
  );
}

function Refusals(props: { one: CustomerImport }) {
  const say = useText();
  const { one } = props;
  const { data, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery(refusalsQuery(one.id, one.refused));
  const rows = data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <details className={classes.refusals}>
      <summary>{say("app-import-refusals", { count: one.refused })}</summary>
      {one.has_file && (
        <Anchor href={`/api/v1/customer-imports/${one.id}/report`} size="sm">
          <IconDownload size={15} aria-hidden style={{ verticalAlign: "-2px" }} /> {say("app-import-report")}
        </Anchor>
      )}
      <ul>
        {rows.map((row) => (
          <li key={row.line}>
            <b>{say("app-import-line", { line: row.line })}</b> {row.detail}
          </li>
        ))}
      </ul>
      <More has={hasNextPage} busy={isFetchingNextPage} next={() => void fetchNextPage()} />
    </details>
  );
}
