import { Button, Group, Stack, Text, Textarea } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { api, take } from "@/lib/api/client";
import type { Ticket } from "@/lib/api/model";
import { useText } from "@/lib/text/use-text";
import { Dialog } from "@/ui/dialog";
import { useToast } from "@/ui/toast";
import { Guarded } from "./guarded";
import { useRefreshed } from "./queries";

const CHARS_MAX = 600;

/** The problem in our words, for the customer to say "yes, that is it", or what is different. */
export function RestateDialog(props: { ticket: Ticket; onClose: () => void }) {
  const say = useText();
  const toast = useToast();
  const { ticket } = props;
  const refreshed = useRefreshed(ticket.id);
  const [text, setText] = useState("");
  const ask = useMutation({
    meta: { quiet: true },
    mutationFn: (guard_override: string | null) =>
      take(
        api.POST("/api/v1/tickets/{id}/restatements", {
          params: { path: { id: ticket.id } },
          body: { text: text.trim(), guard_override },
        }),
      ),
    onSuccess: () => {
      toast(say("app-restate-done"));
      props.onClose();
    },
    onSettled: refreshed,
  });
  return (
    <Dialog opened onClose={props.onClose} title={say("app-restate-title")} size="lg">
      <Stack>
        <Text size="sm" c="dimmed">
          {say("app-restate-about")}
        </Text>
        <Textarea
          label={say("app-restate-words")}
          data-autofocus
          autosize
          minRows={3}
          maxLength={CHARS_MAX}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <Guarded error={ask.error} busy={ask.isPending} onOverride={(reason) => ask.mutate(reason)} onEdit={ask.reset} />
        <Group justify="flex-end">
          <Button variant="default" onClick={props.onClose}>
            {say("app-cancel")}
          </Button>
          <Button disabled={text.trim() === ""} loading={ask.isPending} onClick={() => ask.mutate(null)}>
            {say("app-send")}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
