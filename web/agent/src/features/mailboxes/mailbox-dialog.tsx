import { Alert, Button, Group, Select, Stack, Switch, Text, Textarea, TextInput } from "@mantine/core";
import { IconAlertTriangle, IconCircleCheck, IconPlugConnected } from "@tabler/icons-react";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState, type FormEvent } from "react";
import { api, ifMatch, take } from "@/lib/api/client";
import type { Mailbox, MailboxCheck } from "@/lib/api/model";
import { teamsQuery } from "@/lib/api/queries";
import { useText } from "@/lib/text/use-text";
import { Dialog } from "@/ui/dialog";
import { Failure } from "@/ui/failure";
import { bodyOf, formOf, serversBody } from "./mailbox-form";
import classes from "./mailboxes.module.css";
import { RemoveMailbox } from "./remove-mailbox";
import { ServerFields } from "./server-fields";

export function MailboxDialog(props: { mailbox: Mailbox | null; onClose: () => void }) {
  const say = useText();
  const queries = useQueryClient();
  const { mailbox, onClose } = props;
  const { data: teams = [] } = useQuery(teamsQuery);
  const [form, setForm] = useState(() => formOf(mailbox));
  const set = (part: Partial<typeof form>) => setForm((before) => ({ ...before, ...part }));
  const kind = mailbox?.kind ?? "imap";
  const fixed = mailbox?.from_config ?? false;
  const done = () => {
    void queries.invalidateQueries(mailboxesQueryKey);
    onClose();
  };
  const save = useMutation({
    meta: { quiet: true },
    mutationFn: () =>
      mailbox
        ? take(
            api.PATCH("/api/v1/mailboxes/{id}", {
              params: { path: { id: mailbox.id } },
          headers: ifMatch(mailbox.version),
              body: bodyOf(form, kind),
            }),
          )
        : take(api.POST("/api/v1/mailboxes", { body: bodyOf(form, kind) })),
    onSuccess: done,
  });
  const check = useMutation({
    meta: { quiet: true },
    mutationFn: () =>
      take(
        api.POST("/api/v1/mailboxes/checks", {
          body: { ...serversBody(form), ...(mailbox && { mailbox_id: mailbox.id }) },
        }),
      ),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate();
  };
  return (
    <Dialog opened onClose={onClose} size="xl" title={say(mailbox ? "app-mailbox-change" : "app-mailbox-add")}>
      <form onSubmit={submit}>
        <Stack>
          {fixed && <Alert>{say("app-mailbox-from-config")}</Alert>}
          <div className={classes.pair}>
            <TextInput
              label={say("app-mailbox-name")}
              required
              disabled={fixed}
              data-autofocus
              value={form.name}
              onChange={(event) => set({ name: event.currentTarget.value })}
            />
            <TextInput
              label={say("app-mailbox-address")}
              type="email"
              required
              disabled={fixed}
              value={form.address}
              onChange={(event) => set({ address: event.currentTarget.value })}
            />
          </div>
          <Select
            label={say("app-mailbox-team")}
            description={say("app-mailbox-team-about")}
            clearable
            data={teams.map((team) => ({ value: String(team.id), label: team.name }))}
            value={form.team || null}
            onChange={(team) => set({ team: team ?? "" })}
          />
          {kind === "imap" && (
            <>
              <ServerFields
                kind="imap"
                off={fixed}
                server={form.imap}
                folder={form.folder}
                onChange={(imap) => set({ imap })}
                onFolder={(folder) => set({ folder })}
              />
              <ServerFields kind="smtp" off={fixed} server={form.smtp} onChange={(smtp) => set({ smtp })} />
              <div>
                <Button
                  variant="light"
                  leftSection={<IconPlugConnected size={17} aria-hidden />}
                  loading={check.isPending}
                  disabled={form.imap.host === "" || form.smtp.host === ""}
                  onClick={() => check.mutate()}
                >
                  {say("app-mailbox-test")}
                </Button>
                {check.data && <CheckResult check={check.data} />}
                <Failure error={check.error} />
              </div>
            </>
          )}
          <Textarea
            label={say("app-mailbox-signature")}
            autosize
            minRows={2}
            value={form.signature}
            onChange={(event) => set({ signature: event.currentTarget.value })}
          />
          <Switch
            label={say("app-mailbox-acknowledge")}
            description={say("app-mailbox-acknowledge-about")}
            checked={form.acknowledge}
            onChange={(event) => set({ acknowledge: event.currentTarget.checked })}
          />
          <Switch
            label={say("app-mailbox-enabled")}
            checked={form.enabled}
            onChange={(event) => set({ enabled: event.currentTarget.checked })}
          />
          <Failure error={save.error} />
          <Group justify="space-between">
            {mailbox && !fixed ? <RemoveMailbox mailbox={mailbox} onDone={done} /> : <span />}
            <Group>
              <Button variant="default" onClick={onClose}>
                {say("app-cancel")}
              </Button>
              <Button type="submit" loading={save.isPending}>
                {say("app-save")}
              </Button>
            </Group>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}

const mailboxesQueryKey = { queryKey: ["mailboxes"] };

/** Whether each server let us in, in its own words when it did not. */
function CheckResult(props: { check: MailboxCheck }) {
  const say = useText();
  return (
    <Stack gap="xs" mt="sm" role="status">
      {(["imap", "smtp"] as const).map((kind) => {
        const result = props.check[kind];
        if (!result) return null;
        return (
          <Alert
            key={kind}
            p="xs"
            color={result.ok ? "lake" : "ember"}
            icon={result.ok ? <IconCircleCheck aria-hidden /> : <IconAlertTriangle aria-hidden />}
            title={say(result.ok ? `app-check-ok-${kind}` : `app-check-failed-${kind}`)}
          >
            {result.detail && <Text size="sm">{result.detail}</Text>}
          </Alert>
        );
      })}
    </Stack>
  );
}
