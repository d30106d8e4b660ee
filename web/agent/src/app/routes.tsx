import { createRootRoute, createRoute, createRouter, lazyRouteComponent, redirect } from "@tanstack/react-router";
import { SORTS, VIEWS, type InboxSort, type InboxView } from "@/lib/api/inbox";
import type { PromiseView } from "@/lib/api/queries";
import type { LetterState } from "@/lib/api/model";
import { fetchPart } from "@/lib/fetch-part";
import { RowsWaiting } from "@/ui/rows-waiting";
import { Gate } from "./gate";
import { Missing } from "./missing";

const PROMISES: readonly PromiseView[] = ["mine", "team", "today", "overdue", "all"];

const oneOf = <T,>(known: readonly T[], value: unknown): T | undefined => known.find((one) => one === value);

export interface ListSearch {
  view?: InboxView;
  saved?: number;
  sort?: InboxSort;
  team?: number;
  /** Conditions as JSON. */
  filter?: string;
  fields?: string;
}
/** Addresses are read as JSON: a filter that was written as text comes back as what it says. */
const asFilter = (value: unknown) =>
  typeof value === "string" ? value : typeof value === "object" && value !== null ? JSON.stringify(value) : undefined;
const listSearch = (search: Record<string, unknown>): ListSearch => ({
  view: oneOf(VIEWS, search.view),
  sort: oneOf(SORTS, search.sort),
  team: typeof search.team === "number" ? search.team : undefined,
  saved: typeof search.saved === "number" ? search.saved : undefined,
  filter: asFilter(search.filter),
  // One number comes as a number.
  fields: /^\d+(,\d+)*$/u.test(String(search.fields)) ? String(search.fields) : undefined,
});

const root = createRootRoute({ component: Gate, notFoundComponent: Missing });
const home = createRoute({
  getParentRoute: () => root,
  path: "/",
  beforeLoad: () => {
    throw redirect({ to: "/inbox/$view", params: { view: "mine" } });
  },
});
export const inboxRoute = createRoute({
  getParentRoute: () => root,
  path: "/inbox/$view",
  params: { parse: ({ view }) => ({ view: oneOf(VIEWS, view) ?? "mine" }), stringify: ({ view }) => ({ view }) },
  validateSearch: listSearch,
  component: lazyRouteComponent(() => import("./inbox-route"), "InboxRoute"),
});
export const viewRoute = createRoute({
  getParentRoute: () => root,
  path: "/views/$viewId",
  params: { parse: ({ viewId }) => ({ viewId: Number(viewId) }), stringify: ({ viewId }) => ({ viewId: String(viewId) }) },
  validateSearch: (search): { filter?: string } => ({ filter: asFilter(search.filter) }),
  component: lazyRouteComponent(() => import("./inbox-route"), "ViewRoute"),
});
export const searchRoute = createRoute({
  getParentRoute: () => root,
  path: "/search",
  validateSearch: (search): { q?: string; filter?: string } => ({
    q: search.q === undefined ? undefined : String(search.q),
    filter: asFilter(search.filter),
  }),
  component: lazyRouteComponent(() => fetchPart(() => import("./search-route")), "SearchRoute"),
});
export const ticketRoute = createRoute({
  getParentRoute: () => root,
  path: "/tickets/$ticketId",
  params: {
    parse: ({ ticketId }) => ({ ticketId: Number(ticketId) }),
    stringify: ({ ticketId }) => ({ ticketId: String(ticketId) }),
  },
  validateSearch: listSearch,
  component: lazyRouteComponent(() => fetchPart(() => import("./ticket-route")), "TicketRoute"),
});
export const promisesRoute = createRoute({
  getParentRoute: () => root,
  path: "/promises",
  validateSearch: (search): { view?: PromiseView } => ({ view: oneOf(PROMISES, search.view) }),
  component: lazyRouteComponent(() => fetchPart(() => import("./promises-route")), "PromisesRoute"),
});
export const mailLogRoute = createRoute({
  getParentRoute: () => root,
  path: "/mail-log",
  validateSearch: (search): { state?: LetterState } => ({
    state: oneOf<LetterState>(["received", "quarantined", "ignored", "stored"], search.state),
  }),
  component: lazyRouteComponent(() => fetchPart(() => import("./mail-log-route")), "MailLogRoute"),
});
const outbox = createRoute({
  getParentRoute: () => root,
  path: "/outbox",
  component: lazyRouteComponent(() => fetchPart(() => import("@/features/outbox/dead-letters-page")), "DeadLettersPage"),
});
const newTicket = createRoute({
  getParentRoute: () => root,
  path: "/new",
  component: lazyRouteComponent(() => fetchPart(() => import("@/features/tickets/new-ticket-page")), "NewTicketPage"),
});
const profile = createRoute({
  getParentRoute: () => root,
  path: "/profile",
  component: lazyRouteComponent(() => fetchPart(() => import("./profile-route")), "ProfileRoute"),
});
const settings = createRoute({
  getParentRoute: () => root,
  path: "/settings",
  component: lazyRouteComponent(() => fetchPart(() => import("./settings-home")), "SettingsHome"),
});
const join = createRoute({
  getParentRoute: () => root,
  path: "/join/$token",
});
const mailboxes = createRoute({
  getParentRoute: () => root,
  path: "/settings/mailboxes",
  component: lazyRouteComponent(() => fetchPart(() => import("@/features/mailboxes/mailboxes-page")), "MailboxesPage"),
});
const people = createRoute({
  getParentRoute: () => root,
  path: "/settings/people",
  component: lazyRouteComponent(() => fetchPart(() => import("@/features/people/people-page")), "PeoplePage"),
});
const guard = createRoute({
  getParentRoute: () => root,
  path: "/settings/guard",
  component: lazyRouteComponent(() => fetchPart(() => import("@/features/guard/guard-page")), "GuardPage"),
});
const wording = createRoute({
  getParentRoute: () => root,
  path: "/wording",
  component: lazyRouteComponent(() => fetchPart(() => import("@/features/guard/wording-page")), "WordingPage"),
});
const company = createRoute({
  getParentRoute: () => root,
  path: "/settings/company",
  component: lazyRouteComponent(() => fetchPart(() => import("@/features/setup/company-page")), "CompanyPage"),
});
const availability = createRoute({
  getParentRoute: () => root,
  path: "/settings/availability",
  component: lazyRouteComponent(() => fetchPart(() => import("@/features/availability/availability-page")), "AvailabilityPage"),
});
const keys = createRoute({
  getParentRoute: () => root,
  path: "/settings/api-keys",
  component: lazyRouteComponent(() => fetchPart(() => import("@/features/setup/api-keys-page")), "ApiKeysPage"),
});

const audit = createRoute({
  getParentRoute: () => root,
  path: "/settings/audit",
  component: lazyRouteComponent(() => fetchPart(() => import("@/features/audit/audit-page")), "AuditPage"),
});

const statuses = createRoute({
  getParentRoute: () => root,
  path: "/settings/statuses",
  component: lazyRouteComponent(() => fetchPart(() => import("@/features/properties/statuses-page")), "StatusesPage"),
});
const tagsAndTopics = createRoute({
  getParentRoute: () => root,
  path: "/settings/tags-and-topics",
  component: lazyRouteComponent(() => fetchPart(() => import("@/features/properties/tags-and-topics-page")), "TagsAndTopicsPage"),
});
const reminders = createRoute({
  getParentRoute: () => root,
  path: "/settings/reminders",
  component: lazyRouteComponent(() => fetchPart(() => import("@/features/properties/reminders-page")), "RemindersPage"),
});
const fields = createRoute({
  getParentRoute: () => root,
  path: "/settings/fields",
  component: lazyRouteComponent(() => fetchPart(() => import("@/features/properties/fields-page")), "FieldsPage"),
});
const macros = createRoute({
  getParentRoute: () => root,
  path: "/settings/macros",
  component: lazyRouteComponent(() => fetchPart(() => import("@/features/macros/macros-page")), "MacrosPage"),
});
const customers = createRoute({
  getParentRoute: () => root,
  path: "/customers",
  validateSearch: (search): { tag?: string } => ({ tag: typeof search.tag === "string" ? search.tag : undefined }),
  component: lazyRouteComponent(() => fetchPart(() => import("./customers-route")), "CustomersRoute"),
});
const duplicates = createRoute({
  getParentRoute: () => root,
  path: "/customers/duplicates",
  component: lazyRouteComponent(() => fetchPart(() => import("@/features/customers/duplicates-page")), "DuplicatesPage"),
});
const imports = createRoute({
  getParentRoute: () => root,
  path: "/customers/imports",
  component: lazyRouteComponent(() => fetchPart(() => import("./imports-route")), "ImportsRoute"),
});
const oneImport = createRoute({
  getParentRoute: () => root,
  path: "/customers/imports/$importId",
  params: {
    parse: ({ importId }) => ({ importId: Number(importId) }),
    stringify: ({ importId }) => ({ importId: String(importId) }),
  },
  component: lazyRouteComponent(() => fetchPart(() => import("./imports-route")), "ImportRoute"),
});
const customer = createRoute({
  getParentRoute: () => root,
  path: "/customers/$customerId",
  params: {
    parse: ({ customerId }) => ({ customerId: Number(customerId) }),
    stringify: ({ customerId }) => ({ customerId: String(customerId) }),
  },
  component: lazyRouteComponent(() => fetchPart(() => import("./customers-route")), "CustomerRoute"),
});
const organisations = createRoute({
  getParentRoute: () => root,
  path: "/organisations",
  component: lazyRouteComponent(() => fetchPart(() => import("./customers-route")), "OrganisationsRoute"),
});
const organisation = createRoute({
  getParentRoute: () => root,
  path: "/organisations/$organisationId",
  params: {
    parse: ({ organisationId }) => ({ organisationId: Number(organisationId) }),
    stringify: ({ organisationId }) => ({ organisationId: String(organisationId) }),
  },
  component: lazyRouteComponent(() => fetchPart(() => import("./customers-route")), "OrganisationRoute"),
});
const portraitFacts = createRoute({
  getParentRoute: () => root,
  path: "/settings/portrait",
  component: lazyRouteComponent(() => fetchPart(() => import("@/features/panels/portrait-page")), "PortraitPage"),
});
const contextPanels = createRoute({
  getParentRoute: () => root,
  path: "/settings/context-panels",
  component: lazyRouteComponent(() => fetchPart(() => import("@/features/panels/panels-page")), "PanelsPage"),
});
const automation = createRoute({
  getParentRoute: () => root,
  path: "/settings/automation",
  component: lazyRouteComponent(() => fetchPart(() => import("@/features/automation/automation-page")), "AutomationPage"),
});

const hours = createRoute({
  getParentRoute: () => root,
  path: "/settings/hours",
  component: lazyRouteComponent(() => fetchPart(() => import("@/features/hours/hours-page")), "HoursPage"),
});

const retention = createRoute({
  getParentRoute: () => root,
  path: "/settings/retention",
  component: lazyRouteComponent(() => fetchPart(() => import("@/features/retention/retention-page")), "RetentionPage"),
});

export const router = createRouter({
  routeTree: root.addChildren([
    customers, duplicates, imports, oneImport, customer, organisations, organisation, portraitFacts, contextPanels,
    availability, macros, home, inboxRoute, viewRoute, searchRoute, ticketRoute, promisesRoute, mailLogRoute, outbox, newTicket, profile, mailboxes, people, company, keys,
    guard, wording, audit, statuses, tagsAndTopics, fields, reminders, settings, join, automation, hours, retention,
  ]),
  defaultPreload: "intent",
  defaultPendingComponent: RowsWaiting,
  scrollRestoration: true,
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}
