import { Button, Menu } from "@mantine/core";
import { IconClockPause } from "@tabler/icons-react";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { lazy, Suspense, useState } from "react";
import type { Ticket } from "@/lib/api/model";
import { useNow } from "@/lib/clock";
import { useCommands, type Command } from "@/lib/commands/registry";
import { useReader } from "@/lib/text/provider";
import { useText } from "@/lib/text/use-text";
import { Why } from "@/ui/why";
import { openMenu } from "../reach";
import { snoozePresetsQuery, useLayAside } from "./queries";

const SnoozeDialog = lazy(() => import("./snooze-dialog").then((part) => ({ default: part.SnoozeDialog })));

const PRESETS = ["later-today", "tomorrow-morning", "monday", "in-a-week"];

/** Puts the ticket out of sight until a usual time, a day of one's own, or an answer. */
export function SnoozeMenu(props: { ticket: Ticket }) {
  const say = useText();
  const { formats } = useReader();
  const now = useNow();
  const { ticket } = props;
  const [opened, setOpened] = useState(false);
  const [own, setOwn] = useState(false);
  const { data } = useQuery({ ...snoozePresetsQuery, enabled: opened });
  const { snooze, move } = useLayAside(ticket);
  const queries = useQueryClient();
  const off = ticket.can.snooze.reason;
  const until = (name: string): Command => ({
    id: `snooze.${name}`, group: "ticket", off, onlyWhenSearched: true,
    title: say("app-snooze-to", { name: say(`app-snooze-${name}`) }), text: "app-snooze-to", words: `app-snooze-${name}`,
    run: async () => {
      const { items } = await queries.fetchQuery(snoozePresetsQuery);
      const found = items.find((one) => one.preset.replaceAll("_", "-") === name);
      // Late in the evening "later today" is none of the usual times.
      if (found) snooze.mutate(found.until);
      else openMenu("snooze")();
    },
  });
  useCommands(
    ticket.state === "snoozed"
      ? [{ id: "ticket.snooze", group: "ticket", title: say("app-wake"), words: "app-words-snooze", keys: "s", run: () => move.mutate("wake") }]
      : [
          { id: "ticket.snooze", group: "ticket", off, title: say("app-snooze"), words: "app-words-snooze", keys: "s", run: openMenu("snooze") },
          ...PRESETS.map(until),
          {
            id: "snooze.until-answer", group: "ticket", off, onlyWhenSearched: true,
            title: say("app-snooze-to", { name: say("app-snooze-until-answer") }), text: "app-snooze-to", words: "app-snooze-until-answer",
            run: () => snooze.mutate(null),
          },
          {
            id: "snooze.own", group: "ticket", off, onlyWhenSearched: true,
            title: say("app-snooze-to", { name: say("app-snooze-own") }), text: "app-snooze-to", words: "app-snooze-own",
            run: () => setOwn(true),
          },
        ],
  );
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
            {data?.items.map(({ preset, until: at }) => (
              <Menu.Item
                key={preset}
                rightSection={<small className="quiet">{formats.moment(at, now)}</small>}
                onClick={() => snooze.mutate(at)}
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
          <SnoozeDialog onClose={() => setOwn(false)} onSnooze={(at) => snooze.mutate(at)} />
        </Suspense>
      )}
    </>
  );
}
