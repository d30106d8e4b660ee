import { Button, Group, Stack, Text, Textarea } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { lazy, Suspense, useState } from "react";
import { api, ifMatch, take } from "@/lib/api/client";
import type { LedgerPromise } from "@/lib/api/model";
import { refreshPromises } from "@/lib/promises";
import { useText } from "@/lib/text/use-text";
import { Dialog } from "@/ui/dialog";
import { Failure } from "@/ui/failure";

const DuePicker = lazy(() => import("@/ui/editor/due-picker"));

export type PromiseChange = "replacement" | "withdrawal";

/** Another time that was agreed otherwise (by telephone), or a promise that nobody needs any more. */
export function ChangeDialog(props: { promise: LedgerPromise; change: PromiseChange; onClose: () => void }) {
  const say = useText();
  const queries = useQueryClient();
  const { promise, change } = props;
  const [due, setDue] = useState(promise.due_at);
  const [note, setNote] = useState("");
  const asked = { params: { path: { id: promise.id } }, headers: ifMatch(promise.version) };
  const save = useMutation({
    meta: { quiet: true },
    mutationFn: () =>
      change === "replacement"
        ? take(api.PUT("/api/v1/promises/{id}/replacement", { ...asked, body: { due_at: due, note: note.trim() } }))
        : take(api.PUT("/api/v1/promises/{id}/withdrawal", { ...asked, body: { note: note.trim() } })),
    onSuccess: props.onClose,
    onSettled: () => refreshPromises(queries),
  });
  const moved = change === "replacement";
  return (
    <Dialog opened onClose={props.onClose} title={say(moved ? "app-replace-title" : "app-withdraw-title")}>
      <Stack>
        <Text size="sm" c="dimmed">
          {say(moved ? "app-replace-about" : "app-withdraw-about")}
        </Text>
        <Text>“{promise.words || promise.action}”</Text>
        {moved && (
          <Suspense>
            <DuePicker label={say("app-delay-due")} value={due} zone={promise.time_zone} onChange={setDue} />
          </Suspense>
        )}
        <Textarea
          label={say("app-promise-note")}
          autosize
          minRows={2}
          data-autofocus
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        <Failure error={save.error} />
        <Group justify="flex-end">
          <Button variant="default" onClick={props.onClose}>
            {say("app-cancel")}
          </Button>
          <Button loading={save.isPending} onClick={() => save.mutate()}>
            {say("app-save")}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
