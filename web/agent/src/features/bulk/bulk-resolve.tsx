import { Button, Group, SegmentedControl, Stack, Text, TextInput } from "@mantine/core";
import { useState } from "react";
import { useText } from "@/lib/text/use-text";
import { Dialog } from "@/ui/dialog";
import type { BulkChange } from "./bulk-bar";

/** Resolving asks its question also of many; open promises and empty fields hold single tickets back. */
export function BulkResolve(props: {
  count: number;
  status: number | null;
  onClose: () => void;
  onChange: (change: BulkChange) => void;
}) {
  const say = useText();
  const [easy, setEasy] = useState("");
  const [reason, setReason] = useState("");
  return (
    <Dialog opened onClose={props.onClose} title={say("app-bulk-resolve-title", { count: props.count })}>
      <Stack>
        <div>
          <Text fw={600} id="bulk-easy">
            {say("app-easy-question")}
          </Text>
          <SegmentedControl
            fullWidth
            mt="xs"
            aria-labelledby="bulk-easy"
            value={easy}
            onChange={setEasy}
            data={(["yes", "partly", "no"] as const).map((value) => ({ value, label: say(`app-easy-${value}`) }))}
          />
        </div>
        <TextInput
          label={say("app-resolve-unanswered-reason")}
          description={say("app-bulk-unanswered-about")}
          maxLength={2000}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={props.onClose}>
            {say("app-cancel")}
          </Button>
          <Button
            disabled={easy === ""}
            onClick={() => {
              props.onChange({ closure: { easy, comment: "", unanswered_reason: reason.trim() || null, status_id: props.status } });
              props.onClose();
            }}
          >
            {say("app-resolve")}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
