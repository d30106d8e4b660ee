import { Button, Select, TagsInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { Ticket } from "@/lib/api/model";
import { mailboxesQuery, portraitQuery } from "@/lib/api/queries";
import { useText } from "@/lib/text/use-text";
import { useConversation } from "../actions/conversation";
import classes from "./composer.module.css";
import type { DraftContent } from "./draft-content";

type Part = Pick<DraftContent, "to" | "cc" | "bcc" | "from_mailbox_id">;

/** To whom the letter goes, and from which address: the customer and the ticket's, unless somebody changes it. */
export function Recipients(props: { ticket: Ticket; draft: Part; onChange: (part: Partial<Part>) => void }) {
  const say = useText();
  const { ticket, onChange } = props;
  const { to, cc, bcc, from_mailbox_id } = props.draft;
  const own = ticket.customer.address ? [ticket.customer.address] : [];
  const shown = to.length > 0 ? to : own;
  const [opened, setOpen] = useState(false);
  // Whoever gets it besides the customer is always in sight.
  const open = opened || to.length > 0 || cc.length > 0 || bcc.length > 0 || from_mailbox_id !== null;
  const { data: portrait } = useQuery({ ...portraitQuery(ticket.id), enabled: open });
  const met = useConversation(ticket.id).flatMap((one) => [...one.to, ...one.cc, ...(one.kind === "customer" ? [one.author.address ?? ""] : [])]);
  const { data: mailboxes = [] } = useQuery({ ...mailboxesQuery, enabled: open });
  if (!open) {
    return (
      <div className={classes.to}>
        <span>
          {say("app-to")} <b>{shown.join(", ")}</b>
        </span>
        <Button variant="subtle" color="gray" size="compact-sm" fz="xs" onClick={() => setOpen(true)}>
          {say("app-to-change")}
        </Button>
      </div>
    );
  }
  const ours = mailboxes.map((one) => one.address);
  const known = [...new Set([...(portrait?.customer.addresses ?? []), ...met])].filter((one) => one.includes("@") && !ours.includes(one));
  const names = { root: classes.field ?? "", label: classes.fieldLabel ?? "", wrapper: classes.fieldWrap ?? "" };
  const field = (label: string, value: string[], change: (next: string[]) => void) => (
    <TagsInput
      size="xs"
      label={label}
      classNames={names}
      value={value}
      data={known}
      splitChars={[",", " ", ";"]}
      acceptValueOnBlur
      isDuplicate={(next, all) => all.includes(next.trim().toLowerCase())}
      onChange={(next) => change(next.map((one) => one.trim()).filter((one) => one.includes("@")))}
    />
  );
  const usable = mailboxes.filter((one) => one.enabled || one.id === ticket.mailbox?.id);
  return (
    <div>
      {usable.length > 1 && (
        <Select
          size="xs"
          label={say("app-from")}
          classNames={names}
          allowDeselect={false}
          data={usable.map((one) => ({ value: String(one.id), label: `${one.name} <${one.address}>` }))}
          value={String(from_mailbox_id ?? ticket.mailbox?.id ?? "")}
          onChange={(value) => {
            const id = Number(value);
            onChange({ from_mailbox_id: id === ticket.mailbox?.id ? null : id });
          }}
        />
      )}
      {field(say("app-to"), shown, (next) => onChange({ to: next.join() === own.join() ? [] : next }))}
      {field(say("app-cc"), cc, (next) => onChange({ cc: next }))}
      {field(say("app-bcc"), bcc, (next) => onChange({ bcc: next }))}
    </div>
  );
}
