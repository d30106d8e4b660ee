import { Button } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useCommands } from "@/lib/commands/registry";
import { useText } from "@/lib/text/use-text";
import classes from "./composer.module.css";

/** How long a draft that was put away can be had back. */
const BACK_MS = 12_000;

/** Puts away what was written, and gives it back for a while. */
export function DiscardDraft(props: { onDiscard: () => () => void; onDone: () => void }) {
  const say = useText();
  const discard = () => {
    const restore = props.onDiscard();
    props.onDone();
    const id = notifications.show({
      color: "lake",
      autoClose: BACK_MS,
      closeButtonProps: { "aria-label": say("app-close") },
      message: (
        <span className={classes.discarded}>
          {say("app-draft-discarded")}
          <Button
            size="compact-sm"
            variant="default"
            onClick={() => {
              notifications.hide(id);
              restore();
            }}
          >
            {say("app-undo")}
          </Button>
        </span>
      ),
    });
  };
  useCommands([{ id: "write.discard", group: "write", title: say("app-draft-discard"), words: "app-words-discard", run: discard }]);
  return (
    <Button variant="subtle" color="gray" size="compact-sm" onClick={discard}>
      {say("app-draft-discard")}
    </Button>
  );
}
