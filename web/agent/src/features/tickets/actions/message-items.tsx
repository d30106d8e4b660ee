import { Menu } from "@mantine/core";
import { IconArrowsSplit2, IconMailForward } from "@tabler/icons-react";
import type { MessageEntry, Ticket } from "@/lib/api/model";
import { useText } from "@/lib/text/use-text";
import { useSplit } from "./queries";

/** What is done with one message: a ticket of its own, or passed on to somebody outside. */
export function MessageItems(props: { message: MessageEntry; ticket: Ticket; onForward: () => void }) {
  const say = useText();
  const { message, ticket } = props;
  const split = useSplit(ticket.id);
  return (
    <>
      {ticket.can.reply.allowed && (message.kind === "customer" || message.kind === "agent") && (
        <Menu.Item leftSection={<IconMailForward size={16} aria-hidden />} onClick={props.onForward}>
          {say("app-forward")}
        </Menu.Item>
      )}
      {ticket.can.lay_aside.allowed && message.kind === "customer" && (
        <Menu.Item leftSection={<IconArrowsSplit2 size={16} aria-hidden />} onClick={() => split.mutate(message.id)}>
          {say("app-split")}
        </Menu.Item>
      )}
    </>
  );
}
