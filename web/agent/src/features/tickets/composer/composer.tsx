import { Alert, Tabs } from "@mantine/core";
import { IconMailOff, IconMessageReply, IconNote } from "@tabler/icons-react";
import { useCallback, useState } from "react";
import type { Ticket } from "@/lib/api/model";
import type { DraftKind } from "@/lib/api/queries";
import { useCommands } from "@/lib/commands/registry";
import { useText } from "@/lib/text/use-text";
import classes from "./composer.module.css";
import { usePresenceOf } from "../presence";
import { WritingDesk } from "./writing-desk";

/** Where one writes to the customer, or a note for colleagues. */
export function Composer(props: { ticket: Ticket }) {
  const say = useText();
  const { can } = props.ticket;
  const { address, refused } = props.ticket.customer;
  const [kind, setKind] = useState<DraftKind>(can.reply.allowed ? "reply" : "note");
  const [focus, setFocus] = useState(false);
  const write = (next: DraftKind) => () => {
    setKind(next);
    setFocus(true);
    document.querySelector<HTMLElement>(`[data-composer="${next}"] [role=textbox]`)?.focus();
  };
  useCommands([
    { id: "write.reply", group: "write", title: say("app-reply"), words: "app-words-reply", keys: "r", off: can.reply.reason, run: write("reply") },
    { id: "write.note", group: "write", title: say("app-note"), words: "app-words-note", keys: "n", off: can.note.reason, run: write("note") },
  ]);
  const [typing, setTyping] = useState(false);
  usePresenceOf(props.ticket.id, typing ? (kind === "reply" ? "replying" : "noting") : "looking");
  const onTyping = useCallback((now: boolean) => setTyping(now), []);
  const reason = kind === "reply" ? can.reply : can.note;
  return (
    <section className={classes.composer} data-kind={kind} aria-label={say("app-composer")}>
      <Tabs
        value={kind}
        variant="none"
        keepMounted={false}
        onChange={(value) => {
          setKind(value === "note" ? "note" : "reply");
          setFocus(true);
        }}
      >
        <Tabs.List className={classes.tabs}>
          <Tabs.Tab value="reply" leftSection={<IconMessageReply size={17} aria-hidden />}>
            {say("app-reply")}
          </Tabs.Tab>
          <Tabs.Tab value="note" leftSection={<IconNote size={17} aria-hidden />}>
            {say("app-note")}
          </Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value={kind} data-composer={kind}>
          {kind === "reply" && refused !== null && (
            <Alert m="sm" mb={0} p="xs" color="ember" icon={<IconMailOff size={17} aria-hidden />}>
              {say("app-address-refusing", { address: address ?? "", words: refused })}
            </Alert>
          )}
          {reason.allowed ? (
            <WritingDesk key={kind} ticket={props.ticket} kind={kind} focus={focus} onTyping={onTyping} />
          ) : (
            <Alert m="sm" color="gray">
              {reason.reason}
            </Alert>
          )}
        </Tabs.Panel>
      </Tabs>
    </section>
  );
}
