import { Button, Group, Text } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { api, take } from "@/lib/api/client";
import type { Mailbox } from "@/lib/api/model";
import { useText } from "@/lib/text/use-text";

/** Takes a mailbox away after asking once more. Its tickets stay. */
export function RemoveMailbox(props: { mailbox: Mailbox; onDone: () => void }) {
  const say = useText();
  const [asking, setAsking] = useState(false);
  const remove = useMutation({
    mutationFn: () => take(api.DELETE("/api/v1/mailboxes/{id}", { params: { path: { id: props.mailbox.id } } })),
    onSuccess: props.onDone,
  });
  if (!asking) {
    return (
      <Button variant="subtle" color="ember" onClick={() => setAsking(true)}>
        {say("app-mailbox-remove")}
      </Button>
    );
  }
  return (
    <Group gap="xs">
      <Text size="sm">{say("app-mailbox-remove-ask")}</Text>
      <Button size="xs" color="ember" loading={remove.isPending} onClick={() => remove.mutate()}>
        {say("app-mailbox-remove")}
      </Button>
      <Button size="xs" variant="default" onClick={() => setAsking(false)}>
        {say("app-cancel")}
      </Button>
    </Group>
  );
}
