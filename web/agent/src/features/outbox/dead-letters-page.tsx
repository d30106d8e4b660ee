import { Button, Group, Text } from "@mantine/core";
import { IconSend } from "@tabler/icons-react";
import { useInfiniteQuery, useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { api, take } from "@/lib/api/client";
import type { DeadJob } from "@/lib/api/model";
import { deadQuery } from "@/lib/api/queries";
import { useText } from "@/lib/text/use-text";
import { Dialog } from "@/ui/dialog";
import { Empty } from "@/ui/empty";
import { Failure } from "@/ui/failure";
import { More } from "@/ui/more";
import { Card, Page } from "@/ui/page";
import { RowsWaiting } from "@/ui/rows-waiting";
import { When } from "@/ui/when";

/** Work that was given up after many tries, with the error and another try. */
export function DeadLettersPage() {
  const say = useText();
  const { data, error, isPending, hasNextPage, isFetchingNextPage, fetchNextPage, refetch } = useInfiniteQuery(deadQuery);
  const jobs = data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Page title={say("app-outbox-title")} about={say("app-outbox-about")}>
      {isPending && <RowsWaiting rows={3} height={90} />}
      {error && jobs.length === 0 && <Failure error={error} again={() => void refetch()} />}
      {data && jobs.length === 0 && (
        <Empty icon={<IconSend size={28} />} title={say("app-outbox-empty")}>
          {say("app-outbox-empty-about")}
        </Empty>
      )}
      {jobs.map((job) => (
        <Job key={job.id} job={job} />
      ))}
      <More has={hasNextPage} busy={isFetchingNextPage} next={() => void fetchNextPage()} />
    </Page>
  );
}

function Job(props: { job: DeadJob }) {
  const say = useText();
  const queries = useQueryClient();
  const { job } = props;
  const [asking, setAsking] = useState(false);
  const path = { id: job.id };
  const refresh = () => {
    for (const name of ["dead", "counts"]) void queries.invalidateQueries({ queryKey: [name] });
  };
  const again = useMutation({
    mutationFn: () => take(api.PUT("/api/v1/outbox/{id}/retry", { params: { path } })),
    onSettled: refresh,
  });
  const forget = useMutation({
    mutationFn: () => take(api.DELETE("/api/v1/outbox/{id}", { params: { path } })),
    onSuccess: () => setAsking(false),
    onSettled: refresh,
  });
  return (
    <Card>
      <Group justify="space-between" align="flex-start" wrap="wrap">
        <div>
          <Text fw={600}>{job.text}</Text>
          {job.error && (
            <Text size="sm" className="warn">
              {job.error}
            </Text>
          )}
          <Text size="sm" c="dimmed" component="div">
            {say("app-outbox-attempts", { count: job.attempts })} · <When at={job.created_at} />
          </Text>
        </div>
        <Group gap="xs">
          <Button size="xs" loading={again.isPending} onClick={() => again.mutate()}>
            {say("app-try-again")}
          </Button>
          <Button size="xs" variant="subtle" color="gray" onClick={() => setAsking(true)}>
            {say("app-outbox-forget")}
          </Button>
        </Group>
      </Group>
      <Dialog opened={asking} onClose={() => setAsking(false)} title={say("app-outbox-forget-title")}>
        <Text size="sm" mb="md">
          {say("app-outbox-forget-about")}
        </Text>
        <Group justify="flex-end">
          <Button variant="default" data-autofocus onClick={() => setAsking(false)}>
            {say("app-cancel")}
          </Button>
          <Button color="ember" loading={forget.isPending} onClick={() => forget.mutate()}>
            {say("app-outbox-forget")}
          </Button>
        </Group>
      </Dialog>
    </Card>
  );
}
