import { Tooltip } from "@mantine/core";
import { IconCheck, IconCircleDashed } from "@tabler/icons-react";
import type { Check } from "@/lib/api/model";
import { useText } from "@/lib/text/use-text";
import classes from "./composer.module.css";

const nameOf = (element: string) => element.replaceAll("_", "-").toLowerCase();

/** What an answer to a complaint usually has: lit as it is found, quiet while it is missing. */
export function AnswerCheck(props: { check: Check }) {
  const say = useText();
  const found = [...new Set(props.check.elements.map((one) => nameOf(one.element)))];
  const missing = props.check.missing.map(nameOf).filter((name) => !found.includes(name));
  if (found.length === 0 && missing.length === 0) return null;
  return (
    <ul className={classes.elements} aria-label={say("app-answer-check")}>
      {found.map((name) => (
        <li key={name} data-found>
          <IconCheck size={14} aria-hidden />
          {say(`app-element-${name}`)}
        </li>
      ))}
      {missing.map((name) => (
        <li key={name}>
          <Tooltip label={say("app-answer-missing")}>
            <span>
              <IconCircleDashed size={14} aria-hidden />
              {say(`app-element-${name}`)}
            </span>
          </Tooltip>
        </li>
      ))}
    </ul>
  );
}
