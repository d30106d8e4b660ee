import { Switch, Text } from "@mantine/core";
import { isSign } from "@/lib/commands/dispatch";
import { GROUPS, useOffered } from "@/lib/commands/registry";
import { useText } from "@/lib/text/use-text";
import { Dialog } from "@/ui/dialog";
import { Keys } from "@/ui/keys";
import classes from "./palette.module.css";

/** All keys that do something on this page, and the switch for those without Ctrl or ⌘. */
export function ShortcutsSheet(props: { singleKeys: boolean; onSingleKeys: (on: boolean) => void; onClose: () => void }) {
  const say = useText();
  const works = (keys: string) => props.singleKeys || !isSign(keys);
  const offered = useOffered().filter((one) => one.keys && one.title !== "" && (one.inField || works(one.keys)));
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
                      <dt data-off={one.off ? true : undefined}>
                        {one.title}
                        {one.off && <small>{one.off}</small>}
                      </dt>
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
