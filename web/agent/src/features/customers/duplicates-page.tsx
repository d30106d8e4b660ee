import "@/ui/mantine-more";
import { Button, Group, Text } from "@mantine/core";
import { IconUsersGroup } from "@tabler/icons-react";
import { useInfiniteQuery, useMutation, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { api, take } from "@/lib/api/client";
import type { Customer, CustomerDuplicate } from "@/lib/api/model";
import { useText } from "@/lib/text/use-text";
import { Empty } from "@/ui/empty";
import { Failure } from "@/ui/failure";
import { More } from "@/ui/more";
import { Card, Page } from "@/ui/page";
import { RowsWaiting } from "@/ui/rows-waiting";
import classes from "./customers.module.css";
import { MergeDialog } from "./merge-dialog";
import { duplicatesQuery } from "./queries";

/** Customers who may be one person. */
export function DuplicatesPage() {
  const say = useText();
  const queries = useQueryClient();
  const { data, error, isPending, hasNextPage, isFetchingNextPage, fetchNextPage, refetch } = useInfiniteQuery(duplicatesQuery);
  const [chosen, setChosen] = useState<{ survivor: number; other: number } | null>(null);
  const refresh = () => {
    for (const name of ["customer", "customers", "inbox"]) void queries.invalidateQueries({ queryKey: [name] });
  };
  const dismiss = useMutation({
    mutationFn: (pair: CustomerDuplicate) =>
      take(api.DELETE("/api/v1/customers/{id}/duplicates/{other}", { params: { path: { id: pair.first.id, other: pair.second.id } } })),
    onSuccess: refresh,
  });
  const pairs = data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Page title={say("app-duplicates-title")} about={say("app-duplicates-about")}>
      {isPending && <RowsWaiting rows={4} height={110} />}
      {error && pairs.length === 0 && <Failure error={error} again={() => void refetch()} />}
      {data && pairs.length === 0 && <Empty icon={<IconUsersGroup size={28} />} title={say("app-duplicates-none")} />}
      {pairs.map((pair) => (
        <Card key={`${pair.first.id} ${pair.second.id}`} label={`${pair.first.name}, ${pair.second.name}`}>
          <Text size="sm" c="dimmed" mb="xs">
            {say(`app-duplicate-${pair.because}`)}
          </Text>
          <div className={classes.pair}>
            <One customer={pair.first} />
            <One customer={pair.second} />
          </div>
          <Group justify="flex-end" mt="sm">
            <Button variant="subtle" color="gray" size="xs" onClick={() => dismiss.mutate(pair)}>
              {say("app-duplicate-dismiss")}
            </Button>
            <Button size="xs" onClick={() => setChosen({ survivor: pair.first.id, other: pair.second.id })}>
              {say("app-unite-look")}
            </Button>
          </Group>
        </Card>
      ))}
      <More has={hasNextPage} busy={isFetchingNextPage} next={() => void fetchNextPage()} />
      {chosen && <MergeDialog {...chosen} onClose={() => setChosen(null)} onDone={refresh} />}
    </Page>
  );
}

function One(props: { customer: Customer }) {
  const { customer } = props;
  return (
    <div className={classes.side}>
      <b>
        <Link to="/customers/$customerId" params={{ customerId: customer.id }}>
          {customer.name}
        </Link>
      </b>
      {[...customer.addresses, ...customer.phones].map((line) => (
        <div key={line}>{line}</div>
      ))}
    </div>
  );
}
