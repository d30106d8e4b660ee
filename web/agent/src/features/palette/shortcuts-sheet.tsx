import { Switch, Text } from "@mantine/core";
import { GROUPS, useOffered } from "@/lib/commands/registry";
import { useText } from "@/lib/text/use-text";
import { Dialog } from "@/ui/dialog";
import { Keys } from "@/ui/keys";
import classes from "./palette.module.css";

/** All keys that do something now, and the switch for those without Ctrl or ⌘. */
export function ShortcutsSheet(props: { singleKeys: boolean; onSingleKeys: (on: boolean) => void; onClose: () => void }) {
  const say = useText();
  const offered = useOffered().filter((one) => one.keys && one.title !== "");
  return (
    <Dialog opened onClose={props.onClose} title={say("app-sheet-title")} size={760}>
      <Switch
        mb="md"
        checked={props.singleKeys}
        onChange={(event) => props.onSingleKeys(event.currentTarget.checked)}
        label={say("app-single-keys")}
        description={say("app-single-keys-about")}
      />
      <div className={classes.sheet}>
        {GROUPS.map((group) => {
          const lines = offered.filter((one) => one.group === group);
          return (
            lines.length > 0 && (
              <section key={group} className={classes.part}>
                <h3>{say(`app-group-${group}`)}</h3>
                <dl>
                  {lines.map((one) => (
                    <div key={one.id} className={classes.line}>
                      <dt>{one.title}</dt>
                      <dd>
                        <Keys keys={one.keys ?? ""} />
                      </dd>
                    </div>
                  ))}
                </dl>
              </section>
            )
          );
        })}
      </div>
      <Text size="sm" c="dimmed">
        {say("app-sheet-about")}
      </Text>
    </Dialog>
  );
}
