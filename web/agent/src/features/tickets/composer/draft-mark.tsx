import { IconCheck, IconCloudOff } from "@tabler/icons-react";
import { useText } from "@/lib/text/use-text";
import classes from "./composer.module.css";
import type { DraftState } from "./use-draft";

/** Whether the draft is safe. */
export function DraftMark(props: { state: DraftState }) {
  const say = useText();
  if (props.state === "empty") return null;
  return (
    <span className={classes.mark} role="status">
      {props.state === "saved" && <IconCheck size={15} aria-hidden />}
      {props.state === "local" && <IconCloudOff size={15} aria-hidden />}
      {say(`app-draft-${props.state}`)}
    </span>
  );
}
