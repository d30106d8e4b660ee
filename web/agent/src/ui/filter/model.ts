
/** A condition of a filter, as the server reads it. */
export interface Condition {
  field: string;
  op: string;
  value?: unknown;
}
/** Conditions that all hold, or of which one does. */
export type Group = { all: Part[] } | { any: Part[] };
export type Part = Condition | Group;

export const DEPTH_MAX = 3;
export const CONDITIONS_MAX = 30;

export const isGroup = (part: Part): part is Group => "all" in part || "any" in part;
export const partsOf = (group: Group): Part[] => ("all" in group ? group.all : group.any);
export const withParts = (group: Group, parts: Part[]): Group => ("all" in group ? { all: parts } : { any: parts });
export const countOf = (part: Part): number =>
  isGroup(part) ? partsOf(part).reduce((sum, one) => sum + countOf(one), 0) : 1;

/** What sort of values a field has. */
export type Sort =
  | "states" | "priority" | "rows" | "languages" | "channels" | "times" | "due" | "flag"
  // Words to be looked for.
  | "text"
  // Of the desk's own fields.
  | "words" | "choices" | "number" | "days";

export const FIELDS: Record<string, Sort> = {
  state: "states",
  status: "rows",
  priority: "priority",
  assignee: "rows",
  team: "rows",
  tag: "rows",
  type: "rows",
  topic: "rows",
  customer: "rows",
  organisation: "rows",
  language: "languages",
  channel: "channels",
  mailbox: "rows",
  created: "times",
  last_message: "times",
  resolved: "times",
  waiting: "times",
  due: "due",
  promise: "flag",
  unread: "flag",
  snoozed: "flag",
  watched: "flag",
  mentioned: "flag",
  draft: "flag",
  attachment: "flag",
};
export const STATES = ["open", "waiting", "resolved", "snoozed", "spam", "trash"] as const;

/** The tests that a field knows, the usual one first; of a field of the desk's own the sort must be told. */
export function opsOf(field: string, sort = FIELDS[field]): string[] {
  const mayLack = ["language", "resolved", "waiting", "due"].includes(field) || (sort === "rows" && field !== "customer");
  const empty = mayLack ? ["some", "none"] : [];
  switch (sort) {
    case "text":
      return ["contains", "contains_not", "is", "is_not", "some", "none"];
    case "words":
    case "choices":
      return ["is", "is_not", "some", "none"];
    case "number":
      return ["at_least", "at_most", "some", "none"];
    case "days":
      return ["within_last", "longer_ago", "within_next", "before", "from", "some", "none"];
    case "times":
      return ["within_last", "longer_ago", "before", "from", ...empty];
    case "due":
      return ["within_next", "longer_ago", "before", "from", ...empty];
    case "flag":
      return ["is"];
    case "priority":
      return ["is", "is_not", "at_least", "at_most"];
    default:
      return ["is", "is_not", ...empty];
  }
}

/** A value to begin with. */
export function startOf(field: string, op: string, sort = FIELDS[field]): unknown {
  if (op === "some" || op === "none") return undefined;
  if (op.startsWith("within") || op === "longer_ago") return { count: 7, unit: "days" };
  if (op === "before" || op === "from") return "";
  if (op === "at_least" || op === "at_most") return sort === "priority" ? 3 : 0;
  if (sort === "text") return "";
  return sort === "flag" ? true : [];
}

export const isComplete = (part: Part): boolean => {
  if (isGroup(part)) return partsOf(part).every(isComplete);
  if (Array.isArray(part.value)) return part.value.length > 0;
  return typeof part.value !== "string" || part.value.trim() !== "";
};

export const isSpan = (value: unknown): value is { count: number; unit: string } =>
  typeof value === "object" && value !== null && "count" in value;

/** A filter that came in an address or was kept; nothing when it is none. */
export function readFilter(text: string | undefined): Group | undefined {
  if (text === undefined) return undefined;
  try {
    const value = JSON.parse(text) as unknown;
    return typeof value === "object" && value !== null && isGroup(value as Part) ? (value as Group) : undefined;
  } catch {
    return undefined;
  }
}

/** As the server and addresses take it; nothing when nothing is asked for. */
export const writeFilter = (group: Group | undefined): string | undefined =>
  group && partsOf(group).length > 0 ? JSON.stringify(group) : undefined;

