import "@/ui/mantine-more";
import { ActionIcon, Button } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { api, take } from "@/lib/api/client";
import type { components } from "@/lib/api/schema";
import { clearSelection, SELECTED_MAX, selectAll, useSelection } from "@/lib/selection";
import { useCommands } from "@/lib/commands/registry";
import { useText } from "@/lib/text/use-text";
import { BulkMenus } from "./bulk-menus";
import { BulkMerge, MERGED_MAX } from "./bulk-merge";
import { BulkMerged, type Merged } from "./bulk-merged";
import { BulkProgress } from "./bulk-progress";
import { BulkResolve } from "./bulk-resolve";
import { BulkTags } from "./bulk-tags";
import classes from "./bulk.module.css";

export type BulkChange = Partial<Omit<components["schemas"]["BulkChange"], "ticket_ids">>;

/** What can be done with the tickets that are selected, and how far it is. */
export function BulkBar(props: {
  /** The numbers of all tickets of the view, as far as there may be so many. */
  everything: () => Promise<number[]>;
}) {
  const say = useText();
  const chosen = useSelection();
  const queries = useQueryClient();
  const [job, setJob] = useState<number | null>(null);
  const [dialog, setDialog] = useState<"resolve" | "tags" | "merge" | null>(null);
  const [merged, setMerged] = useState<Merged | null>(null);
  const [status, setStatus] = useState<number | null>(null);
  const all = useMutation({ mutationFn: props.everything, onSuccess: selectAll });
  const start = useMutation({
    mutationFn: (change: BulkChange) =>
      take(api.POST("/api/v1/tickets/bulk", { body: { ...change, ticket_ids: [...chosen] } })),
    onSuccess: (begun) => {
      queries.setQueryData(["bulk", begun.id], begun);
      setJob(begun.id);
      clearSelection();
    },
  });
  useCommands(
    chosen.size > 0 ? [{ id: "list.unselect", group: "list", title: say("app-bulk-clear"), keys: "Escape", run: clearSelection }] : [],
  );
  if (chosen.size === 0 && job === null && merged === null) return null;
  return (
    <div className={classes.place}>
      {job !== null && <BulkProgress key={job} id={job} onClose={() => setJob(null)} />}
      {merged !== null && <BulkMerged key={merged.into} merged={merged} onClose={() => setMerged(null)} />}
      {chosen.size > 0 && (
        <div className={classes.bar} role="toolbar" aria-label={say("app-bulk-bar")}>
          <b role="status">{say("app-bulk-selected", { count: chosen.size })}</b>
          {chosen.size < SELECTED_MAX && (
            <Button variant="subtle" size="compact-md" loading={all.isPending} onClick={() => all.mutate()}>
              {say("app-bulk-all")}
            </Button>
          )}
          <BulkMenus
            onChange={start.mutate}
            onResolve={(chosenStatus) => {
              setStatus(chosenStatus);
              setDialog("resolve");
            }}
            onTags={() => setDialog("tags")}
            onMerge={chosen.size > 1 && chosen.size <= MERGED_MAX ? () => setDialog("merge") : undefined}
          />
          <ActionIcon variant="subtle" color="gray" size="lg" aria-label={say("app-bulk-clear")} onClick={clearSelection}>
            <IconX size={18} />
          </ActionIcon>
        </div>
      )}
      {dialog === "resolve" && (
        <BulkResolve count={chosen.size} status={status} onClose={() => setDialog(null)} onChange={start.mutate} />
      )}
      {dialog === "merge" && (
        <BulkMerge
          chosen={[...chosen]}
          onClose={() => setDialog(null)}
          onDone={(into) => {
            setMerged({ into, from: [...chosen].filter((id) => id !== into) });
            setDialog(null);
            clearSelection();
          }}
        />
      )}
      {dialog === "tags" && <BulkTags onClose={() => setDialog(null)} onChange={start.mutate} />}
    </div>
  );
}
