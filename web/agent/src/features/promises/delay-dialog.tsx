import { Alert, Button, Group, Stack, Text, Textarea } from "@mantine/core";
import { IconSend2 } from "@tabler/icons-react";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { lazy, Suspense, useState } from "react";
import { api, take } from "@/lib/api/client";
import type { DelayDraft, Finding, LedgerPromise } from "@/lib/api/model";
import { isProblem } from "@/lib/api/problem";
import { refreshPromises } from "@/lib/promises";
import { useText } from "@/lib/text/use-text";
import { Dialog } from "@/ui/dialog";
import { useGuard } from "@/ui/editor/use-guard";
import { Failure } from "@/ui/failure";
import { RowsWaiting } from "@/ui/rows-waiting";
import { useToast } from "@/ui/toast";
import classes from "./promises.module.css";

const Editor = lazy(() => import("@/ui/editor/editor"));
const DuePicker = lazy(() => import("@/ui/editor/due-picker"));

/** Before a promise is missed: a letter that says so, with a new time, drafted in the customer's language. */
export function DelayDialog(props: { promise: LedgerPromise; onClose: () => void }) {
  const say = useText();
  const { promise } = props;
  const { data, error, refetch } = useQuery({
    queryKey: ["delay-notice", promise.id],
    queryFn: () => take(api.GET("/api/v1/promises/{id}/delay-notice", { params: { path: { id: promise.id } } })),
    gcTime: 0,
    staleTime: Infinity,
  });
  return (
    <Dialog opened onClose={props.onClose} title={say("app-delay-title")} size="xl">
      <Text size="sm" c="dimmed" mb="md">
        {say("app-delay-about", { name: promise.customer.name })}
      </Text>
      {error && !data && <Failure error={error} again={() => void refetch()} />}
      {!error && !data && <RowsWaiting rows={2} height={90} />}
      {data && <Letter promise={promise} start={data} onClose={props.onClose} />}
    </Dialog>
  );
}

function Letter(props: { promise: LedgerPromise; start: DelayDraft; onClose: () => void }) {
  const say = useText();
  const toast = useToast();
  const queries = useQueryClient();
  const { promise, start } = props;
  const [writing, setWriting] = useState({ html: start.html, text: start.text });
  const [due, setDue] = useState(start.due_at);
  const [reason, setReason] = useState("");
  const reading = useGuard(writing.text, promise.ticket.id);
  const send = useMutation({
    meta: { quiet: true },
    mutationFn: () =>
      take(
        api.POST("/api/v1/promises/{id}/delay-notice", {
          params: { path: { id: promise.id } },
          body: { ...writing, due_at: due, guard_override: reason.trim() || null },
        }),
      ),
    onSuccess: () => {
      toast(say("app-delay-sent"));
      props.onClose();
    },
    onSettled: () => refreshPromises(queries),
  });
  const blocked = isProblem(send.error, "guard.blocked") ? send.error.list<Finding>("findings") : [];
  return (
    <Stack>
      <Suspense fallback={<RowsWaiting rows={1} />}>
        <DuePicker label={say("app-delay-due")} value={due} zone={promise.time_zone} onChange={setDue} />
        <div className={classes.letter}>
          <Editor label={say("app-delay-letter")} html={start.html} reading={reading} onChange={setWriting} />
        </div>
      </Suspense>
      {blocked.length > 0 && (
        <Alert color="ember" title={say("app-blocked-title")}>
          {blocked.map((finding, index) => (
            <Text key={index} size="sm">
              {finding.reason}
            </Text>
          ))}
          <Textarea
            mt="sm"
            label={say("app-blocked-reason")}
            description={say("app-blocked-reason-about")}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
        </Alert>
      )}
      {blocked.length === 0 && <Failure error={send.error} />}
      <Group justify="flex-end">
        <Button variant="default" onClick={props.onClose}>
          {say("app-cancel")}
        </Button>
        <Button leftSection={<IconSend2 size={17} aria-hidden />} loading={send.isPending} onClick={() => send.mutate()}>
          {say("app-delay-send")}
        </Button>
      </Group>
    </Stack>
  );
}
