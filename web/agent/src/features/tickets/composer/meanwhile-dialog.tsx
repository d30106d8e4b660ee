import { Button, Group, Stack, Text } from "@mantine/core";
import type { Meanwhile } from "@/lib/api/model";
import { useText } from "@/lib/text/use-text";
import { Dialog } from "@/ui/dialog";
import { Face } from "@/ui/face";
import { When } from "@/ui/when";
import classes from "./composer.module.css";

/** A colleague was quicker: their words first, then one's own decision. */
export function MeanwhileDialog(props: {
  letters: Meanwhile[];
  /** One's own words, to compare. */
  own: string;
  busy: boolean;
  onClose: () => void;
  onSend: () => void;
}) {
  const say = useText();
  return (
    <Dialog opened onClose={props.onClose} title={say("app-meanwhile-title")} size="lg">
      <Stack>
        <Text c="dimmed" size="sm">
          {say("app-meanwhile-about")}
        </Text>
        {props.letters.map((letter) => (
          <article key={letter.message_id} className={classes.meanwhile}>
            <header>
              <Face name={letter.agent_name} size={26} />
              <b>{letter.agent_name}</b>
              <When at={letter.at} className="quiet" />
            </header>
            <p>{letter.text}</p>
          </article>
        ))}
        <div>
          <Text size="sm" fw={600} mb={4}>
            {say("app-meanwhile-own")}
          </Text>
          <blockquote className={classes.earlier}>{props.own}</blockquote>
        </div>
        <Group justify="flex-end">
          <Button variant="subtle" color="gray" loading={props.busy} onClick={props.onSend}>
            {say("app-meanwhile-send")}
          </Button>
          <Button data-autofocus onClick={props.onClose}>
            {say("app-blocked-edit")}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
