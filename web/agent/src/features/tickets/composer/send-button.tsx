import { ActionIcon, Button, Menu, Tooltip } from "@mantine/core";
import { IconCheck, IconChevronDown, IconClockHour4, IconHourglass, IconPencil, IconSend2 } from "@tabler/icons-react";
import { useState } from "react";
import type { Ticket } from "@/lib/api/model";
import { useText } from "@/lib/text/use-text";
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
          <Menu.Item leftSection={<IconCheck size={16} aria-hidden />} onClick={() => props.onSend("resolved")}>
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
