import { ActionIcon, Button, Menu, Tooltip } from "@mantine/core";
import { IconCheck, IconChevronDown, IconClockHour4, IconHourglass, IconPencil, IconSend2 } from "@tabler/icons-react";
import { useState } from "react";
import type { Ticket } from "@/lib/api/model";
import { useCommands } from "@/lib/commands/registry";
import { useText } from "@/lib/text/use-text";
import { Keys } from "@/ui/keys";
import classes from "./composer.module.css";
import { SendLater } from "./send-later";

const onApple = /Mac|iPhone|iPad/.test(navigator.userAgent);

/** How a letter is sent: and then we wait for the customer, go on ourselves, or are done; or at another time. */
export type Manner = "send" | "waiting" | "open" | "resolved";

export function SendButton(props: {
  ticket: Ticket;
  isReply: boolean;
  off: boolean;
  busy: boolean;
  onSend: (manner: Manner) => void;
  onLater: (at: string) => void;
}) {
  const say = useText();
  const [later, setLater] = useState(false);
  const { isReply, off } = props;
  const why = off ? say("app-write-first") : null;
  const command = (name: Manner, title: string, keys?: string) => ({
    id: `write.${name}`, group: "write" as const, title: say(title), words: "app-words-send", keys, inField: true, off: why,
    run: () => props.onSend(name),
  });
  useCommands(
    isReply
      ? [
          command("send", "app-send", "mod+Enter"),
          command("waiting", "app-send-wait"),
          command("open", "app-send-open"),
          command("resolved", "app-send-resolve", "mod+shift+Enter"),
          { id: "write.later", group: "write", title: say("app-send-later"), words: "app-words-send", off: why, run: () => setLater(true) },
        ]
      : [command("send", "app-note-keep", "mod+Enter")],
  );
  const main = (
    <Tooltip label={onApple ? "⌘ Enter" : "Ctrl+Enter"}>
      <Button
        leftSection={<IconSend2 size={17} aria-hidden />}
        variant={isReply ? "filled" : "default"}
        disabled={off}
        loading={props.busy}
        className={isReply ? classes.sendMain : undefined}
        onClick={() => props.onSend("send")}
      >
        {say(isReply ? "app-send" : "app-note-keep")}
      </Button>
    </Tooltip>
  );
  if (!isReply) return main;
  return (
    <span className={classes.send}>
      {main}
      <Menu position="top-end" withinPortal>
        <Menu.Target>
          <ActionIcon className={classes.sendMore} size={36} disabled={off} aria-label={say("app-send-more")}>
            <IconChevronDown size={16} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconHourglass size={16} aria-hidden />} onClick={() => props.onSend("waiting")}>
            {say("app-send-wait")}
          </Menu.Item>
          <Menu.Item leftSection={<IconPencil size={16} aria-hidden />} onClick={() => props.onSend("open")}>
            {say("app-send-open")}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconCheck size={16} aria-hidden />}
            rightSection={<Keys keys="mod+shift+Enter" />}
            onClick={() => props.onSend("resolved")}
          >
            {say("app-send-resolve")}
          </Menu.Item>
          <Menu.Divider />
          <Menu.Item leftSection={<IconClockHour4 size={16} aria-hidden />} onClick={() => setLater(true)}>
            {say("app-send-later")}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {later && (
        <SendLater
          zone={props.ticket.customer.time_zone}
          name={props.ticket.customer.name}
          onClose={() => setLater(false)}
          onChosen={(at) => {
            setLater(false);
            props.onLater(at);
          }}
        />
      )}
    </span>
  );
}
