import {
  IconBellRinging, IconBuilding, IconClockHour8, IconCoffee, IconForms, IconHistory, IconHourglass, IconId, IconKey, IconLayoutSidebarRight, IconMailCog, IconProgressCheck, IconSettingsAutomation, IconShieldHeart, IconSlash,
  IconTags, IconUsers,
} from "@tabler/icons-react";
import type { ReactNode } from "react";
import type { Me } from "@/lib/api/model";

export interface SettingsPage {
  to: string;
  icon: ReactNode;
  /** The page's own title. */
  title: string;
  /** One line of what it is for. */
  about: string;
  /** Where it stands on the settings page. */
  group: "people" | "tickets" | "letters" | "company" | "safety";
  can: (me: Me) => boolean;
}

/** Every page of the settings: the one list from which the settings page and the rail are made. */
export const SETTINGS: SettingsPage[] = [
  { to: "/settings/people", icon: <IconUsers />, title: "app-people-title", about: "app-people-about", group: "people", can: (me) => me.can.people },
  { to: "/settings/statuses", icon: <IconProgressCheck />, title: "app-statuses-title", about: "app-statuses-about", group: "tickets", can: (me) => me.can.fields },
  { to: "/settings/tags-and-topics", icon: <IconTags />, title: "app-tags-topics-title", about: "app-tags-topics-about", group: "tickets", can: (me) => me.can.fields },
  { to: "/settings/fields", icon: <IconForms />, title: "app-fields-title", about: "app-fields-about", group: "tickets", can: (me) => me.can.fields },
  { to: "/settings/reminders", icon: <IconBellRinging />, title: "app-reminders-title", about: "app-reminders-about", group: "tickets", can: (me) => me.can.company },
  { to: "/settings/portrait", icon: <IconId />, title: "app-portrait-title", about: "app-portrait-about", group: "tickets", can: (me) => me.can.fields },
  { to: "/settings/context-panels", icon: <IconLayoutSidebarRight />, title: "app-panels-title", about: "app-panels-about", group: "tickets", can: (me) => me.can.fields },
  { to: "/settings/automation", icon: <IconSettingsAutomation />, title: "app-automation-title", about: "app-automation-about", group: "tickets", can: (me) => me.can.automation },
  { to: "/settings/mailboxes", icon: <IconMailCog />, title: "app-mailboxes-title", about: "app-mailboxes-about", group: "letters", can: (me) => me.can.mailboxes },
  { to: "/settings/macros", icon: <IconSlash />, title: "app-macros-title", about: "app-macros-about", group: "letters", can: () => true },
  { to: "/settings/guard", icon: <IconShieldHeart />, title: "app-guard-title", about: "app-guard-about", group: "letters", can: (me) => me.can.guard },
  { to: "/settings/company", icon: <IconBuilding />, title: "app-company-title", about: "app-company-about", group: "company", can: (me) => me.can.company },
  { to: "/settings/hours", icon: <IconClockHour8 />, title: "app-hours-title", about: "app-hours-about", group: "company", can: (me) => me.can.company },
  { to: "/settings/availability", icon: <IconCoffee />, title: "app-availability-title", about: "app-availability-page-about", group: "people", can: (me) => me.can.settings },
  { to: "/settings/audit", icon: <IconHistory />, title: "app-audit-title", about: "app-audit-about", group: "safety", can: (me) => me.can.audit },
  { to: "/settings/retention", icon: <IconHourglass />, title: "app-retention-title", about: "app-retention-about", group: "safety", can: (me) => me.can.retention },
  { to: "/settings/api-keys", icon: <IconKey />, title: "app-keys-title", about: "app-keys-about", group: "safety", can: (me) => me.can.api_keys },
];

export const GROUPS = ["people", "tickets", "letters", "company", "safety"] as const;

/** The pages that somebody may open. */
export const settingsOf = (me: Me) => SETTINGS.filter((page) => page.can(me));
