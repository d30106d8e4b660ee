import "@/ui/mantine-more";
import { Alert, Button, Group, Select, Stack, TextInput } from "@mantine/core";
import { IconSend2 } from "@tabler/icons-react";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { lazy, Suspense, useRef, useState } from "react";
import { api, take } from "@/lib/api/client";
import type { Finding, NewPromise } from "@/lib/api/model";
import { isProblem } from "@/lib/api/problem";
import { mailboxesQuery } from "@/lib/api/queries";
import { useMe } from "@/lib/me";
import { newKey } from "@/lib/random";
import { useText } from "@/lib/text/use-text";
import { useGuard } from "@/ui/editor/use-guard";
import { Failure } from "@/ui/failure";
import { Card, Page } from "@/ui/page";
import { RowsWaiting } from "@/ui/rows-waiting";
import { useToast } from "@/ui/toast";
import { BlockedDialog } from "./composer/blocked-dialog";
import { PromiseChips } from "./composer/promise-chips";
import { NewFields, type FieldValues } from "./new-fields";
import classes from "./composer/composer.module.css";

const Editor = lazy(() => import("@/ui/editor/editor"));

/** The agent writes first. */
export function NewTicketPage() {
  const say = useText();
  const toast = useToast();
  const go = useNavigate();
  const me = useMe();
  const { data: mailboxes } = useQuery(mailboxesQuery);
  const [form, setForm] = useState({ customer_address: "", customer_name: "", subject: "", html: "", text: "" });
  const [mailbox, setMailbox] = useState<number | null>(null);
  const [kept, setKept] = useState<NewPromise[]>([]);
  const [fields, setFields] = useState<FieldValues>({});
  const [missing, setMissing] = useState<number[]>([]);
  const [blocked, setBlocked] = useState<Finding[] | null>(null);
  const last = useRef({ body: "", key: "" });
  const set = (part: Partial<typeof form>) => setForm((before) => ({ ...before, ...part }));
  const usable = (mailboxes ?? []).filter((one) => one.enabled);
  const from = mailbox ?? usable[0]?.id ?? null;
  const reading = useGuard(form.text);
  const promises = kept.filter((one) => form.text.includes(one.words));

  const send = useMutation({
    meta: { quiet: true },
    mutationFn: (guard_override: string | null) => {
      const body = { ...form, mailbox_id: from ?? 0, promises, guard_override, fields };
      const written = JSON.stringify(body);
      if (last.current.body !== written) last.current = { body: written, key: newKey() };
      return take(
        api.POST("/api/v1/tickets", { headers: { "Idempotency-Key": last.current.key }, body }),
      );
    },
    onSuccess: (ticket) => {
      toast(say("app-reply-sent"));
      void go({ to: "/tickets/$ticketId", params: { ticketId: ticket.id } });
    },
    onError: (error) => {
      setBlocked(isProblem(error, "guard.blocked") ? error.list<Finding>("findings") : null);
      setMissing(isProblem(error) ? error.list<{ id: number }>("fields").map((field) => field.id) : []);
    },
  });
  const ready = from !== null && form.customer_address.includes("@") && form.subject.trim() !== "" && form.text.trim() !== "";
  return (
    <Page narrow title={say("app-new-title")} about={say("app-new-about")}>
      <Card>
        <Stack>
          {mailboxes && usable.length === 0 && <Alert color="ember">{say("app-new-no-mailbox")}</Alert>}
          {usable.length > 1 && (
            <Select
              label={say("app-new-from")}
              data={usable.map((one) => ({ value: String(one.id), label: `${one.name} <${one.address}>` }))}
              value={String(from)}
              onChange={(value) => setMailbox(Number(value))}
            />
          )}
          <TextInput
            label={say("app-to")}
            type="email"
            required
            value={form.customer_address}
            onChange={(event) => set({ customer_address: event.currentTarget.value.trim() })}
          />
          <TextInput
            label={say("app-new-name")}
            value={form.customer_name}
            onChange={(event) => set({ customer_name: event.currentTarget.value })}
          />
          <TextInput
            label={say("app-subject")}
            required
            value={form.subject}
            onChange={(event) => set({ subject: event.currentTarget.value })}
          />
          <NewFields values={fields} missing={missing} onChange={setFields} />
          <Suspense fallback={<RowsWaiting rows={1} height={120} />}>
            <div className={classes.frame}>
            <Editor
              label={say("app-reply-label")}
              placeholder={say("app-new-placeholder")}
              html=""
              reading={reading}
              onChange={set}
              onSend={() => ready && send.mutate(null)}
            >
              <div className={classes.under}>
                <PromiseChips
                  zone={me.agent.time_zone}
                  found={reading?.check.promises ?? []}
                  kept={promises}
                  onKept={setKept}
                />
              </div>
            </Editor>
            </div>
          </Suspense>
          {!blocked && send.error && <Failure error={send.error} again={() => send.mutate(null)} />}
          <Group justify="flex-end">
            <Button
              leftSection={<IconSend2 size={17} aria-hidden />}
              disabled={!ready}
              loading={send.isPending}
              onClick={() => send.mutate(null)}
            >
              {say("app-send")}
            </Button>
          </Group>
        </Stack>
      </Card>
      {blocked && (
        <BlockedDialog
          findings={blocked}
          busy={send.isPending}
          onClose={() => setBlocked(null)}
          onOverride={(reason) => send.mutate(reason)}
        />
      )}
    </Page>
  );
}
