import { Button, Menu } from "@mantine/core";
import { IconClockPause } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense, useState } from "react";
import type { Ticket } from "@/lib/api/model";
import { useNow } from "@/lib/clock";
import { useReader } from "@/lib/text/provider";
import { useText } from "@/lib/text/use-text";
import { Why } from "@/ui/why";
import { snoozePresetsQuery, useLayAside } from "./queries";

const SnoozeDialog = lazy(() => import("./snooze-dialog").then((part) => ({ default: part.SnoozeDialog })));

/** Puts the ticket out of sight until a usual time, a day of one's own, or an answer. */
export function SnoozeMenu(props: { ticket: Ticket }) {
  const say = useText();
  const { formats } = useReader();
  const now = useNow();
  const { ticket } = props;
  const [opened, setOpened] = useState(false);
  const [own, setOwn] = useState(false);
  const { data } = useQuery({ ...snoozePresetsQuery, enabled: opened });
  const { snooze } = useLayAside(ticket);
  return (
    <>
      <Why can={ticket.can.snooze}>
        <Menu position="bottom-start" opened={opened} onChange={setOpened}>
          <Menu.Target>
            <Button
              variant="subtle"
              color="gray"
              size="compact-sm"
              fw={450}
              px={7}
              data-menu="snooze"
              disabled={!ticket.can.snooze.allowed}
              leftSection={<IconClockPause size={16} aria-hidden />}
            >
              {say("app-snooze")}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {data?.items.map(({ preset, until }) => (
              <Menu.Item
                key={preset}
                rightSection={<small className="quiet">{formats.moment(until, now)}</small>}
                onClick={() => snooze.mutate(until)}
              >
                {say(`app-snooze-${preset.replaceAll("_", "-")}`)}
              </Menu.Item>
            ))}
            <Menu.Item onClick={() => setOwn(true)}>{say("app-snooze-own")}</Menu.Item>
            <Menu.Divider />
            <Menu.Item onClick={() => snooze.mutate(null)}>{say("app-snooze-until-answer")}</Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </Why>
      {own && (
        <Suspense fallback={null}>
          <SnoozeDialog onClose={() => setOwn(false)} onSnooze={(until) => snooze.mutate(until)} />
        </Suspense>
      )}
    </>
  );
}
