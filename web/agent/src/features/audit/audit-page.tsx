import "@/ui/mantine-more";
import { Button, Group, Select } from "@mantine/core";
import { IconDownload, IconHistory } from "@tabler/icons-react";
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { agentsQuery } from "@/lib/api/queries";
import { now } from "@/lib/clock";
import { useText } from "@/lib/text/use-text";
import { Empty } from "@/ui/empty";
import { Failure } from "@/ui/failure";
import { More } from "@/ui/more";
import { Page } from "@/ui/page";
import { RowsWaiting } from "@/ui/rows-waiting";
import { AuditLine } from "./audit-line";
import classes from "./audit.module.css";
import { auditQuery, exportAddress, type Wanted } from "./queries";

const KINDS = ["agent", "team", "role", "invitation", "company", "hours", "mailbox", "letter", "job", "guard", "automation", "api_key", "retention", "audit"] as const;
const SPANS = { day: 1, week: 7, month: 30, year: 365 } as const;
type Span = keyof typeof SPANS | "ever";

/** Who changed what about the desk, and when. */
export function AuditPage() {
  const say = useText();
  const agents = useQuery(agentsQuery);
  const [agent, setAgent] = useState<string | null>(null);
  const [entity, setEntity] = useState<string | null>(null);
  const [span, setSpan] = useState<Span>("ever");
  const [since, setSince] = useState<string | undefined>();
  const wanted: Wanted = { agent_id: agent ? Number(agent) : undefined, entity: entity ?? undefined, since };
  const log = useInfiniteQuery(auditQuery(wanted));
  const entries = log.data?.pages.flatMap((page) => page.items);
  const choose = (next: Span) => {
    setSpan(next);
    setSince(next === "ever" ? undefined : new Date(now() - SPANS[next] * 86_400_000).toISOString());
  };
  return (
    <Page
      title={say("app-audit-title")}
      about={say("app-audit-about")}
      actions={
        <Button component="a" href={exportAddress(wanted)} variant="default" leftSection={<IconDownload size={18} aria-hidden />}>
          {say("app-audit-export")}
        </Button>
      }
    >
      <Group className={classes.filters} role="search" aria-label={say("app-audit-filters")}>
        <Select
          label={say("app-audit-who")}
          placeholder={say("app-audit-anybody")}
          searchable
          clearable
          clearButtonProps={{ "aria-label": say("app-audit-anybody") }}
          data={agents.data?.map((one) => ({ value: String(one.id), label: one.name })) ?? []}
          value={agent}
          onChange={setAgent}
        />
        <Select
          label={say("app-audit-what")}
          placeholder={say("app-audit-anything")}
          clearable
          clearButtonProps={{ "aria-label": say("app-audit-anything") }}
          data={KINDS.map((value) => ({ value, label: say(`app-audit-kind-${value}`) }))}
          value={entity}
          onChange={setEntity}
        />
        <Select
          label={say("app-audit-when")}
          data={(["day", "week", "month", "year", "ever"] as const).map((value) => ({ value, label: say(`app-audit-span-${value}`) }))}
          value={span}
          onChange={(value) => value && choose(value)}
        />
      </Group>
      {log.error && !entries && <Failure error={log.error} again={() => void log.refetch()} />}
      {log.isPending && <RowsWaiting />}
      {entries?.length === 0 && <Empty icon={<IconHistory size={28} />} title={say("app-nothing-found")} />}
      {entries !== undefined && entries.length > 0 && (
        <ol className={classes.list}>
          {entries.map((entry) => (
            <AuditLine key={entry.id} entry={entry} />
          ))}
        </ol>
      )}
      <More has={log.hasNextPage} busy={log.isFetchingNextPage} next={() => void log.fetchNextPage()} />
    </Page>
  );
}
