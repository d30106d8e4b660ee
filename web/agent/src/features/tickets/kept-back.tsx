import { Button } from "@mantine/core";
import { IconLock, IconPhotoOff } from "@tabler/icons-react";
import type { MessageEntry } from "@/lib/api/model";
import { useText } from "@/lib/text/use-text";
import classes from "./kept-back.module.css";

/** What of a letter waits for its reader's word or was taken out, and what a seal on it means. */
export function KeptBack(props: { message: MessageEntry; shown: boolean; onShow: () => void }) {
  const say = useText();
  const { remote_images: images, pixels, trackers, protection } = props.message;
  const wait = images > 0 && !props.shown;
  if (!wait && pixels === 0 && protection === null) return null;
  return (
    <div className={classes.keptBack}>
      {protection && (
        <p>
          <IconLock size={15} aria-hidden />
          {say(`app-letter-${protection}`)}
        </p>
      )}
      {(wait || pixels > 0) && (
        <p>
          <IconPhotoOff size={15} aria-hidden />
          <span>
            {wait && say("app-letter-images-wait", { count: images })}{" "}
            {pixels > 0 && say("app-letter-pixels", { count: pixels, hosts: named(trackers) })}
          </span>
          {wait && (
            <Button variant="subtle" size="compact-sm" onClick={props.onShow}>
              {say("app-show-images")}
            </Button>
          )}
        </p>
      )}
    </div>
  );
}

/** So many hosts are named; more would only fill the line. */
const NAMED = 3;

/** The hosts in one line. */
function named(hosts: string[]): string {
  const rest = hosts.length - NAMED;
  return hosts.slice(0, NAMED).join(", ") + (rest > 0 ? ` +${rest}` : "");
}
