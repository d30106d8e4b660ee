import { Button, TagsInput } from "@mantine/core";
import { useState } from "react";
import type { Ticket } from "@/lib/api/model";
import { useText } from "@/lib/text/use-text";
import classes from "./composer.module.css";

/** To whom the letter goes: the customer, unless somebody changes it. */
export function Recipients(props: {
  ticket: Ticket;
  to: string[];
  cc: string[];
  onChange: (part: { to?: string[]; cc?: string[] }) => void;
}) {
  const say = useText();
  const { ticket, to, cc } = props;
  const own = ticket.customer.address ? [ticket.customer.address] : [];
  const shown = to.length > 0 ? to : own;
  const [open, setOpen] = useState(to.length > 0 || cc.length > 0);
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
  const field = (label: string, value: string[], change: (next: string[]) => void) => (
    <TagsInput
      size="xs"
      label={label}
      classNames={{ root: classes.field, label: classes.fieldLabel, wrapper: classes.fieldWrap }}
      value={value}
      splitChars={[",", " ", ";"]}
      acceptValueOnBlur
      isDuplicate={(next, all) => all.includes(next.trim().toLowerCase())}
      onChange={(next) => change(next.map((one) => one.trim()).filter((one) => one.includes("@")))}
    />
  );
  return (
    <div>
      {field(say("app-to"), shown, (next) => props.onChange({ to: next.join() === own.join() ? [] : next }))}
      {field(say("app-cc"), cc, (next) => props.onChange({ cc: next }))}
    </div>
  );
}
