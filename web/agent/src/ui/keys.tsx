import { shownKeys } from "@/lib/commands/strokes";
import { useText } from "@/lib/text/use-text";
import classes from "./keys.module.css";

/** The keys of a command as they stand on the keyboard. */
export function Keys(props: { keys: string }) {
  const say = useText();
  const shown = shownKeys(props.keys);
  return (
    <span className={classes.keys}>
      {shown.map((stroke, index) => (
        <span key={index}>
          {index > 0 && <span className={classes.then}>{say("app-keys-then")}</span>}
          <kbd>{stroke}</kbd>
        </span>
      ))}
    </span>
  );
}
