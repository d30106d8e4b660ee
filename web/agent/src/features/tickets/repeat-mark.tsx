import { Text } from "@mantine/core";
import type { RepeatContact } from "@/lib/api/model";
import { useText } from "@/lib/text/use-text";
import classes from "./side.module.css";

/** The customer writes about the same once more; it says what that rests on. */
export function RepeatMark(props: { repeat: RepeatContact; present: number; onOpen: (id: number) => void }) {
  const say = useText();
  const { repeat } = props;
  return (
    <section className={classes.repeat} aria-label={say("app-repeat-title")}>
      <Text fw={600} size="sm">
        {say("app-repeat", { letters: repeat.letters, days: repeat.days })}
      </Text>
      <ul>
        {repeat.because.map((one) => (
          <li key={one.ticket_id}>
            {one.ticket_id === props.present ? (
              say("app-repeat-here", { count: one.letters })
            ) : (
              <button type="button" onClick={() => props.onOpen(one.ticket_id)}>
                #{one.ticket_id} {one.subject || say("app-no-subject")} · {say(`app-repeat-${one.because}`)}
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
