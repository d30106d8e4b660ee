import "@/ui/mantine-more";
import { Button, Group, Tabs, Text } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { api, ifMatch, take } from "@/lib/api/client";
import { fieldsQuery, type Field, type FieldEntity } from "@/lib/api/properties";
import { useText } from "@/lib/text/use-text";
import { Failure } from "@/ui/failure";
import { Card, Page } from "@/ui/page";
import { RowsWaiting } from "@/ui/rows-waiting";
import { FieldDialog } from "./field-dialog";
import { OrderedRows } from "./ordered-rows";

const ENTITIES: FieldEntity[] = ["ticket", "customer", "organisation"];

/** The desk's own fields of tickets, customers and organisations. */
export function FieldsPage() {
  const say = useText();
  return (
    <Page title={say("app-fields-title")} about={say("app-fields-about")} narrow>
      <Tabs defaultValue="ticket" keepMounted={false}>
        <Tabs.List mb="md">
          {ENTITIES.map((entity) => (
            <Tabs.Tab key={entity} value={entity}>
              {say(`app-fields-${entity}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {ENTITIES.map((entity) => (
          <Tabs.Panel key={entity} value={entity}>
            <FieldsOf entity={entity} />
          </Tabs.Panel>
        ))}
      </Tabs>
    </Page>
  );
}

function FieldsOf(props: { entity: FieldEntity }) {
  const say = useText();
  const { entity } = props;
  const queries = useQueryClient();
  const { data: fields, error, refetch } = useQuery(fieldsQuery(entity));
  const [editing, setEditing] = useState<Field | "new" | null>(null);
  const fresh = {
    onSettled: () => {
      for (const queryKey of [["properties"], ["filled"]]) void queries.invalidateQueries({ queryKey });
    },
  };
  const order = useMutation({
    mutationFn: (ids: number[]) => take(api.PUT("/api/v1/fields/order", { body: { entity, ids } })),
    ...fresh,
  });
  const archive = useMutation({
    mutationFn: (to: { field: Field; archived: boolean }) =>
      take(
        api.PATCH("/api/v1/fields/{id}", {
          params: { path: { id: to.field.id } },
          headers: ifMatch(to.field.version),
          body: { archived: to.archived },
        }),
      ),
    ...fresh,
  });
  if (error && !fields) return <Failure error={error} again={() => void refetch()} />;
  if (!fields) return <RowsWaiting rows={3} />;
  const about = (field: Field) =>
    [
      say(`app-field-kind-${field.kind}`),
      ...(field.required === "never" ? [] : [say(`app-field-required-${field.required}`)]),
      ...(field.shown_when.length > 0 ? [say("app-field-conditional")] : []),
    ].join(" · ");
  return (
    <Card label={say(`app-fields-${entity}`)}>
      <Group justify="space-between">
        <Text size="sm" c="dimmed">
          {fields.length === 0 ? say("app-fields-none") : ""}
        </Text>
        <Button variant="light" leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setEditing("new")}>
          {say("app-fields-add")}
        </Button>
      </Group>
      <OrderedRows
        label={say(`app-fields-${entity}`)}
        rows={fields.map((field) => ({ ...field, about: about(field) }))}
        onOrder={(ids) => order.mutate(ids)}
        onChange={setEditing}
        onArchive={(field, archived) => archive.mutate({ field, archived })}
      />
      {editing && <FieldDialog entity={entity} field={editing === "new" ? null : editing} onClose={() => setEditing(null)} />}
    </Card>
  );
}
