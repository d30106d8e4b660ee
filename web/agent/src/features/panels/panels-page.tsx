import "@/ui/mantine-more";
import { Badge, Button, Group, Text } from "@mantine/core";
import { IconLayoutSidebarRight, IconPlus } from "@tabler/icons-react";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { api, take } from "@/lib/api/client";
import type { ContextPanel } from "@/lib/api/model";
import { useText } from "@/lib/text/use-text";
import { Dialog } from "@/ui/dialog";
import { Empty } from "@/ui/empty";
import { Failure } from "@/ui/failure";
import { Card, Page } from "@/ui/page";
import { RowsWaiting } from "@/ui/rows-waiting";
import { PanelDialog } from "./panel-dialog";
import classes from "./panels.module.css";
import { panelsQuery } from "./queries";

/** Parts of other systems beside a conversation. */
export function PanelsPage() {
  const say = useText();
  const { data: panels, error, refetch } = useQuery(panelsQuery);
  const [editing, setEditing] = useState<ContextPanel | "new" | null>(null);
  const [secret, setSecret] = useState<string | null>(null);
  return (
    <Page
      title={say("app-panels-title")}
      about={say("app-panels-about")}
      actions={
        <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={() => setEditing("new")}>
          {say("app-panel-add")}
        </Button>
      }
    >
      {error && !panels && <Failure error={error} again={() => void refetch()} />}
      {!panels && !error && <RowsWaiting rows={3} />}
      {panels?.length === 0 && <Empty icon={<IconLayoutSidebarRight size={28} />} title={say("app-panels-none")} />}
      {panels?.map((panel) => (
        <Line key={panel.id} panel={panel} onEdit={() => setEditing(panel)} onSecret={setSecret} />
      ))}
      {editing !== null && (
        <PanelDialog panel={editing === "new" ? null : editing} onClose={() => setEditing(null)} onSecret={setSecret} />
      )}
      {secret !== null && (
        <Dialog opened onClose={() => setSecret(null)} title={say("app-panel-secret")}>
          <Text mb="sm">{say("app-panel-secret-about")}</Text>
          <div className={classes.secret}>{secret}</div>
          <Group justify="flex-end" mt="md">
            <Button onClick={() => setSecret(null)}>{say("app-panel-secret-kept")}</Button>
          </Group>
        </Dialog>
      )}
    </Page>
  );
}

function Line(props: { panel: ContextPanel; onEdit: () => void; onSecret: (secret: string) => void }) {
  const say = useText();
  const queries = useQueryClient();
  const { panel } = props;
  const path = { params: { path: { id: panel.id } } };
  const fresh = useMutation({
    mutationFn: () => take(api.POST("/api/v1/context-panels/{id}/secrets", path)),
    onSuccess: (made) => props.onSecret(made.secret),
  });
  const remove = useMutation({
    mutationFn: () => take(api.DELETE("/api/v1/context-panels/{id}", path)),
    onSettled: () => queries.invalidateQueries({ queryKey: ["panels"] }),
  });
  return (
    <Card label={panel.name}>
      <div className={classes.panel}>
        <div>
          <Group gap={8}>
            <Text fw={600}>{panel.name}</Text>
            <Badge variant="light" tt="none" fw={550} color={panel.is_on ? "lake" : "gray"}>
              {say(panel.is_on ? `app-panel-kind-${panel.kind}` : "app-panel-off")}
            </Badge>
          </Group>
          <Text size="sm" c="dimmed">
            {panel.address}
          </Text>
        </div>
        <Group gap="xs">
          <Button variant="default" size="xs" onClick={props.onEdit} aria-label={say("app-panel-change", { name: panel.name })}>
            {say("app-change")}
          </Button>
          <Button variant="default" size="xs" loading={fresh.isPending} onClick={() => fresh.mutate()}>
            {say("app-panel-fresh-secret")}
          </Button>
          <Button
            variant="subtle"
            color="ember"
            size="xs"
            aria-label={say("app-panel-remove", { name: panel.name })}
            loading={remove.isPending}
            onClick={() => remove.mutate()}
          >
            {say("app-remove")}
          </Button>
        </Group>
      </div>
    </Card>
  );
}
