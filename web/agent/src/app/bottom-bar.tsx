import { IconHeartHandshake, IconInbox, IconMenu2, IconSearch } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { openPalette } from "@/lib/commands/open-palette";
import { useText } from "@/lib/text/use-text";
import { Bell } from "@/features/notices/bell";
import classes from "./shell.module.css";

/** On a phone: where the thumb is. */
export function BottomBar(props: { onMenu: () => void }) {
  const say = useText();
  return (
    <nav className={classes.bar} aria-label={say("app-bar")}>
      <Link to="/inbox/$view" params={{ view: "mine" }} className={classes.barItem} activeProps={{ "data-active": true, "aria-current": "page" }} activeOptions={{ includeSearch: false }}>
        <IconInbox aria-hidden />
        {say("app-view-mine")}
      </Link>
      <Link to="/promises" className={classes.barItem} activeProps={{ "data-active": true, "aria-current": "page" }} activeOptions={{ includeSearch: false }}>
        <IconHeartHandshake aria-hidden />
        {say("app-promises-title")}
      </Link>
      <button type="button" className={classes.barItem} onClick={openPalette}>
        <IconSearch aria-hidden />
        {say("app-bar-find")}
      </button>
      <Bell barItem={classes.barItem} />
      <button type="button" className={classes.barItem} onClick={props.onMenu}>
        <IconMenu2 aria-hidden />
        {say("app-menu")}
      </button>
    </nav>
  );
}
