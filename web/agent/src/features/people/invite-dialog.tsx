import { Alert, Button, Group, MultiSelect, Select, Stack, TextInput } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState, type FormEvent } from "react";
import { api, take } from "@/lib/api/client";
import type { Team } from "@/lib/api/model";
import { isProblem } from "@/lib/api/problem";
import { mailboxesQuery } from "@/lib/api/queries";
import { LANGUAGES, type LanguageTag } from "@/lib/languages";
import { useMe } from "@/lib/me";
import { useText } from "@/lib/text/use-text";
import { Dialog } from "@/ui/dialog";
import { Failure } from "@/ui/failure";
import { LinkToCopy } from "./link-to-copy";
import { RoleSelect, type RoleChoice } from "./role-select";

/** Asks somebody to work here: by letter, or with a link that is handed over by hand. */
export function InviteDialog(props: { teams: Team[]; onClose: () => void }) {
  const say = useText();
  const me = useMe();
  const queries = useQueryClient();
  const mailboxes = useQuery(mailboxesQuery);
  const sending = mailboxes.data?.filter((mailbox) => mailbox.enabled) ?? [];
  const [form, setForm] = useState({ email: "", name: "", language: me.company.language as LanguageTag, team_ids: [] as string[] });
  const [role, setRole] = useState<RoleChoice>({ role: "agent", role_id: null });
  const [mailbox, setMailbox] = useState<string | null>(null);
  const chosen = mailbox ?? (sending[0] ? String(sending[0].id) : "none");
  const set = (part: Partial<typeof form>) => setForm((before) => ({ ...before, ...part }));
  const invite = useMutation({
    meta: { quiet: true },
    mutationFn: () =>
      take(
        api.POST("/api/v1/invitations", {
          body: {
            ...form,
            team_ids: form.team_ids.map(Number),
            role: role.role,
            role_id: role.role_id,
            mailbox_id: chosen === "none" ? null : Number(chosen),
          },
        }),
      ),
    onSuccess: (invitation) => {
      void queries.invalidateQueries({ queryKey: ["agents"] });
      if (invitation.mailbox_id !== null) props.onClose();
    },
  });
  const field = isProblem(invite.error) ? invite.error.field : null;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    invite.mutate();
  };
  if (invite.data) {
    return (
      <Dialog opened onClose={props.onClose} title={say("app-invite-title")} size="lg">
        <Alert>{say("app-invite-by-hand")}</Alert>
        <LinkToCopy link={invite.data.link} />
        <Group justify="flex-end" mt="md">
          <Button onClick={props.onClose}>{say("app-done")}</Button>
        </Group>
      </Dialog>
    );
  }
  return (
    <Dialog opened onClose={props.onClose} title={say("app-invite-title")} size="lg">
      <form onSubmit={submit}>
        <Stack>
          <TextInput
            label={say("app-email")}
            type="email"
            required
            data-autofocus
            value={form.email}
            error={field === "email" && invite.error ? invite.error.message : undefined}
            onChange={(event) => set({ email: event.currentTarget.value })}
          />
          <TextInput
            label={say("app-name")}
            description={say("app-invite-name-about")}
            value={form.name}
            onChange={(event) => set({ name: event.currentTarget.value })}
          />
          <RoleSelect value={role} onChange={setRole} />
          <MultiSelect
            label={say("app-teams")}
            data={props.teams.map((team) => ({ value: String(team.id), label: team.name }))}
            value={form.team_ids}
            onChange={(team_ids) => set({ team_ids })}
          />
          <Select
            label={say("app-invite-language")}
            data={LANGUAGES}
            value={form.language}
            onChange={(value) => set({ language: (value ?? form.language) as LanguageTag })}
          />
          <Select
            label={say("app-invite-through")}
            data={[
              ...sending.map((one) => ({ value: String(one.id), label: `${one.name} (${one.address})` })),
              { value: "none", label: say("app-invite-no-letter") },
            ]}
            value={chosen}
            onChange={setMailbox}
          />
          {field !== "email" && <Failure error={invite.error} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={props.onClose}>
              {say("app-cancel")}
            </Button>
            <Button type="submit" loading={invite.isPending}>
              {say("app-invite")}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
