import { ActionIcon } from "@mantine/core";
import {
  IconAddressBook, IconBuildingCommunity, IconBulb, IconHeartHandshake, IconInbox, IconLayoutSidebarLeftCollapse, IconLayoutSidebarLeftExpand,
  IconMailbox, IconMessageCircleUser, IconPencilPlus, IconSend, IconSettings, IconStack2, IconUserQuestion, IconUsersGroup,
  IconAt, IconBookmark, IconCircleCheck, IconMailOff, IconMoon, IconSearch, IconTrash,
} from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { lazy, Suspense, type ReactNode } from "react";
import { savedCountsQuery, viewsQuery } from "@/lib/api/inbox";
import { countsQuery } from "@/lib/api/queries";
import { useCommands } from "@/lib/commands/registry";
import { useMe } from "@/lib/me";
import { useReader } from "@/lib/text/provider";
import { useText } from "@/lib/text/use-text";
import { Brand } from "@/ui/brand";
import { Keys } from "@/ui/keys";
import { Bell } from "@/features/notices/bell";
import { openPalette } from "@/lib/commands/open-palette";
import { RailFoot } from "./rail-foot";
import { ViewsHead } from "./views-head";
import classes from "./rail.module.css";
import { settingsOf } from "./settings-pages";

const Tip = lazy(() => import("@/ui/tip").then((part) => ({ default: part.Tip })));

const INBOX = [
  { view: "mine", icon: <IconInbox /> },
  { view: "team", icon: <IconUsersGroup /> },
  { view: "unassigned", icon: <IconUserQuestion /> },
  { view: "mentions", icon: <IconAt /> },
  { view: "waiting", icon: <IconMessageCircleUser /> },
  { view: "snoozed", icon: <IconMoon /> },
  { view: "all", icon: <IconStack2 /> },
] as const;

/** "G", then this letter. */
const GO_KEYS: Record<string, string> = {
  "/new": "c",
  "/inbox/mine": "g m",
  "/inbox/team": "g t",
  "/inbox/unassigned": "g u",
  "/inbox/waiting": "g w",
  "/inbox/all": "g a",
  "/inbox/resolved": "g r",
  "/promises": "g p",
  "/customers": "g c",
  "/mail-log": "g l",
};
const TOURED: Record<string, string> = { "/inbox/mine": "inbox", "/promises": "promises" };
const GO_WORDS: Record<string, string> = {
  "/new": "app-words-new",
  "/inbox/mine": "app-words-mine",
  "/inbox/unassigned": "app-words-unassigned",
  "/inbox/waiting": "app-words-waiting",
  "/inbox/resolved": "app-words-resolved",
  "/mail-log": "app-words-mail-log",
  "/outbox": "app-words-outbox",
  "/settings": "app-words-settings",
  "/settings/people": "app-words-people",
  "/settings/company": "app-words-company",
  "/settings/api-keys": "app-words-api-keys",
};

export function Rail(props: { narrow: boolean; onNarrow: (narrow: boolean) => void; inDrawer?: boolean }) {
  const say = useText();
  const me = useMe();
  const { data: counts } = useQuery(countsQuery);
  const { data: views } = useQuery(viewsQuery);
  const { data: saved } = useQuery({ ...savedCountsQuery, enabled: Boolean(views?.views.length) });
  const { narrow } = props;
  const go = useNavigate();
  // The pages of the settings stand behind one entry of the menu; the palette leads to each of them.
  useCommands(
    settingsOf(me).map(({ to, title }) => ({
      id: `go.${to}`, group: "go" as const, title: say(title), words: GO_WORDS[to], run: () => void go({ to }),
    })),
  );
  const item = (to: string, icon: ReactNode, label: string, count?: number, urgent?: boolean) => (
    <Item key={to} {...{ to, icon, label, count, urgent, narrow }} />
  );
  return (
    <nav className={classes.rail} data-narrow={narrow || undefined} data-drawer={props.inDrawer || undefined} aria-label={say("app-menu")}>
      <div className={classes.head}>
        <Brand />
        {!narrow && <b title={me.company.name}>{me.company.name}</b>}
        {!props.inDrawer && <Bell />}
        {!props.inDrawer && (
          <ActionIcon
            variant="subtle"
            color="gray"
            title={say(narrow ? "app-rail-widen" : "app-rail-narrow")}
            aria-label={say(narrow ? "app-rail-widen" : "app-rail-narrow")}
            aria-expanded={!narrow}
            onClick={() => props.onNarrow(!narrow)}
          >
            {narrow ? <IconLayoutSidebarLeftExpand size={19} /> : <IconLayoutSidebarLeftCollapse size={19} />}
          </ActionIcon>
        )}
      </div>
      <div className={classes.items}>
        <button type="button" className={classes.find} data-tour="palette" onClick={openPalette} aria-label={narrow ? say("app-palette") : undefined}>
          <IconSearch aria-hidden />
          {!narrow && <span>{say("app-palette")}</span>}
          {!narrow && <Keys keys="mod+k" />}
        </button>
        {item("/new", <IconPencilPlus />, say("app-new-title"))}
        {item("/search", <IconSearch />, say("app-search-title"))}
        {!narrow && <div className={classes.group}>{say("app-rail-inbox")}</div>}
        {INBOX.map(({ view, icon }) => item(`/inbox/${view}`, icon, say(`app-view-${view}`), counts?.[view]))}
        {item("/inbox/resolved", <IconCircleCheck />, say("app-view-resolved"))}
        {item("/inbox/spam", <IconMailOff />, say("app-view-spam"), counts?.spam)}
        {item("/inbox/trash", <IconTrash />, say("app-view-trash"))}
        {views && views.views.length > 0 && !narrow && <ViewsHead views={views.views} />}
        {views?.views.map((view) => {
          const count = saved?.find((one) => one.id === view.id);
          return <Item key={`view ${view.id}`} to={`/views/${view.id}`} icon={<IconBookmark />} label={view.name} count={count?.tickets} more={count?.more} narrow={narrow} />;
        })}
        <hr />
        {item(
          "/promises",
          <IconHeartHandshake />,
          say("app-promises-title"),
          counts?.promises.overdue || counts?.promises.mine_open,
          Boolean(counts?.promises.overdue),
        )}
        {item("/customers", <IconAddressBook />, say("app-customers-title"))}
        {item("/organisations", <IconBuildingCommunity />, say("app-organisations-title"))}
        {(me.can.mail_log || me.can.settings) && <hr />}
        {me.can.mail_log &&
          item("/mail-log", <IconMailbox />, say("app-mail-title"), counts?.quarantined, Boolean(counts?.quarantined))}
        {me.can.mail_log &&
          item("/outbox", <IconSend />, say("app-outbox-title"), counts?.dead, Boolean(counts?.dead))}
        {me.can.team_promises && item("/wording", <IconBulb />, say("app-wording-title"))}
        {settingsOf(me).length > 0 && item("/settings", <IconSettings />, say("app-settings-title"))}
      </div>
      <RailFoot narrow={narrow} />
    </nav>
  );
}

function Item(props: {
  to: string;
  icon: ReactNode;
  label: string;
  count?: number;
  /** There are more than the count says. */
  more?: boolean;
  urgent?: boolean;
  narrow: boolean;
}) {
  const say = useText();
  const { formats } = useReader();
  const { count, label, narrow, urgent } = props;
  const go = useNavigate();
  // Whatever the menu leads to, the palette leads to.
  useCommands([
    { id: `go.${props.to}`, group: "go", title: label, keys: GO_KEYS[props.to], words: GO_WORDS[props.to], run: () => void go({ to: props.to }) },
  ]);
  const countWords = count ? `${formats.number(count)}${props.more ? "+" : ""}` : null;
  const words = countWords ? say("app-rail-count", { name: label, count: count ?? 0 }) : label;
  const link = (
    <Link
      to={props.to}
      className={classes.item}
      data-tour={TOURED[props.to]}
      activeProps={{ "data-active": true, "aria-current": "page" }}
      activeOptions={{ includeSearch: false }}
      aria-label={narrow ? words : undefined}
    >
      <span className={classes.icon} aria-hidden>
        {props.icon}
      </span>
      {!narrow && <span className={classes.label}>{label}</span>}
      {countWords && (
        <span className={classes.count} data-urgent={urgent || undefined} data-dot={narrow || undefined}>
          {narrow ? "" : countWords}
        </span>
      )}
    </Link>
  );
  if (!narrow) return link;
  return (
    <Suspense fallback={link}>
      <Tip label={words}>{link}</Tip>
    </Suspense>
  );
}
