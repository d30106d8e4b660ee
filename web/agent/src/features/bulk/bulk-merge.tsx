import { Button, Checkbox, Group, Select, Stack, Textarea } from "@mantine/core";
import { useMutation, useQueries, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { api, take } from "@/lib/api/client";
import { isProblem } from "@/lib/api/problem";
import { useText } from "@/lib/text/use-text";
import { Dialog } from "@/ui/dialog";
import { Failure } from "@/ui/failure";

/** As many tickets as one merge may join, the one that stays among them. */
export const MERGED_MAX = 51;

/** Several tickets go on in one of them, which somebody chooses; it says why, and can be undone for a day. */
export function BulkMerge(props: { chosen: readonly number[]; onClose: () => void; onDone: (into: number) => void }) {
  const say = useText();
  const queries = useQueryClient();
  const { chosen } = props;
  const [into, setInto] = useState(Math.min(...chosen));
  const [reason, setReason] = useState("");
  const [others, setOthers] = useState(false);
  const tickets = useQueries({
    queries: chosen.map((id) => ({
      queryKey: ["ticket", id],
      queryFn: () => take(api.GET("/api/v1/tickets/{id}", { params: { path: { id } } })),
    })),
  });
  const merge = useMutation({
    meta: { quiet: true },
    mutationFn: () =>
      take(
        api.POST("/api/v1/tickets/{id}/merges", {
          params: { path: { id: into } },
          body: { tickets: chosen.filter((id) => id !== into), reason, other_customer: others },
        }),
      ),
    onSuccess: () => {
      for (const name of ["inbox", "counts", "ticket"]) void queries.invalidateQueries({ queryKey: [name] });
      props.onDone(into);
    },
  });
  const name = (id: number, at: number) => {
    const ticket = tickets[at]?.data;
    return ticket ? `#${id} ${ticket.subject} · ${ticket.customer.name}` : `#${id}`;
  };
  return (
    <Dialog opened onClose={props.onClose} title={say("app-bulk-merge-title", { count: chosen.length })}>
      <Stack>
        <Select
          label={say("app-bulk-merge-into")}
          allowDeselect={false}
          data={chosen.map((id, at) => ({ value: String(id), label: name(id, at) }))}
          value={String(into)}
          onChange={(value) => setInto(Number(value ?? into))}
        />
        <Textarea
          label={say("app-bulk-merge-reason")}
          description={say("app-bulk-merge-about")}
          required
          autosize
          minRows={2}
          maxLength={500}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        {isProblem(merge.error, "tickets.merge_other_customer") && (
          <Checkbox
            label={say("app-bulk-merge-others")}
            checked={others}
            onChange={(event) => setOthers(event.currentTarget.checked)}
          />
        )}
        {merge.error && <Failure error={merge.error} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={props.onClose}>
            {say("app-cancel")}
          </Button>
          <Button disabled={reason.trim() === ""} loading={merge.isPending} onClick={() => merge.mutate()}>
            {say("app-bulk-merge-do")}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
