import { Alert, Button } from "@mantine/core";
import { IconHandGrab, IconUserShare } from "@tabler/icons-react";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { api, take } from "@/lib/api/client";
import type { DraftKind } from "@/lib/api/queries";
import { sharedDraftsQuery } from "@/lib/api/writing";
import { useText } from "@/lib/text/use-text";
import { When } from "@/ui/when";
import classes from "./composer.module.css";

/** What colleagues have begun and hand on: one takes it over, and goes on writing. */
export function SharedDrafts(props: { ticket: number; kind: DraftKind; mayTake: boolean }) {
  const say = useText();
  const queries = useQueryClient();
  const { data = [] } = useQuery(sharedDraftsQuery(props.ticket));
  const path = { id: props.ticket, kind: props.kind };
  const takeOver = useMutation({
    mutationFn: (agent_id: number) =>
      take(api.POST("/api/v1/tickets/{id}/drafts/{kind}/taking", { params: { path }, body: { agent_id } })),
    onSettled: () => {
      void queries.invalidateQueries({ queryKey: ["shared-drafts", props.ticket] });
      void queries.invalidateQueries({ queryKey: ["draft", props.ticket] });
    },
  });
  return data
    .filter((one) => one.kind === props.kind)
    .map((one) => (
      <Alert key={one.agent.id} m="sm" mb={0} p="xs" color="lake" icon={<IconUserShare size={17} aria-hidden />}>
        {say("app-draft-offered", { name: one.agent.name })} <When at={one.updated_at} className="quiet" />
        <p className={classes.offered}>{one.text}</p>
        <Button
          size="compact-sm"
          leftSection={<IconHandGrab size={15} aria-hidden />}
          disabled={!props.mayTake}
          title={props.mayTake ? undefined : say("app-draft-take-first")}
          loading={takeOver.isPending}
          onClick={() => takeOver.mutate(one.agent.id)}
        >
          {say("app-draft-take")}
        </Button>
      </Alert>
    ));
}

/** Offers one's own draft to colleagues, or no longer. */
export function ShareDraft(props: { ticket: number; kind: DraftKind; shared: boolean; save: () => Promise<void> }) {
  const say = useText();
  const queries = useQueryClient();
  const path = { id: props.ticket, kind: props.kind };
  const share = useMutation({
    mutationFn: async (shared: boolean) => {
      await props.save();
      await take(api.PUT("/api/v1/tickets/{id}/drafts/{kind}/sharing", { params: { path }, body: { shared } }));
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ["draft", props.ticket, props.kind] }),
  });
  return (
    <Button
      variant={props.shared ? "light" : "subtle"}
      color={props.shared ? "lake" : "gray"}
      size="compact-sm"
      aria-pressed={props.shared}
      loading={share.isPending}
      onClick={() => share.mutate(!props.shared)}
    >
      {say(props.shared ? "app-draft-shared" : "app-draft-share")}
    </Button>
  );
}
