import { Alert, Button } from "@mantine/core";
import { IconCopy } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import type { SimilarLetter } from "@/lib/api/writing";
import { useNow } from "@/lib/clock";
import { useReader } from "@/lib/text/provider";
import { useText } from "@/lib/text/use-text";
import classes from "./composer.module.css";

/** This customer has had nearly the same letter before: it says so, with the earlier one beside, and lets one go on. */
export function SimilarNotice(props: { similar: SimilarLetter[]; ticket: number }) {
  const say = useText();
  const now = useNow();
  const { formats } = useReader();
  const [open, setOpen] = useState(false);
  const [seen, setSeen] = useState<number | null>(null);
  const nearest = props.similar[0];
  if (!nearest || seen === nearest.message_id) return null;
  return (
    <Alert color="ember" p="xs" role="status" icon={<IconCopy size={17} aria-hidden />}>
      {say("app-similar", { when: formats.day(nearest.at, now), name: nearest.from_name })}{" "}
      <Button size="compact-sm" variant="default" ml={6} aria-expanded={open} onClick={() => setOpen(!open)}>
        {say(open ? "app-similar-hide" : "app-similar-show")}
      </Button>
      <Button size="compact-sm" variant="subtle" color="gray" ml={6} onClick={() => setSeen(nearest.message_id)}>
        {say("app-similar-fine")}
      </Button>
      {open && (
        <blockquote className={classes.earlier}>
          {nearest.text}
          {nearest.ticket_id !== props.ticket && (
            <Link to="/tickets/$ticketId" params={{ ticketId: nearest.ticket_id }} target="_blank">
              {say("app-similar-ticket", { ticket: String(nearest.ticket_id) })}
            </Link>
          )}
        </blockquote>
      )}
    </Alert>
  );
}
