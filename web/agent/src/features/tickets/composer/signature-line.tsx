import { Button, Menu } from "@mantine/core";
import { IconCheck, IconSignature } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useId } from "react";
import type { Ticket } from "@/lib/api/model";
import { signaturesQuery, type SignatureChoice } from "@/lib/api/writing";
import { useText } from "@/lib/text/use-text";
import classes from "./composer.module.css";

/** What will stand under the letter, and another choice. */
export function SignatureLine(props: {
  ticket: Ticket;
  mailbox: { id: number; signature: string } | null;
  chosen: SignatureChoice;
  onChoose: (chosen: SignatureChoice) => void;
}) {
  const say = useText();
  const label = useId();
  const { data: signatures = [] } = useQuery(signaturesQuery);
  const { mailbox, chosen } = props;
  const of = (id: number) => signatures.find((one) => one.mailbox_id === id)?.text;
  const own = (mailbox && of(mailbox.id)) ?? of(0) ?? "";
  const words = { own: own || mailbox?.signature || "", mailbox: mailbox?.signature ?? "", none: "" };
  const shown = words[chosen].split("\n")[0] ?? "";
  const choices = (["own", "mailbox", "none"] as const).filter((one) => one === "none" || (one === "own" ? own : words.mailbox) !== "");
  return (
    <div className={classes.signature}>
      <IconSignature size={15} aria-hidden />
      <span id={label} className={classes.signatureWords} title={words[chosen]}>
        {shown || say("app-signature-none")}
      </span>
      <Menu position="top-start" withinPortal>
        <Menu.Target>
          <Button variant="subtle" color="gray" size="compact-sm" aria-describedby={label}>
            {say("app-signature-change")}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {choices.map((one) => (
            <Menu.Item
              key={one}
              leftSection={one === chosen ? <IconCheck size={15} aria-hidden /> : <span style={{ width: 15 }} />}
              onClick={() => props.onChoose(one)}
            >
              {say(`app-signature-${one}`)}
            </Menu.Item>
          ))}
          <Menu.Divider />
          <Menu.Item component={Link} to="/profile">
            {say("app-signature-own-edit")}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </div>
  );
}
