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
import { HandlingFields } from "./handling-fields";
import { bodyOf, checkBody, formOf, type MailboxForm } from "./mailbox-form";
import classes from "./mailboxes.module.css";
import { PROVIDERS, withProvider } from "./providers";
import { RemoveMailbox } from "./remove-mailbox";
import { ServerFields } from "./server-fields";

export function MailboxDialog(props: { mailbox: Mailbox | null; onClose: () => void }) {
  const say = useText();
  const queries = useQueryClient();
  const { mailbox, onClose } = props;
  const { data: teams = [] } = useQuery(teamsQuery);
  const [form, setForm] = useState(() => formOf(mailbox));
  const set = (part: Partial<typeof form>) => setForm((before) => ({ ...before, ...part }));
  const { kind } = form;
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
              body: bodyOf(form),
            }),
          )
        : take(api.POST("/api/v1/mailboxes", { body: bodyOf(form) })),
    onSuccess: done,
  });
  const check = useMutation({
    meta: { quiet: true },
    mutationFn: () =>
      take(
        api.POST("/api/v1/mailboxes/checks", {
          body: { ...checkBody(form), ...(mailbox && { mailbox_id: mailbox.id }) },
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
          {kind !== "letterbox" && (
            <>
              {!mailbox && <WaysIn form={form} onChange={set} />}
              {kind === "imap" && (
                <ServerFields
                  kind="imap"
                  off={fixed}
                  server={form.imap}
                  folder={form.folder}
                  onChange={(imap) => set({ imap })}
                  onFolder={(folder) => set({ folder })}
                />
              )}
              <ServerFields kind="smtp" off={fixed} server={form.smtp} onChange={(smtp) => set({ smtp })} />
              <HandlingFields
                handling={form.handling}
                isFetched={kind === "imap"}
                off={fixed}
                onChange={(handling) => set({ handling })}
              />
              <div>
                <Button
                  variant="light"
                  leftSection={<IconPlugConnected size={17} aria-hidden />}
                  loading={check.isPending}
                  disabled={(kind === "imap" && form.imap.host === "") || form.smtp.host === ""}
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

/** How letters come in, and the servers of well-known providers. */
function WaysIn(props: { form: MailboxForm; onChange: (part: Partial<MailboxForm>) => void }) {
  const say = useText();
  const { form, onChange } = props;
  const ways = ["imap", "direct"] as const;
  return (
    <div className={classes.pair}>
      <Select
        label={say("app-mailbox-kind")}
        allowDeselect={false}
        data={ways.map((value) => ({ value, label: say(`app-mailbox-kind-${value}`) }))}
        value={form.kind}
        onChange={(value) => onChange({ kind: ways.find((way) => way === value) ?? "imap" })}
      />
      {form.kind === "imap" && (
        <Select
          label={say("app-mailbox-provider")}
          description={say("app-mailbox-provider-about")}
          placeholder={say("app-mailbox-provider-other")}
          clearable
          data={PROVIDERS.map(({ name }) => name)}
          onChange={(name) => name && onChange(withProvider(form, name))}
        />
      )}
    </div>
  );
}

const mailboxesQueryKey = { queryKey: ["mailboxes"] };

/** Whether each server let us in, in its own words when it did not. */
function CheckResult(props: { check: MailboxCheck }) {
  const say = useText();
  return (
    <Stack gap="xs" mt="sm" role="status">
      {(["oauth", "imap", "smtp", "dkim"] as const).map((kind) => {
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
            {result.detail && (
              <Text size="sm" className={classes.detail}>
                {result.detail}
              </Text>
            )}
          </Alert>
        );
      })}
    </Stack>
  );
}
