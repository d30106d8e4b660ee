import { Button, Group, Stack, Text } from "@mantine/core";
import { lazy, Suspense, useState } from "react";
import { now as present, useNow } from "@/lib/clock";
import { formatsOf } from "@/lib/time";
import { useReader } from "@/lib/text/provider";
import { useText } from "@/lib/text/use-text";
import { cityOf } from "@/lib/zones";
import { Dialog } from "@/ui/dialog";
import { presets } from "./later-times";

const DuePicker = lazy(() => import("@/ui/editor/due-picker"));

/** When the letter shall leave: usual times of the customer's day, or one's own. */
export function SendLater(props: { zone: string; name: string; onClose: () => void; onChosen: (at: string) => void }) {
  const say = useText();
  const { language } = useReader();
  const there = formatsOf(language, props.zone);
  const now = useNow();
  const usual = presets(now, props.zone);
  const [own, setOwn] = useState(usual[0]?.at ?? new Date(present() + 3_600_000).toISOString());
  return (
    <Dialog opened onClose={props.onClose} title={say("app-later-title")} size="sm">
      <Stack gap="xs">
        <Text size="sm" c="dimmed">
          {say("app-later-about", { name: props.name, city: cityOf(props.zone) })}
        </Text>
        {usual.map((one, index) => (
          <Button
            key={one.name}
            variant="default"
            justify="space-between"
            rightSection={<span className="quiet">{there.moment(one.at, now)}</span>}
            data-autofocus={index === 0 || undefined}
            onClick={() => props.onChosen(one.at)}
          >
            {say(`app-later-${one.name}`)}
          </Button>
        ))}
        <Suspense fallback={<div style={{ height: 62 }} />}>
          <DuePicker label={say("app-later-own")} value={own} zone={props.zone} onChange={setOwn} />
        </Suspense>
        <Group justify="flex-end">
          <Button disabled={Date.parse(own) <= now} onClick={() => props.onChosen(own)}>
            {say("app-later-plan")}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
