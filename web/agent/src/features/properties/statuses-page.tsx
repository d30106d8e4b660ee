import "@/ui/mantine-more";
import { Button, Group, Select, Stack, Text, Title } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState, type FormEvent } from "react";
import { api, ifMatch, take } from "@/lib/api/client";
import { isProblem } from "@/lib/api/problem";
import { CATEGORIES, statusesQuery, type Category, type Label, type Status } from "@/lib/api/properties";
import { useText } from "@/lib/text/use-text";
import { Dialog } from "@/ui/dialog";
import { Failure } from "@/ui/failure";
import { Card, Page } from "@/ui/page";
import { RowsWaiting } from "@/ui/rows-waiting";
import { LabelFields } from "./label-fields";
import { OrderedRows } from "./ordered-rows";

/** The desk's own statuses in the three categories. */
export function StatusesPage() {
  const say = useText();
  const queries = useQueryClient();
  const { data: statuses, error, refetch } = useQuery(statusesQuery);
  const [editing, setEditing] = useState<{ status: Status | null; category: Category } | null>(null);
  const fresh = { onSettled: () => queries.invalidateQueries({ queryKey: ["properties"] }) };
  const order = useMutation({
    mutationFn: (body: { category: Category; ids: number[] }) => take(api.PUT("/api/v1/statuses/order", { body })),
    ...fresh,
  });
  const archive = useMutation({
    mutationFn: (to: { status: Status; archived: boolean }) =>
      take(
        api.PATCH("/api/v1/statuses/{id}", {
          params: { path: { id: to.status.id } },
          headers: ifMatch(to.status.version),
          body: { archived: to.archived },
        }),
      ),
    ...fresh,
  });
  return (
    <Page title={say("app-statuses-title")} about={say("app-statuses-about")} narrow>
      {error && !statuses && <Failure error={error} again={() => void refetch()} />}
      {!statuses && !error && <RowsWaiting rows={3} />}
      {statuses &&
        CATEGORIES.map((category) => (
          <Card key={category} label={say(`app-state-${category}`)}>
            <Group justify="space-between">
              <Title order={2} size="h4">
                {say(`app-state-${category}`)}
              </Title>
              <Button
                variant="subtle"
                size="compact-md"
                leftSection={<IconPlus size={16} aria-hidden />}
                aria-label={say("app-status-add-to", { name: say(`app-state-${category}`) })}
                onClick={() => setEditing({ status: null, category })}
              >
                {say("app-status-add")}
              </Button>
            </Group>
            <Text size="sm" c="dimmed">
              {say(`app-category-about-${category}`)}
            </Text>
            <OrderedRows
              label={say(`app-state-${category}`)}
              rows={statuses.filter((status) => status.category === category)}
              onOrder={(ids) => order.mutate({ category, ids })}
              onChange={(status) => setEditing({ status, category })}
              onArchive={(status, archived) => archive.mutate({ status, archived })}
            />
          </Card>
        ))}
      {editing && <StatusDialog {...editing} onClose={() => setEditing(null)} />}
    </Page>
  );
}

function StatusDialog(props: { status: Status | null; category: Category; onClose: () => void }) {
  const say = useText();
  const queries = useQueryClient();
  const { status } = props;
  const [label, setLabel] = useState<Label>(status?.label ?? { name: "", names: {} });
  const [category, setCategory] = useState(props.category);
  const save = useMutation({
    meta: { quiet: true },
    mutationFn: () =>
      status
        ? take(
            api.PATCH("/api/v1/statuses/{id}", {
              params: { path: { id: status.id } },
              headers: ifMatch(status.version),
              body: { label, category },
            }),
          )
        : take(api.POST("/api/v1/statuses", { body: { label, category } })),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: ["properties"] });
      props.onClose();
    },
  });
  const wrong = isProblem(save.error) ? save.error : null;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate();
  };
  return (
    <Dialog opened onClose={props.onClose} title={say(status ? "app-status-change" : "app-status-add")}>
      <form onSubmit={submit}>
        <Stack>
          <LabelFields label={label} error={wrong?.field === "name" ? wrong.message : undefined} onChange={setLabel} />
          <Select
            label={say("app-status-category")}
            allowDeselect={false}
            data={CATEGORIES.map((value) => ({ value, label: say(`app-state-${value}`) }))}
            value={category}
            onChange={(value) => setCategory(CATEGORIES.find((one) => one === value) ?? category)}
          />
          {save.error && wrong?.field !== "name" && <Failure error={save.error} />}
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
