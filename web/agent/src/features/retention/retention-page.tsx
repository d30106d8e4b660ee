import "@/ui/mantine-more";
import { Select, Text } from "@mantine/core";
import { queryOptions, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { api, take } from "@/lib/api/client";
import { useText } from "@/lib/text/use-text";
import { Failure } from "@/ui/failure";
import { Card, Page } from "@/ui/page";
import { RowsWaiting } from "@/ui/rows-waiting";
import { useToast } from "@/ui/toast";

const retentionQuery = queryOptions({
  queryKey: ["retention"],
  queryFn: () => take(api.GET("/api/v1/retention")),
});
const CHOICES = [90, 180, 365, 730, 1825, 3650];

/** How long is kept what nobody looks at any more. */
export function RetentionPage() {
  const say = useText();
  const toast = useToast();
  const queries = useQueryClient();
  const { data, error, refetch } = useQuery(retentionQuery);
  const save = useMutation({
    mutationFn: (audit_days: number | null) => take(api.PUT("/api/v1/retention", { body: { audit_days } })),
    onSuccess: (kept) => {
      queries.setQueryData(retentionQuery.queryKey, kept);
      toast(say("app-saved"));
    },
  });
  const days = data?.audit_days ?? null;
  const choices = days === null || CHOICES.includes(days) ? CHOICES : [...CHOICES, days].sort((one, other) => one - other);
  return (
    <Page narrow title={say("app-retention-title")} about={say("app-retention-about")}>
      {error && !data && <Failure error={error} again={() => void refetch()} />}
      {!data && !error && <RowsWaiting rows={1} />}
      {data && (
        <Card>
          <Select
            label={say("app-retention-audit")}
            data={[{ value: "ever", label: say("app-retention-ever") }, ...choices.map((one) => ({ value: String(one), label: say("app-retention-days", { days: one }) }))]}
            value={days === null ? "ever" : String(days)}
            disabled={save.isPending}
            onChange={(value) => save.mutate(value === null || value === "ever" ? null : Number(value))}
          />
          <Text size="sm" c="dimmed" mt="sm">
            {say("app-retention-audit-about")}
          </Text>
        </Card>
      )}
    </Page>
  );
}
