import "@/ui/mantine-more";
import { ActionIcon, Alert, Button, FileButton, Group, Select, Stack, TextInput, Tooltip } from "@mantine/core";
import { IconPaperclip, IconSend2 } from "@tabler/icons-react";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { lazy, Suspense, useRef, useState } from "react";
import { api, take } from "@/lib/api/client";
import type { Finding } from "@/lib/api/model";
import { isProblem } from "@/lib/api/problem";
import { mailboxesQuery } from "@/lib/api/queries";
import { useMe } from "@/lib/me";
import { newKey } from "@/lib/random";
import { useReader } from "@/lib/text/provider";
import { useText } from "@/lib/text/use-text";
import { ATTACHMENT_BYTES_MAX } from "@/lib/upload";
import { hasPictures } from "@/ui/editor/pictures";
import { useGuard } from "@/ui/editor/use-guard";
import { Failure } from "@/ui/failure";
import { Card, Page } from "@/ui/page";
import { RowsWaiting } from "@/ui/rows-waiting";
import { useToast } from "@/ui/toast";
import { Attachments } from "./attachments";
import { BlockedDialog } from "./composer/blocked-dialog";
import { DiscardDraft } from "./composer/discard-draft";
import { DraftMark } from "./composer/draft-mark";
import { PromiseChips } from "./composer/promise-chips";
import { useDrop } from "./composer/use-drop";
import { useUploads } from "./composer/use-uploads";
import { useFirstLetter } from "./first-letter";
import { NewFields } from "./new-fields";
import classes from "./composer/composer.module.css";

const Editor = lazy(() => import("@/ui/editor/editor"));

/** The agent writes first. */
export function NewTicketPage() {
  const say = useText();
  const { formats } = useReader();
  const toast = useToast();
  const go = useNavigate();
  const me = useMe();
  const { data: mailboxes } = useQuery(mailboxesQuery);
  const { letter, round, change, attach, discard, isEmpty } = useFirstLetter();
  const [missing, setMissing] = useState<number[]>([]);
  const [blocked, setBlocked] = useState<Finding[] | null>(null);
  const last = useRef({ body: "", key: "" });
  const box = useRef<HTMLDivElement>(null);
  const uploads = useUploads(attach);
  const dragging = useDrop(box, uploads.add);
  const busy = uploads.running.length > 0;
  const usable = (mailboxes ?? []).filter((one) => one.enabled);
  const from = usable.find((one) => one.id === letter.mailbox)?.id ?? usable[0]?.id ?? null;
  const reading = useGuard(letter.text, undefined, undefined, letter.attachments.length > 0 || hasPictures(letter.html));
  const promises = letter.promises.filter((one) => letter.text.includes(one.words));

  const send = useMutation({
    meta: { quiet: true },
    mutationFn: (guard_override: string | null) => {
      const { customer_address, customer_name, subject, html, text, fields } = letter;
      const attachments = letter.attachments.map((one) => one.id);
      const body = { customer_address, customer_name, subject, html, text, fields, attachments, mailbox_id: from ?? 0, promises, guard_override };
      const written = JSON.stringify(body);
      if (last.current.body !== written) last.current = { body: written, key: newKey() };
      return take(
        api.POST("/api/v1/tickets", { headers: { "Idempotency-Key": last.current.key }, body }),
      );
    },
    onSuccess: (ticket) => {
      toast(say("app-reply-sent"));
      discard();
      void go({ to: "/tickets/$ticketId", params: { ticketId: ticket.id } });
    },
    onError: (error) => {
      setBlocked(isProblem(error, "guard.blocked") ? error.list<Finding>("findings") : null);
      setMissing(isProblem(error) ? error.list<{ id: number }>("fields").map((field) => field.id) : []);
    },
  });
  const isSaid = letter.text.trim() !== "" || hasPictures(letter.html);
  const ready = from !== null && !busy && letter.customer_address.includes("@") && letter.subject.trim() !== "" && isSaid;
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
              onChange={(value) => change({ mailbox: Number(value) })}
            />
          )}
          <TextInput
            label={say("app-to")}
            type="email"
            required
            value={letter.customer_address}
            onChange={(event) => change({ customer_address: event.currentTarget.value.trim() })}
          />
          <TextInput
            label={say("app-new-name")}
            value={letter.customer_name}
            onChange={(event) => change({ customer_name: event.currentTarget.value })}
          />
          <TextInput
            label={say("app-subject")}
            required
            value={letter.subject}
            onChange={(event) => change({ subject: event.currentTarget.value })}
          />
          <NewFields values={letter.fields} missing={missing} onChange={(fields) => change({ fields })} />
          <Suspense fallback={<RowsWaiting rows={1} height={120} />}>
            <div ref={box} className={classes.frame}>
              {dragging && <div className={classes.drop}>{say("app-attach-drop", { size: formats.size(ATTACHMENT_BYTES_MAX) })}</div>}
              <Editor
                key={round}
                label={say("app-reply-label")}
                placeholder={say("app-new-placeholder")}
                html={letter.html}
                reading={reading}
                onChange={change}
                onFiles={uploads.add}
                onSend={() => ready && send.mutate(null)}
                tools={
                  <FileButton multiple onChange={(files) => uploads.add(files)}>
                    {(button) => (
                      <Tooltip label={say("app-attach-limit", { size: formats.size(ATTACHMENT_BYTES_MAX) })}>
                        <ActionIcon {...button} variant="subtle" color="gray" aria-label={say("app-attach")}>
                          <IconPaperclip size={17} aria-hidden />
                        </ActionIcon>
                      </Tooltip>
                    )}
                  </FileButton>
                }
              >
                <div className={classes.under}>
                  <Attachments
                    attachments={letter.attachments}
                    uploads={uploads.running}
                    onRemove={(id) => change({ attachments: letter.attachments.filter((one) => one.id !== id) })}
                  />
                  <PromiseChips
                    zone={me.agent.time_zone}
                    found={reading?.check.promises ?? []}
                    kept={promises}
                    onKept={(kept) => change({ promises: kept })}
                  />
                </div>
              </Editor>
            </div>
          </Suspense>
          {!blocked && send.error && <Failure error={send.error} again={() => send.mutate(null)} />}
          <Group justify="flex-end" gap="xs">
            {!isEmpty && <DraftMark state="local" />}
            {!isEmpty && <DiscardDraft onDiscard={discard} onDone={() => undefined} />}
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
