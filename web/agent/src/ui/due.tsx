import { IconClockExclamation, IconHourglassHigh } from "@tabler/icons-react";
import { useNow } from "@/lib/clock";
import { useReader } from "@/lib/text/provider";
import { useText } from "@/lib/text/use-text";
import classes from "./ui.module.css";

/** What was promised, in words: "by today 15:00, in 40 min". Warm only when it is late. */
export function Due(props: { at: string; short?: boolean }) {
  const say = useText();
  const { formats } = useReader();
  const now = useNow();
  const late = Date.parse(props.at) < now;
  const Icon = late ? IconClockExclamation : IconHourglassHigh;
  const args = { when: formats.moment(props.at, now), away: formats.relative(props.at, now) };
  const words = late
    ? say(props.short ? "app-due-late-short" : "app-due-late", args)
    : say(props.short ? "app-due-short" : "app-due", args);
  return (
    <span className={late ? classes.late : classes.due} title={formats.full(props.at)}>
      <Icon size={15} aria-hidden />
      {words}
    </span>
  );
}
