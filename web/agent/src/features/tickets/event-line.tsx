import {
  IconArrowBackUp, IconCheck, IconCircleDot, IconFlag, IconHeartHandshake, IconMoodSmile, IconUser,
} from "@tabler/icons-react";
import type { EventEntry } from "@/lib/api/model";
import { When } from "@/ui/when";
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
export function EventLine(props: { event: EventEntry }) {
  const Icon = iconOf(props.event.kind);
  return (
    <p className={classes.event}>
      <Icon size={15} aria-hidden />
      <span>
        {props.event.text} <When at={props.event.at} as="time" />
      </span>
    </p>
  );
}
