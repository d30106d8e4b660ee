import { Button, Checkbox, Group, Stack, Text, Textarea, TextInput } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { api, take } from "@/lib/api/client";
import type { Ticket } from "@/lib/api/model";
import { useText } from "@/lib/text/use-text";
import { Dialog } from "@/ui/dialog";
import { useToast } from "@/ui/toast";
import { beginning, useConversation } from "./conversation";
import { Guarded } from "./guarded";
import { useRefreshed } from "./queries";
import classes from "./actions.module.css";

/** A question to somebody outside, with messages of the conversation under it. */
export function ForwardDialog(props: { ticket: Ticket; message?: number; onClose: () => void }) {
  const say = useText();
  const toast = useToast();
  const { ticket } = props;
  const refreshed = useRefreshed(ticket.id);
  const [address, setAddress] = useState("");
  const [text, setText] = useState("");
  const [withFiles, setWithFiles] = useState(true);
  const messages = useConversation(ticket.id);
  const [chosen, setChosen] = useState<string[] | null>(props.message === undefined ? null : [String(props.message)]);
  const latest = messages.filter((one) => one.kind === "customer").at(-1);
  const passedOn = chosen ?? (latest ? [String(latest.id)] : []);
  const send = useMutation({
    meta: { quiet: true },
    mutationFn: (guard_override: string | null) =>
      take(
        api.POST("/api/v1/tickets/{id}/side-threads", {
          params: { path: { id: ticket.id } },
          body: { address: address.trim(), text: text.trim(), messages: passedOn.map(Number), with_files: withFiles, guard_override },
        }),
      ),
    onSuccess: () => {
      toast(say("app-forward-done"));
      props.onClose();
    },
    onSettled: refreshed,
  });
  return (
    <Dialog opened onClose={props.onClose} title={say("app-forward-title")} size="lg">
      <Stack>
        <Text size="sm" c="dimmed">
          {say("app-forward-about")}
        </Text>
        <TextInput
          label={say("app-forward-to")}
          type="email"
          data-autofocus
          value={address}
          onChange={(event) => setAddress(event.currentTarget.value)}
        />
        <Textarea
          label={say("app-forward-words")}
          autosize
          minRows={4}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        {messages.length > 0 && (
          <Checkbox.Group label={say("app-forward-messages")} value={passedOn} onChange={setChosen}>
            <div className={classes.choices}>
              {messages.map((one) => (
                <Checkbox key={one.id} value={String(one.id)} label={`${one.author.name}: ${beginning(one.text)}`} />
              ))}
            </div>
          </Checkbox.Group>
        )}
        {passedOn.length > 0 && (
          <Checkbox
            label={say("app-forward-files")}
            checked={withFiles}
            onChange={(event) => setWithFiles(event.currentTarget.checked)}
          />
        )}
        <Guarded error={send.error} busy={send.isPending} onOverride={(reason) => send.mutate(reason)} onEdit={send.reset} />
        <Group justify="flex-end">
          <Button variant="default" onClick={props.onClose}>
            {say("app-cancel")}
          </Button>
          <Button
            disabled={address.trim() === "" || text.trim() === ""}
            loading={send.isPending}
            onClick={() => send.mutate(null)}
          >
            {say("app-send")}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
