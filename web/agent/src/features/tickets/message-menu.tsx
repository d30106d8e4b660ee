import { ActionIcon, Menu } from "@mantine/core";
import { IconDots, IconFileText, IconLink, IconMessageReply, IconQuote, IconUsersGroup } from "@tabler/icons-react";
import { useQueryClient } from "@tanstack/react-query";
import { lazy, Suspense, useState } from "react";
import type { MessageEntry, Ticket } from "@/lib/api/model";
import { mailboxesQuery } from "@/lib/api/queries";
import { useText } from "@/lib/text/use-text";
import { useToast } from "@/ui/toast";
import { MessageItems } from "./actions/message-items";
import { PersonInside } from "./person-inside";
import { quotation, quote } from "./quoting";

const ForwardDialog = lazy(() => import("./actions/forward-dialog").then((part) => ({ default: part.ForwardDialog })));

/** What can be done with one message. */
export function MessageMenu(props: { message: MessageEntry; ticket: Ticket }) {
  const say = useText();
  const toast = useToast();
  const queries = useQueryClient();
  const { message, ticket } = props;
  const [forwarding, setForwarding] = useState(false);
  const address = message.kind === "customer" ? message.author.address : null;
  const others = [...message.to, ...message.cc].filter((one) => one !== address && one !== ticket.mailbox?.address);
  const replyToAll = async (to: string) => {
    const ours = (await queries.fetchQuery({ ...mailboxesQuery, staleTime: 60_000 })).map((one) => one.address);
    quote({ html: "", to, cc: [...new Set(others)].filter((one) => !ours.includes(one)) });
  };
  const copy = () => {
    const link = `${window.location.origin}/tickets/${ticket.id}#message-${message.id}`;
    navigator.clipboard.writeText(link).then(
      () => toast(say("app-copied")),
      () => undefined,
    );
  };
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray" size={26} aria-label={say("app-message-more")}>
            <IconDots size={16} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {address !== null && ticket.can.reply.allowed && (
            <Menu.Item leftSection={<IconMessageReply size={16} aria-hidden />} onClick={() => quote({ html: "", to: address })}>
              {say("app-message-reply")}
            </Menu.Item>
          )}
          {address !== null && ticket.can.reply.allowed && others.length > 0 && (
            <Menu.Item leftSection={<IconUsersGroup size={16} aria-hidden />} onClick={() => void replyToAll(address)}>
              {say("app-message-reply-all")}
            </Menu.Item>
          )}
          {message.text.trim() !== "" && (
            <Menu.Item leftSection={<IconQuote size={16} aria-hidden />} onClick={() => quote({ html: quotation(message.text), to: null })}>
              {say("app-message-quote")}
            </Menu.Item>
          )}
          <Menu.Item leftSection={<IconLink size={16} aria-hidden />} onClick={copy}>
            {say("app-message-link")}
          </Menu.Item>
          {message.has_original && (
            <Menu.Item
              component="a"
              href={`/api/v1/messages/${message.id}/original`}
              target="_blank"
              leftSection={<IconFileText size={16} aria-hidden />}
            >
              {say("app-message-original")}
            </Menu.Item>
          )}
          {message.is_forward && <PersonInside message={message.id} />}
          <MessageItems message={message} ticket={ticket} onForward={() => setForwarding(true)} />
        </Menu.Dropdown>
      </Menu>
      {forwarding && (
        <Suspense fallback={null}>
          <ForwardDialog ticket={ticket} message={message.id} onClose={() => setForwarding(false)} />
        </Suspense>
      )}
    </>
  );
}
