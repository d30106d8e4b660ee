import { IconArrowDown, IconArrowUp, IconChevronsUp } from "@tabler/icons-react";
import type { InboxItem } from "@/lib/api/model";
import { useNow } from "@/lib/clock";
import { useReader } from "@/lib/text/provider";
import { useText } from "@/lib/text/use-text";
import { When } from "@/ui/when";
import classes from "./inbox.module.css";

/** How long the customer has been waiting, in words; when nobody waits, when something was last said. */
export function Wait(props: { item: InboxItem }) {
  const say = useText();
  const { formats } = useReader();
  const now = useNow();
  const { waiting_since, last_at } = props.item;
  if (waiting_since === null) return <When at={last_at} as="brief" className={classes.quietTime} />;
  return (
    <time className={classes.wait} dateTime={waiting_since} title={formats.full(waiting_since)}>
      {say("app-waits", { span: formats.span(waiting_since, now) })}
    </time>
  );
}

export function PriorityMark(props: { priority: number }) {
  const say = useText();
  const label = say(`app-priority-${props.priority}`);
  if (props.priority === 4) return <IconChevronsUp size={16} className="warn" role="img" aria-label={label} />;
  if (props.priority === 3) return <IconArrowUp size={15} className="warn" role="img" aria-label={label} />;
  if (props.priority === 1) return <IconArrowDown size={15} className="quiet" role="img" aria-label={label} />;
  return null;
}
