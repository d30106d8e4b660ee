import { Button, Group, Stack } from "@mantine/core";
import { useState } from "react";
import { now } from "@/lib/clock";
import { useMe } from "@/lib/me";
import { useText } from "@/lib/text/use-text";
import { Dialog } from "@/ui/dialog";
import DuePicker from "@/ui/editor/due-picker";

const DAY_MS = 86_400_000;

/** A day and hour of one's own. */
export function SnoozeDialog(props: { onClose: () => void; onSnooze: (until: string) => void }) {
  const say = useText();
  const me = useMe();
  const [until, setUntil] = useState(() => new Date(now() + DAY_MS).toISOString());
  return (
    <Dialog opened onClose={props.onClose} title={say("app-snooze-title")}>
      <Stack>
        <DuePicker label={say("app-snooze-until")} value={until} zone={me.agent.time_zone} onChange={setUntil} />
        <Group justify="flex-end">
          <Button variant="default" onClick={props.onClose}>
            {say("app-cancel")}
          </Button>
          <Button
            disabled={Date.parse(until) <= now()}
            onClick={() => {
              props.onSnooze(until);
              props.onClose();
            }}
          >
            {say("app-snooze")}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
