import type { components } from "@/lib/api/schema";
import { FIELDS, isGroup, partsOf, type Condition, type Group, type Part, type Sort } from "@/ui/filter/model";
import type { Scope } from "@/ui/filter/scope";

type Kept = components["schemas"]["AutomationCondition"];
type Compared = Extract<Kept, { is: unknown }>;

/** Fields whose words are compared: what the editor calls them, and what the server does. */
const WORDS: Record<string, Compared["field"]> = { subject: "subject", last_line: "last_line", customer_address: "customer_address", tag_name: "tag" };
const OPS: Record<string, Compared["is"]> = { is: "is", is_not: "is_not", contains: "contains", contains_not: "contains_not", some: "not_empty", none: "empty" };
/** These ask who looks, or about tickets that no rule touches. */
const NOT_FOR_RULES = ["unread", "watched", "mentioned", "draft", "snoozed"];

/** The conditions of a rule: those of views, and the words of a ticket. */
export const RULE_SCOPE: Scope = {
  fields: {
    ...Object.fromEntries(Object.keys(WORDS).map((field): [string, Sort] => [field, "text"])),
    ...Object.fromEntries(Object.entries(FIELDS).filter(([field]) => !NOT_FOR_RULES.includes(field))),
  },
  states: ["open", "waiting", "resolved"],
  hasReader: false,
  depthMax: 5,
  conditionsMax: 50,
  first: { field: "subject", op: "contains", value: "" },
};

/** What the server keeps, as the editor shows it; what earlier rules say in other words is put into these. */
export function read(kept: Kept): Part {
  if ("all" in kept) return { all: kept.all.map(read) };
  if ("any" in kept) return { any: kept.any.map(read) };
  return "op" in kept ? { field: kept.field, op: kept.op, value: kept.value } : compared(kept);
}

/** The outermost part is always a group. */
export function readGroup(kept: Kept): Group {
  const part = read(kept);
  return isGroup(part) ? part : { all: [part] };
}

export function written(part: Part): Kept {
  if (isGroup(part)) {
    const list = partsOf(part).map(written);
    return "all" in part ? { all: list } : { any: list };
  }
  const field = WORDS[part.field];
  if (!field) return { field: part.field, op: part.op, value: part.value as Record<string, never> };
  return { field, is: OPS[part.op] ?? "contains", value: String(part.value ?? "") };
}

function compared({ field, is, value = "" }: Compared): Part {
  const words = Object.keys(WORDS).find((one) => WORDS[one] === field);
  const op = Object.keys(OPS).find((one) => OPS[one] === is);
  if (words) return { field: words, op: op ?? "contains", value: op === "some" || op === "none" ? undefined : value };
  if (field === "waiting_hours") return waited(is, Number(value));
  if (is === "empty" || is === "not_empty") return { field, op: is === "empty" ? "none" : "some" };
  if (is === "more_than") return { field, op: "at_least", value: Number(value) + 1 };
  if (is === "less_than") return { field, op: "at_most", value: Number(value) - 1 };
  const one = ["state", "language", "channel"].includes(field) ? value : Number(value);
  // What cannot be said any more is left to be chosen: nothing is kept until it is.
  const known = is === "is" || is === "is_not";
  return { field, op: is === "is_not" ? "is_not" : "is", value: known ? [one] : [] };
}

/** Whole hours of waiting, as a span. */
function waited(is: Compared["is"], hours: number): Part {
  const longer = (count: number): Condition => ({ field: "waiting", op: "longer_ago", value: { count, unit: "hours" } });
  const within = (count: number): Condition => ({ field: "waiting", op: "within_last", value: { count, unit: "hours" } });
  const none: Condition = { field: "waiting", op: "none" };
  switch (is) {
    case "empty":
      return none;
    case "not_empty":
      return { field: "waiting", op: "some" };
    case "less_than":
      return within(Math.max(hours, 1));
    case "is":
      return hours > 0 ? { all: [longer(hours), within(hours + 1)] } : within(1);
    case "is_not":
      return hours > 0 ? { any: [none, within(hours), longer(hours + 1)] } : { any: [none, longer(1)] };
    default:
      return longer(hours + 1);
  }
}
