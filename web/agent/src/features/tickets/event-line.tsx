import {
  IconArrowBackUp, IconCheck, IconCircleDot, IconFlag, IconHeartHandshake, IconMoodSmile, IconUser,
} from "@tabler/icons-react";
import type { EventEntry } from "@/lib/api/model";
import { When } from "@/ui/when";
import { SideThread } from "./actions/side-thread";
import classes from "./timeline.module.css";

function iconOf(kind: string) {
  if (kind.includes("promise")) return IconHeartHandshake;
  if (kind.includes("reopen")) return IconArrowBackUp;
  if (kind.includes("resolv") || kind.includes("clos")) return IconCheck;
  if (kind.includes("assign") || kind.includes("plac")) return IconUser;
  if (kind.includes("survey")) return IconMoodSmile;
  if (kind.includes("priority")) return IconFlag;
  return IconCircleDot;
}

/** Something that happened without words of its own. */
export function EventLine(props: { event: EventEntry; ticket: number }) {
  const Icon = iconOf(props.event.kind);
  const { side_thread_id } = props.event;
  if (props.event.kind === "side_thread_opened" && side_thread_id !== null) {
    return <SideThread ticket={props.ticket} id={side_thread_id} />;
  }
  return (
    <p className={classes.event}>
      <Icon size={15} aria-hidden />
      <span>
        {props.event.text} <When at={props.event.at} as="time" />
      </span>
    </p>
  );
}
