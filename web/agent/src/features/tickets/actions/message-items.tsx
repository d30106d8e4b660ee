import { Menu } from "@mantine/core";
import { IconArrowsSplit2, IconMailForward } from "@tabler/icons-react";
import { useMutation } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { api, take } from "@/lib/api/client";
import type { MessageEntry, Ticket } from "@/lib/api/model";
import { useText } from "@/lib/text/use-text";
import { useToast } from "@/ui/toast";
import { useRefreshed } from "./queries";

/** What is done with one message: a ticket of its own, or passed on to somebody outside. */
export function MessageItems(props: { message: MessageEntry; ticket: Ticket; onForward: () => void }) {
  const say = useText();
  const toast = useToast();
  const navigate = useNavigate();
  const { message, ticket } = props;
  const refreshed = useRefreshed(ticket.id);
  const split = useMutation({
    mutationFn: () => take(api.POST("/api/v1/messages/{id}/split", { params: { path: { id: message.id } } })),
    onSuccess: (own) => {
      refreshed();
      toast(say("app-split-done", { id: own.id }));
      return navigate({ to: "/tickets/$ticketId", params: { ticketId: own.id } });
    },
  });
  return (
    <>
      {ticket.can.reply.allowed && (message.kind === "customer" || message.kind === "agent") && (
        <Menu.Item leftSection={<IconMailForward size={16} aria-hidden />} onClick={props.onForward}>
          {say("app-forward")}
        </Menu.Item>
      )}
      {ticket.can.lay_aside.allowed && message.kind === "customer" && (
        <Menu.Item leftSection={<IconArrowsSplit2 size={16} aria-hidden />} onClick={() => split.mutate()}>
          {say("app-split")}
        </Menu.Item>
      )}
    </>
  );
}
