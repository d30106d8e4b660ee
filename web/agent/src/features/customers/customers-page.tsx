import "@/ui/mantine-more";
import { Button, CloseButton, Group, Select, TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { IconGitMerge, IconSearch, IconTableImport, IconUserPlus, IconUsers } from "@tabler/icons-react";
import { useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import type { CustomerLine } from "@/lib/api/model";
import { useMe } from "@/lib/me";
import { useText } from "@/lib/text/use-text";
import { Empty } from "@/ui/empty";
import { Face } from "@/ui/face";
import { Failure } from "@/ui/failure";
import { More } from "@/ui/more";
import { Page } from "@/ui/page";
import { RowsWaiting } from "@/ui/rows-waiting";
import { When } from "@/ui/when";
import { CustomerDialog } from "./customer-dialog";
import classes from "./customers.module.css";
import { customersQuery, type CustomerSort } from "./queries";

const SORTS: CustomerSort[] = ["name", "wrote", "newest"];

/** Who writes to us, found by the beginnings of words of whatever we know of them. */
export function CustomersPage(props: { onOpen: (id: number) => void; tag: string | undefined; onTag: (tag: undefined) => void }) {
  const say = useText();
  const me = useMe();
  const [typed, setTyped] = useState("");
  const [question] = useDebouncedValue(typed.trim(), 200);
  const [sort, setSort] = useState<CustomerSort>("name");
  const [adding, setAdding] = useState(false);
  const { data, error, isPending, hasNextPage, isFetchingNextPage, fetchNextPage, refetch } = useInfiniteQuery(
    customersQuery(question, sort, undefined, props.tag),
  );
  const customers = data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Page
      title={say("app-customers-title")}
      about={say("app-customers-about")}
      actions={
        <Group gap="xs">
          {me.can.export && (
            <Button component={Link} to="/customers/imports" variant="default" leftSection={<IconTableImport size={18} aria-hidden />}>
              {say("app-import-title")}
            </Button>
          )}
          <Button component={Link} to="/customers/duplicates" variant="default" leftSection={<IconGitMerge size={18} aria-hidden />}>
            {say("app-duplicates-title")}
          </Button>
          <Button leftSection={<IconUserPlus size={18} aria-hidden />} onClick={() => setAdding(true)}>
            {say("app-customer-add")}
          </Button>
        </Group>
      }
    >
      <div className={classes.tools}>
        <TextInput
          type="search"
          className={classes.search}
          aria-label={say("app-customers-search")}
          placeholder={say("app-customers-search-hint")}
          leftSection={<IconSearch size={17} aria-hidden />}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <Select
          aria-label={say("app-customers-sort")}
          w={220}
          allowDeselect={false}
          value={sort}
          data={SORTS.map((value) => ({ value, label: say(`app-customers-sort-${value}`) }))}
          onChange={(value) => setSort(SORTS.find((one) => one === value) ?? "name")}
        />
        {props.tag !== undefined && (
          <Button
            variant="light"
            rightSection={<CloseButton component="span" size="xs" aria-hidden tabIndex={-1} />}
            onClick={() => props.onTag(undefined)}
          >
            {say("app-customers-tagged", { tag: props.tag })}
          </Button>
        )}
      </div>
      {isPending && <RowsWaiting rows={8} height={56} />}
      {error && customers.length === 0 && <Failure error={error} again={() => void refetch()} />}
      {data && customers.length === 0 && (
        <Empty icon={<IconUsers size={28} />} title={say(question ? "app-customers-none-found" : "app-customers-none")} />
      )}
      <ul className={classes.list}>
        {customers.map((customer) => (
          <li key={customer.id}>
            <Line customer={customer} />
          </li>
        ))}
      </ul>
      <More has={hasNextPage} busy={isFetchingNextPage} next={() => void fetchNextPage()} />
      {adding && <CustomerDialog customer={null} onClose={() => setAdding(false)} onDone={props.onOpen} />}
    </Page>
  );
}

function Line(props: { customer: CustomerLine }) {
  const say = useText();
  const { customer } = props;
  return (
    <Link to="/customers/$customerId" params={{ customerId: customer.id }} className={classes.line}>
      <Face name={customer.name} size={36} />
      <span className={classes.words}>
        <b>{customer.name}</b>
        <small>{customer.is_refusing ? say("app-address-returns", { address: customer.address ?? "" }) : customer.address}</small>
      </span>
      <span className={classes.words}>
        <span>{customer.organisation?.name}</span>
        <small>{customer.phone}</small>
      </span>
      <span className={classes.when}>{customer.wrote_at && <When at={customer.wrote_at} as="brief" />}</span>
    </Link>
  );
}
