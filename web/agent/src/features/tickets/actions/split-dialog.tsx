import { Button, Group, Radio, Stack, Text } from "@mantine/core";
import { useState } from "react";
import type { Ticket } from "@/lib/api/model";
import { useText } from "@/lib/text/use-text";
import { Dialog } from "@/ui/dialog";
import { Failure } from "@/ui/failure";
import classes from "./actions.module.css";
import { beginning, useConversation } from "./conversation";
import { useSplit } from "./queries";

/** Which of the customer's messages becomes a ticket of its own: the latest, unless somebody says another. */
export function SplitDialog(props: { ticket: Ticket; onClose: () => void }) {
  const say = useText();
  const messages = useConversation(props.ticket.id).filter((one) => one.kind === "customer");
  const [chosen, setChosen] = useState<string | null>(null);
  const at = chosen ?? String(messages.at(-1)?.id ?? "");
  const split = useSplit(props.ticket.id, props.onClose);
  return (
    <Dialog opened onClose={props.onClose} title={say("app-split")} size="lg">
      <Stack>
        <Text size="sm" c="dimmed">
          {say("app-split-about")}
        </Text>
        <Radio.Group label={say("app-split-which")} value={at} onChange={setChosen}>
          <div className={classes.choices}>
            {messages.map((one) => (
              <Radio key={one.id} value={String(one.id)} data-autofocus={String(one.id) === at || undefined} label={`${one.author.name}: ${beginning(one.text)}`} />
            ))}
          </div>
        </Radio.Group>
        <Failure error={split.error} />
        <Group justify="flex-end">
          <Button variant="default" onClick={props.onClose}>
            {say("app-cancel")}
          </Button>
          <Button disabled={at === ""} loading={split.isPending} onClick={() => split.mutate(Number(at))}>
            {say("app-split")}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
