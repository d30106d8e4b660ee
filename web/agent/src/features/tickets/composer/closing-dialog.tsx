import { Button, Group, Stack, Text, Textarea } from "@mantine/core";
import { useState } from "react";
import { useText } from "@/lib/text/use-text";
import { Dialog } from "@/ui/dialog";
import type { Closing } from "./use-send";

/** A letter that resolves its ticket asks its one question first; an answer sends it. */
export function ClosingDialog(props: { busy: boolean; onClose: () => void; onAnswer: (closing: Closing) => void }) {
  const say = useText();
  const [comment, setComment] = useState("");
  return (
    <Dialog opened onClose={props.onClose} title={say("app-send-resolve")} size="md">
      <Stack>
        <div>
          <Text fw={600}>{say("app-easy-question")}</Text>
          <Text size="sm" c="dimmed">
            {say("app-easy-about")}
          </Text>
        </div>
        <Textarea
          label={say("app-easy-comment")}
          autosize
          minRows={2}
          value={comment}
          onChange={(event) => setComment(event.currentTarget.value)}
        />
        <Group grow>
          {(["yes", "partly", "no"] as const).map((easy) => (
            <Button
              key={easy}
              variant={easy === "yes" ? "filled" : "default"}
              data-autofocus={easy === "yes" || undefined}
              loading={props.busy}
              onClick={() => props.onAnswer({ easy, comment: comment.trim() })}
            >
              {say(`app-easy-${easy}`)}
            </Button>
          ))}
        </Group>
      </Stack>
    </Dialog>
  );
}
