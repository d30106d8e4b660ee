import type { Say } from "@/lib/text/use-text";
import type { Trigger } from "./queries";

/** When a rule is looked at, in words. */
export function triggerWords(trigger: Trigger, say: Say): string {
  return trigger.kind === "event"
    ? say(`app-happening-${trigger.happening}`)
    : say(`app-since-${trigger.since}`, { hours: trigger.hours });
}
