import "@/ui/mantine-more";
import { Select, Text } from "@mantine/core";
import { queryOptions, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { api, take } from "@/lib/api/client";
import type { Retention } from "@/lib/api/model";
import { useText } from "@/lib/text/use-text";
import { Failure } from "@/ui/failure";
import { Card, Page } from "@/ui/page";
import { RowsWaiting } from "@/ui/rows-waiting";
import { useToast } from "@/ui/toast";
import { When } from "@/ui/when";

const retentionQuery = queryOptions({
  queryKey: ["retention"],
  queryFn: () => take(api.GET("/api/v1/retention")),
});

const KINDS = [
  { name: "trash", choices: [7, 14, 30, 60, 90, 365] },
  { name: "spam", choices: [7, 14, 30, 60, 90, 365] },
  { name: "original", choices: [90, 180, 365, 730, 1825, 3650] },
  { name: "audit", choices: [90, 180, 365, 730, 1825, 3650] },
] as const;
type Kind = (typeof KINDS)[number];

/** How long is kept what nobody looks at any more, and what goes next. */
export function RetentionPage() {
  const say = useText();
  const toast = useToast();
  const queries = useQueryClient();
  const { data, error, refetch } = useQuery(retentionQuery);
  const save = useMutation({
    mutationFn: (kept: Retention) => take(api.PUT("/api/v1/retention", { body: kept })),
    onSuccess: (kept) => {
      queries.setQueryData(retentionQuery.queryKey, kept);
      toast(say("app-saved"));
    },
  });
  return (
    <Page narrow title={say("app-retention-title")} about={say("app-retention-about")}>
      {error && !data && <Failure error={error} again={() => void refetch()} />}
      {!data && !error && <RowsWaiting rows={4} />}
      {data &&
        KINDS.map((kind) => (
          <Card key={kind.name} label={say(`app-retention-${kind.name}`)}>
            <One
              kind={kind}
              kept={data}
              busy={save.isPending}
              onChange={(days) => save.mutate({ ...data, [`${kind.name}_days`]: days })}
            />
          </Card>
        ))}
    </Page>
  );
}

function One(props: { kind: Kind; kept: Retention; busy: boolean; onChange: (days: number | null) => void }) {
  const say = useText();
  const { name, choices } = props.kind;
  const days = props.kept[`${name}_days`];
  const offered: number[] = days === null ? [...choices] : [...new Set([...choices, days])].sort((one, other) => one - other);
  const coming = name === "trash" || name === "spam" ? props.kept[name] : null;
  return (
    <>
      <Select
        label={say(`app-retention-${name}`)}
        allowDeselect={false}
        data={[
          { value: "ever", label: say("app-retention-ever") },
          ...offered.map((one) => ({ value: String(one), label: say("app-retention-days", { days: one }) })),
        ]}
        value={days === null ? "ever" : String(days)}
        disabled={props.busy}
        onChange={(value) => props.onChange(value === null || value === "ever" ? null : Number(value))}
      />
      <Text size="sm" c="dimmed" mt="sm">
        {say(`app-retention-${name}-about`)}
      </Text>
      {coming && (
        <Text size="sm" mt="xs">
          {say("app-retention-there", { count: coming.tickets })}{" "}
          {coming.first_at !== null && (
            <>
              {say("app-retention-next")} <When at={coming.first_at} />
            </>
          )}
        </Text>
      )}
    </>
  );
}
