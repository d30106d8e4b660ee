import { ActionIcon } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconBell } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense, useEffect } from "react";
import { useCommands } from "@/lib/commands/registry";
import { fetchPart } from "@/lib/fetch-part";
import { useText } from "@/lib/text/use-text";
import classes from "./notices.module.css";
import { unreadQuery } from "./queries";

const Panel = lazy(() => fetchPart(() => import("./notices-panel")).then((part) => ({ default: part.NoticesPanel })));

/** How many things are new for me; a click shows them. */
export function Bell(props: {
  /** How it looks in the bar of a phone, where its name stands under it. */
  barItem?: string | undefined;
}) {
  const say = useText();
  const [shown, panel] = useDisclosure(false);
  const { data } = useQuery(unreadQuery);
  const unread = data?.unread ?? 0;
  useBadge(unread);
  useCommands(
    [{ id: "app.notices", group: "go" as const, title: say("app-notices-title"), words: "app-words-notices", keys: "g n", run: panel.open }],
  );
  const label = say("app-notices-unread", { count: unread });
  // The number is said with the name; what is drawn is no text of the button.
  const badge = unread > 0 && <span className={classes.badge} data-number={unread > 99 ? "99+" : unread} aria-hidden />;
  return (
    <>
      {props.barItem ? (
        <button type="button" className={props.barItem} aria-label={label} aria-haspopup="dialog" onClick={panel.open} data-tour="bell">
          <span className={classes.bell}>
            <IconBell aria-hidden />
            {badge}
          </span>
          {say("app-notices-title")}
        </button>
      ) : (
        <ActionIcon
          variant="subtle"
          color="gray"
          size="lg"
          className={classes.bell}
          title={label}
          aria-label={label}
          aria-haspopup="dialog"
          onClick={panel.open}
          data-tour="bell"
        >
          <IconBell size={20} aria-hidden />
          {badge}
        </ActionIcon>
      )}
      <Suspense>{shown && <Panel onClose={panel.close} />}</Suspense>
    </>
  );
}

/** The number on the icon of the installed app, where there is one. */
function useBadge(unread: number) {
  useEffect(() => {
    const badge = navigator as Partial<Pick<Navigator, "setAppBadge" | "clearAppBadge">>;
    const done = unread > 0 ? badge.setAppBadge?.(unread) : badge.clearAppBadge?.();
    done?.catch(() => undefined);
  }, [unread]);
}
