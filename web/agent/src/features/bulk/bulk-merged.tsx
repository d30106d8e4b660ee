import { ActionIcon, Anchor, Button, Text } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { api, take } from "@/lib/api/client";
import { useText } from "@/lib/text/use-text";
import { Failure } from "@/ui/failure";
import classes from "./bulk.module.css";

/** Tickets that went on in one a moment ago. */
export interface Merged {
  into: number;
  from: number[];
}

/** Says that tickets were merged, and parts them again. */
export function BulkMerged(props: { merged: Merged; onClose: () => void }) {
  const say = useText();
  const queries = useQueryClient();
  const { into, from } = props.merged;
  const undo = useMutation({
    meta: { quiet: true },
    mutationFn: async () => {
      const merges = await take(api.GET("/api/v1/tickets/{id}/merges", { params: { path: { id: into } } }));
      // The newest first: what came last is parted first.
      for (const merge of merges.from.filter((one) => from.includes(one.from_id))) {
        await take(api.DELETE("/api/v1/merges/{id}", { params: { path: { id: merge.id } } }));
      }
    },
    onSuccess: props.onClose,
    onSettled: () => {
      for (const name of ["inbox", "counts", "ticket"]) void queries.invalidateQueries({ queryKey: [name] });
    },
  });
  return (
    <div className={classes.bar} role="status">
      <div className={classes.job}>
        <Text size="sm" fw={550}>
          {say("app-bulk-merged", { count: from.length })}{" "}
          <Anchor component={Link} to="/tickets/$ticketId" params={{ ticketId: into } as never} size="sm">
            #{into}
          </Anchor>
        </Text>
        {undo.error && <Failure error={undo.error} />}
      </div>
      <Button variant="light" size="compact-md" loading={undo.isPending} onClick={() => undo.mutate()}>
        {say("app-bulk-undo")}
      </Button>
      <ActionIcon variant="subtle" color="gray" size="lg" aria-label={say("app-close")} onClick={props.onClose}>
        <IconX size={18} />
      </ActionIcon>
    </div>
  );
}
