import { ActionIcon, Tooltip } from "@mantine/core";
import {
  IconAddressBook, IconBuilding, IconBuildingCommunity, IconBulb, IconHeartHandshake, IconHistory, IconInbox, IconKey, IconLayoutSidebarLeftCollapse, IconLayoutSidebarLeftExpand,
  IconMailbox, IconMailCog, IconMessageCircleUser, IconPencilPlus, IconSend, IconShieldHeart, IconSlash, IconStack2, IconUserQuestion, IconUsers, IconUsersGroup,
  IconAt, IconBellRinging, IconBookmark, IconCircleCheck, IconCoffee, IconForms, IconMailOff, IconMoon, IconProgressCheck, IconSearch,
  IconId, IconLayoutSidebarRight, IconTags, IconTrash,
} from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import type { ReactNode } from "react";
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
import classes from "./rail.module.css";

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
          <Tooltip label={say(narrow ? "app-rail-widen" : "app-rail-narrow")} position="right">
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={say(narrow ? "app-rail-widen" : "app-rail-narrow")}
              aria-expanded={!narrow}
              onClick={() => props.onNarrow(!narrow)}
            >
              {narrow ? <IconLayoutSidebarLeftExpand size={19} /> : <IconLayoutSidebarLeftCollapse size={19} />}
            </ActionIcon>
          </Tooltip>
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
        {views && views.views.length > 0 && !narrow && <div className={classes.group}>{say("app-rail-views")}</div>}
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
        {item("/settings/macros", <IconSlash />, say("app-macros-title"))}
        {!narrow && (me.can.settings || me.can.people) && (
          <div className={classes.group}>{say("app-rail-settings")}</div>
        )}
        {me.can.settings && item("/settings/mailboxes", <IconMailCog />, say("app-mailboxes-title"))}
        {me.can.people && item("/settings/people", <IconUsers />, say("app-people-title"))}
        {me.can.settings && item("/settings/guard", <IconShieldHeart />, say("app-guard-title"))}
        {me.can.fields && item("/settings/statuses", <IconProgressCheck />, say("app-statuses-title"))}
        {me.can.fields && item("/settings/tags-and-topics", <IconTags />, say("app-tags-topics-title"))}
        {me.can.fields && item("/settings/fields", <IconForms />, say("app-fields-title"))}
        {me.can.company && item("/settings/reminders", <IconBellRinging />, say("app-reminders-title"))}
        {me.can.settings && item("/settings/availability", <IconCoffee />, say("app-availability-title"))}
        {me.can.fields && item("/settings/portrait", <IconId />, say("app-portrait-title"))}
        {me.can.fields && item("/settings/context-panels", <IconLayoutSidebarRight />, say("app-panels-title"))}
        {me.can.settings && item("/settings/company", <IconBuilding />, say("app-company-title"))}
        {me.can.api_keys && item("/settings/api-keys", <IconKey />, say("app-keys-title"))}
        {me.can.audit && item("/settings/audit", <IconHistory />, say("app-audit-title"))}
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
  return (
    <Tooltip label={words} position="right" disabled={!narrow}>
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
    </Tooltip>
  );
}
