import { ActionIcon, Anchor, Button, Progress, Text } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useEffect } from "react";
import { api, take } from "@/lib/api/client";
import { useText } from "@/lib/text/use-text";
import { Failure } from "@/ui/failure";
import classes from "./bulk.module.css";

/** How far a change of many tickets is; what refused, and the way back for ten minutes. */
export function BulkProgress(props: { id: number; onClose: () => void }) {
  const say = useText();
  const { id } = props;
  const queries = useQueryClient();
  const { data: job } = useQuery({
    queryKey: ["bulk", id],
    queryFn: () => take(api.GET("/api/v1/bulk/{id}", { params: { path: { id } } })),
  });
  const undo = useMutation({
    meta: { quiet: true },
    mutationFn: () => take(api.POST("/api/v1/bulk/{id}/undo", { params: { path: { id } } })),
    onSuccess: (fresh) => queries.setQueryData(["bulk", id], fresh),
  });
  const state = job?.state;
  useEffect(() => {
    if (state !== "done" && state !== "undone") return;
    for (const name of ["inbox", "counts", "ticket"]) void queries.invalidateQueries({ queryKey: [name] });
  }, [state, queries]);
  if (!job) return null;
  const isMoving = state === "running" || state === "undoing";
  const through = state === "undoing" || state === "undone" ? job.undone : job.done + job.refused;
  return (
    <div className={classes.bar} role="status" aria-label={say("app-bulk-progress")}>
      <div className={classes.job}>
        <Text size="sm" fw={550}>
          {say(`app-bulk-${job.state}`, { count: job.done, undone: job.undone, total: job.total })}
          {job.refused > 0 && ` ${say("app-bulk-refused", { count: job.refused })}`}
        </Text>
        {isMoving && (
          <Progress mt={6} aria-label={say("app-bulk-progress")} value={(100 * through) / Math.max(1, job.total)} />
        )}
        {job.refusals.length > 0 && (
          <ul className={classes.refusals}>
            {job.refusals.map((one) => (
              <li key={one.ticket_id}>
                <Anchor component={Link} to="/tickets/$ticketId" params={{ ticketId: one.ticket_id } as never} size="sm">
                  #{one.ticket_id}
                </Anchor>
                : {one.detail}
              </li>
            ))}
          </ul>
        )}
        {undo.error && <Failure error={undo.error} />}
      </div>
      {job.can_undo && (
        <Button variant="light" size="compact-md" loading={undo.isPending} onClick={() => undo.mutate()}>
          {say("app-bulk-undo")}
        </Button>
      )}
      {!isMoving && (
        <ActionIcon variant="subtle" color="gray" size="lg" aria-label={say("app-close")} onClick={props.onClose}>
          <IconX size={18} />
        </ActionIcon>
      )}
    </div>
  );
}
