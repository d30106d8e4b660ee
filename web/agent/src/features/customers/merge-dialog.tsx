import { Button, Group, Radio, Select, Stack, Text } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useInfiniteQuery, useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { api, take } from "@/lib/api/client";
import type { Customer } from "@/lib/api/model";
import { useText } from "@/lib/text/use-text";
import { Dialog } from "@/ui/dialog";
import { Failure } from "@/ui/failure";
import { RowsWaiting } from "@/ui/rows-waiting";
import { useToast } from "@/ui/toast";
import classes from "./customers.module.css";
import { customersQuery, previewQuery } from "./queries";

/** Two customers become one: what will be, before it is. */
export function MergeDialog(props: { survivor: number; other: number | null; onClose: () => void; onDone: () => void }) {
  const say = useText();
  const [other, setOther] = useState<number | null>(props.other);
  return (
    <Dialog opened size="lg" onClose={props.onClose} title={say("app-unite-title")}>
      <Stack>
        {props.other === null && <OtherSelect survivor={props.survivor} value={other} onChange={setOther} />}
        {other !== null && <Preview key={other} survivor={props.survivor} other={other} onClose={props.onClose} onDone={props.onDone} />}
      </Stack>
    </Dialog>
  );
}

function OtherSelect(props: { survivor: number; value: number | null; onChange: (id: number | null) => void }) {
  const say = useText();
  const [typed, setTyped] = useState("");
  const [question] = useDebouncedValue(typed, 200);
  const { data } = useInfiniteQuery(customersQuery(question, "name"));
  const found = (data?.pages.flatMap((page) => page.items) ?? []).filter((one) => one.id !== props.survivor);
  return (
    <Select
      label={say("app-unite-other")}
      searchable
      data-autofocus
      nothingFoundMessage={say("app-nothing-found")}
      data={found.map((one) => ({ value: String(one.id), label: [one.name, one.address].filter(Boolean).join(" · ") }))}
      filter={({ options }) => options}
      searchValue={typed}
      onSearchChange={setTyped}
      value={props.value === null ? null : String(props.value)}
      onChange={(value) => props.onChange(value === null ? null : Number(value))}
    />
  );
}

function Preview(props: { survivor: number; other: number; onClose: () => void; onDone: () => void }) {
  const say = useText();
  const toast = useToast();
  const [name, setName] = useState<string | undefined>(undefined);
  const { data, error } = useQuery(previewQuery(props.survivor, props.other, name));
  const merge = useMutation({
    meta: { quiet: true },
    mutationFn: () =>
      take(
        api.POST("/api/v1/customers/{id}/merges", {
          params: { path: { id: props.survivor } },
          body: { other_id: props.other, name: name ?? null },
        }),
      ),
    onSuccess: () => {
      toast(say("app-unite-done"));
      props.onClose();
      props.onDone();
    },
  });
  if (error) return <Failure error={error} />;
  if (!data) return <RowsWaiting rows={3} />;
  const names = [...new Set([data.survivor.name, data.other.name])];
  return (
    <>
      <div className={classes.pair}>
        <Side title={say("app-unite-stays")} customer={data.survivor} tickets={data.survivor_tickets} />
        <Side title={say("app-unite-goes")} customer={data.other} tickets={data.other_tickets} />
      </div>
      {names.length > 1 && (
        <Radio.Group label={say("app-unite-name")} value={name ?? data.merged.name} onChange={setName}>
          <Group mt="xs">
            {names.map((one) => (
              <Radio key={one} value={one} label={one} />
            ))}
          </Group>
        </Radio.Group>
      )}
      <section className={classes.side} aria-label={say("app-unite-will-be")}>
        <Text size="sm" c="dimmed">
          {say("app-unite-will-be")}
        </Text>
        <Facts customer={data.merged} tickets={data.survivor_tickets + data.other_tickets} />
      </section>
      <Text size="sm">{say("app-unite-about")}</Text>
      <Failure error={merge.error} />
      <Group justify="flex-end">
        <Button variant="default" onClick={props.onClose}>
          {say("app-cancel")}
        </Button>
        <Button loading={merge.isPending} onClick={() => merge.mutate()}>
          {say("app-unite-do")}
        </Button>
      </Group>
    </>
  );
}

function Side(props: { title: string; customer: Customer; tickets: number }) {
  return (
    <section className={classes.side} aria-label={props.title}>
      <Text size="sm" c="dimmed">
        {props.title}
      </Text>
      <Facts customer={props.customer} tickets={props.tickets} />
    </section>
  );
}

function Facts(props: { customer: Customer; tickets: number }) {
  const say = useText();
  const { customer } = props;
  const lines = [...customer.addresses, ...customer.phones, customer.organisation?.name, ...customer.tags].filter(Boolean);
  return (
    <>
      <b>{customer.name}</b>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
        <li>{say("app-unite-tickets", { count: props.tickets })}</li>
      </ul>
    </>
  );
}
