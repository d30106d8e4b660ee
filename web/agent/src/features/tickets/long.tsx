import { Button } from "@mantine/core";
import { useState, type ReactNode } from "react";
import { useText } from "@/lib/text/use-text";
import classes from "./timeline.module.css";

/** A letter of more than this is cut: about three screens. */
const CHARS_MAX = 8_000;
const LINES_MAX = 160;

/** A very long letter, cut until somebody wants to read all of it, so that those below it stay within reach. */
export function Long(props: { text: string; children: ReactNode }) {
  const say = useText();
  const [open, setOpen] = useState(false);
  if (open || !isLong(props.text)) return props.children;
  return (
    <div>
      <div className={classes.cut}>{props.children}</div>
      <Button variant="subtle" size="compact-sm" onClick={() => setOpen(true)}>
        {say("app-message-all")}
      </Button>
    </div>
  );
}

/** Whether a text is cut. */
export function isLong(text: string): boolean {
  return text.length > CHARS_MAX || text.split("\n", LINES_MAX + 1).length > LINES_MAX;
}
