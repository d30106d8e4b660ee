import { Button, Checkbox, Group, Stack, Text, TextInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState, type FormEvent } from "react";
import { api, ifMatch, take } from "@/lib/api/client";
import type { OwnRole } from "@/lib/api/model";
import { isProblem } from "@/lib/api/problem";
import { useMe } from "@/lib/me";
import { useText } from "@/lib/text/use-text";
import { Dialog } from "@/ui/dialog";
import { Failure } from "@/ui/failure";

/** The rights as they are shown together. */
const GROUPS: [string, string[]][] = [
  ["work", ["all_tickets", "merge_tickets", "delete_tickets", "export", "override", "macros", "shared_views"]],
  ["lead", ["team_promises", "mail_log", "reports"]],
  ["desk", ["people", "company", "mailboxes", "guard", "automation", "fields", "api_keys"]],
  ["trust", ["audit", "erase_persons", "retention"]],
];

export function RoleDialog(props: { role: OwnRole | null; rights: string[]; onClose: () => void }) {
  const say = useText();
  const me = useMe();
  const queries = useQueryClient();
  const { role } = props;
  const [name, setName] = useState(role?.name ?? "");
  const [rights, setRights] = useState<string[]>(role?.rights ?? ["merge_tickets"]);
  const done = () => {
    void queries.invalidateQueries({ queryKey: ["agents"] });
    props.onClose();
  };
  const save = useMutation<unknown>({
    meta: { quiet: true },
    mutationFn: () =>
      role
        ? take(api.PATCH("/api/v1/roles/{id}", { params: { path: { id: role.id } }, headers: ifMatch(role.version), body: { name, rights } }))
        : take(api.POST("/api/v1/roles", { body: { name, rights } })),
    onSuccess: done,
  });
  const remove = useMutation<unknown>({
    meta: { quiet: true },
    mutationFn: () => take(api.DELETE("/api/v1/roles/{id}", { params: { path: { id: role?.id ?? 0 } } })),
    onSuccess: done,
  });
  const error = save.error ?? remove.error;
  const field = isProblem(error) ? error.field : null;
  const known = (right: string) => props.rights.includes(right);
  // Nobody gives what they lack; the server refuses it too.
  const mine = me.can as Record<string, boolean>;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate();
  };
  return (
    <Dialog opened onClose={props.onClose} title={say(role ? "app-role-change" : "app-role-add")} size="lg">
      <form onSubmit={submit}>
        <Stack>
          <TextInput
            label={say("app-role-name")}
            required
            data-autofocus
            value={name}
            error={field === "name" && error ? error.message : undefined}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <Text size="sm" c="dimmed">
            {say("app-role-about")}
          </Text>
          <Checkbox.Group value={rights} onChange={setRights} aria-label={say("app-rights")}>
            <Stack gap="lg">
              {GROUPS.map(([group, members]) => (
                <Stack key={group} gap={8} role="group" aria-label={say(`app-rights-${group}`)}>
                  <Text fw={600} size="sm">
                    {say(`app-rights-${group}`)}
                  </Text>
                  {members.filter(known).map((right) => (
                    <Checkbox key={right} value={right} label={say(`app-right-${right}`)} disabled={!mine[right] && !rights.includes(right)} />
                  ))}
                </Stack>
              ))}
            </Stack>
          </Checkbox.Group>
          {field !== "name" && <Failure error={error} />}
          <Group justify="space-between">
            {role ? (
              <Button variant="subtle" color="ember" loading={remove.isPending} onClick={() => remove.mutate()}>
                {say("app-role-remove")}
              </Button>
            ) : (
              <span />
            )}
            <Group>
              <Button variant="default" onClick={props.onClose}>
                {say("app-cancel")}
              </Button>
              <Button type="submit" disabled={name.trim() === ""} loading={save.isPending}>
                {say("app-save")}
              </Button>
            </Group>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
