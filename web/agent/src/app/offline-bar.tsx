import { Button } from "@mantine/core";
import { IconPlugConnectedX, IconNoteOff, IconRefresh } from "@tabler/icons-react";
import { useDebouncedValue } from "@mantine/hooks";
import { useEffect, useState } from "react";
import { queueOf, useWaiting } from "@/lib/offline/offline";
import { useMe } from "@/lib/me";
import { useText } from "@/lib/text/use-text";
import classes from "./shell.module.css";
import { useNewVersion } from "./worker";

/** Whether the server can be reached, what waits for it, and whether a new version of the app is there. */
export function OfflineBar(props: { connected: boolean }) {
  const say = useText();
  const me = useMe();
  const online = useOnline();
  const connected = props.connected && online;
  const [lost] = useDebouncedValue(!connected, 3_000);
  const waiting = useWaiting(me.agent.id, connected);
  const update = useNewVersion();
  const notes = waiting.filter((one) => one.kind === "note" && !one.refused).length;
  const refused = waiting.find((one) => one.refused);
  return (
    <>
      <div role="status">
        {!connected && (lost || !online) && (
          <div className={classes.lost}>
            <IconPlugConnectedX size={18} aria-hidden />
            <span>
              {say("app-connection-lost")} {notes > 0 && say("app-offline-notes", { count: notes })}
            </span>
          </div>
        )}
        {connected && notes > 0 && <div className={classes.lost}>{say("app-offline-sending", { count: notes })}</div>}
      </div>
      {refused && (
        <aside className={classes.reminder} aria-label={say("app-offline-refused")}>
          <IconNoteOff size={18} aria-hidden />
          <span>
            {say("app-offline-refused")} {refused.refused}
          </span>
          <Button
            size="compact-sm"
            variant="subtle"
            onClick={() => void navigator.clipboard.writeText(textOf(refused.body)).then(() => queueOf(me.agent.id).forget(refused.key))}
          >
            {say("app-offline-copy")}
          </Button>
          <Button size="compact-sm" variant="subtle" color="gray" onClick={() => queueOf(me.agent.id).forget(refused.key)}>
            {say("app-offline-drop")}
          </Button>
        </aside>
      )}
      {update && (
        <aside className={classes.invitation} aria-label={say("app-update-title")}>
          <span>{say("app-update-title")}</span>
          <Button size="compact-sm" variant="light" leftSection={<IconRefresh size={16} aria-hidden />} onClick={update}>
            {say("app-update-now")}
          </Button>
        </aside>
      )}
    </>
  );
}

const textOf = (body: unknown) => (typeof body === "object" && body && "text" in body ? String(body.text) : "");

function useOnline(): boolean {
  const [online, setOnline] = useState(() => navigator.onLine);
  useEffect(() => {
    const look = () => setOnline(navigator.onLine);
    window.addEventListener("online", look);
    window.addEventListener("offline", look);
    return () => {
      window.removeEventListener("online", look);
      window.removeEventListener("offline", look);
    };
  }, []);
  return online;
}
