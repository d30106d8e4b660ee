import { useText } from "@/lib/text/use-text";
import classes from "./inbox.module.css";

/** Selects a line; with shift everything between it and the one before. */
export function SelectBox(props: { subject: string; chosen: boolean; onChoose: (range: boolean) => void }) {
  const say = useText();
  return (
    <label className={classes.select}>
      <input
        type="checkbox"
        aria-label={say("app-select-ticket", { subject: props.subject || say("app-no-subject") })}
        checked={props.chosen}
        onClick={(event) => props.onChoose(event.shiftKey)}
        onChange={() => undefined}
      />
    </label>
  );
}
