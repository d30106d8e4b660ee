import { Button, Group, Stack, Text } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState, type FormEvent } from "react";
import { api, ifMatch, take } from "@/lib/api/client";
import { isProblem } from "@/lib/api/problem";
import { topicsQuery, typesQuery, type Label, type Listed } from "@/lib/api/properties";
import { useText } from "@/lib/text/use-text";
import { Dialog } from "@/ui/dialog";
import { Failure } from "@/ui/failure";
import { Card } from "@/ui/page";
import { RowsWaiting } from "@/ui/rows-waiting";
import { LabelFields } from "./label-fields";
import { OrderedRows } from "./ordered-rows";

type List = "types" | "topics";

const create = (list: List, label: Label) =>
  list === "types"
    ? take(api.POST("/api/v1/ticket-types", { body: { label } }))
    : take(api.POST("/api/v1/topics", { body: { label } }));

const change = (list: List, one: Listed, body: { label?: Label; archived?: boolean }) => {
  const options = { params: { path: { id: one.id } }, headers: ifMatch(one.version), body };
  return list === "types" ? take(api.PATCH("/api/v1/ticket-types/{id}", options)) : take(api.PATCH("/api/v1/topics/{id}", options));
};

const order = (list: List, ids: number[]) =>
  list === "types"
    ? take(api.PUT("/api/v1/ticket-types/order", { body: { ids } }))
    : take(api.PUT("/api/v1/topics/order", { body: { ids } }));

/** The types, or the topics, in their order. */
export function ListedTab(props: { list: List }) {
  const say = useText();
  const { list } = props;
  const queries = useQueryClient();
  const { data: all, error, refetch } = useQuery(list === "types" ? typesQuery : topicsQuery);
  const [editing, setEditing] = useState<Listed | "new" | null>(null);
  const fresh = { onSettled: () => queries.invalidateQueries({ queryKey: ["properties"] }) };
  const sort = useMutation({ mutationFn: (ids: number[]) => order(list, ids), ...fresh });
  const archive = useMutation({
    mutationFn: (to: { one: Listed; archived: boolean }) => change(list, to.one, { archived: to.archived }),
    ...fresh,
  });
  if (error && !all) return <Failure error={error} again={() => void refetch()} />;
  if (!all) return <RowsWaiting rows={3} />;
  return (
    <Card label={say(list === "types" ? "app-types" : "app-topics")}>
      <Group justify="space-between" align="flex-start">
        <Text size="sm" c="dimmed" flex={1} miw={200}>
          {say(`app-listed-about-${list}`)}
        </Text>
        <Button variant="light" leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setEditing("new")}>
          {say(`app-listed-add-${list}`)}
        </Button>
      </Group>
      <OrderedRows
        label={say(list === "types" ? "app-types" : "app-topics")}
        rows={all}
        onOrder={(ids) => sort.mutate(ids)}
        onChange={setEditing}
        onArchive={(one, archived) => archive.mutate({ one, archived })}
      />
      {editing && <ListedDialog list={list} one={editing === "new" ? null : editing} onClose={() => setEditing(null)} />}
    </Card>
  );
}

function ListedDialog(props: { list: List; one: Listed | null; onClose: () => void }) {
  const say = useText();
  const { list, one } = props;
  const queries = useQueryClient();
  const [label, setLabel] = useState<Label>(one?.label ?? { name: "", names: {} });
  const save = useMutation({
    meta: { quiet: true },
    mutationFn: () => (one ? change(list, one, { label }) : create(list, label)),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: ["properties"] });
      props.onClose();
    },
  });
  const wrong = isProblem(save.error) && save.error.field === "name" ? save.error.message : undefined;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate();
  };
  return (
    <Dialog opened onClose={props.onClose} title={one ? one.name : say(`app-listed-add-${list}`)}>
      <form onSubmit={submit}>
        <Stack>
          <LabelFields label={label} error={wrong} onChange={setLabel} />
          {save.error && !wrong && <Failure error={save.error} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={props.onClose}>
              {say("app-cancel")}
            </Button>
            <Button type="submit" loading={save.isPending}>
              {say("app-save")}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
