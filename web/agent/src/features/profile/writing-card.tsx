import { Button, Group, Select, Stack, Text, Textarea, Title } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { api, take } from "@/lib/api/client";
import { mailboxesQuery } from "@/lib/api/queries";
import { signaturesQuery, writingQuery } from "@/lib/api/writing";
import { useText } from "@/lib/text/use-text";
import { useToast } from "@/ui/toast";

/** How one writes: for how long a letter can be taken back, and what stands under it. */
export function WritingCard() {
  const say = useText();
  const toast = useToast();
  const queries = useQueryClient();
  const { data: writing } = useQuery(writingQuery);
  const { data: mailboxes = [] } = useQuery(mailboxesQuery);
  const { data: signatures } = useQuery(signaturesQuery);
  const [mailbox, setMailbox] = useState("0");
  const [draft, setDraft] = useState<string | null>(null);
  const kept = signatures?.find((one) => String(one.mailbox_id) === mailbox)?.text ?? "";
  const undo = useMutation({
    mutationFn: (undo_seconds: number) => take(api.PUT("/api/v1/me/writing", { body: { undo_seconds } })),
    onSuccess: (next) => {
      queries.setQueryData(writingQuery.queryKey, next);
      toast(say("app-saved"));
    },
  });
  const sign = useMutation({
    mutationFn: (text: string) =>
      take(api.PUT("/api/v1/me/signatures/{mailbox}", { params: { path: { mailbox: Number(mailbox) } }, body: { text } })),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ["signatures"] });
      setDraft(null);
      toast(say("app-saved"));
    },
  });
  return (
    <Stack>
      <Title order={2} size="h4">
        {say("app-writing-title")}
      </Title>
      <Select
        label={say("app-writing-undo")}
        description={say("app-writing-undo-about")}
        allowDeselect={false}
        data={[0, 5, 10, 20, 30].map((seconds) => ({
          value: String(seconds),
          label: seconds === 0 ? say("app-writing-undo-none") : say("app-writing-undo-seconds", { seconds }),
        }))}
        value={String(writing?.undo_seconds ?? 5)}
        onChange={(value) => value !== null && undo.mutate(Number(value))}
      />
      <Group align="flex-end">
        <Select
          flex={1}
          label={say("app-writing-signature-for")}
          allowDeselect={false}
          data={[
            { value: "0", label: say("app-writing-signature-all") },
            ...mailboxes.map((one) => ({ value: String(one.id), label: `${one.name} <${one.address}>` })),
          ]}
          value={mailbox}
          onChange={(value) => {
            setMailbox(value ?? "0");
            setDraft(null);
          }}
        />
      </Group>
      <Textarea
        label={say("app-writing-signature")}
        description={say("app-writing-signature-about")}
        autosize
        minRows={3}
        value={draft ?? kept}
        onChange={(event) => setDraft(event.currentTarget.value)}
      />
      <Group>
        <Button variant="default" disabled={draft === null || draft.trim() === kept} loading={sign.isPending} onClick={() => sign.mutate(draft ?? "")}>
          {say("app-writing-signature-save")}
        </Button>
        {draft !== null && draft.trim() !== kept && (
          <Text size="sm" c="dimmed">
            {say("app-writing-unsaved")}
          </Text>
        )}
      </Group>
    </Stack>
  );
}
