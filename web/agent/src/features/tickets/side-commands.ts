import type { Ticket } from "@/lib/api/model";
import { useCommands } from "@/lib/commands/registry";
import { useMe } from "@/lib/me";
import { useText } from "@/lib/text/use-text";
import { useWatching } from "./actions/queries";
import { reach } from "./reach";

/** What stands beside the conversation, for the palette and by keys; `show` brings it into sight. */
export function useSideCommands(ticket: Ticket, show: () => void) {
  const say = useText();
  const me = useMe();
  const { items, watch, unwatch } = useWatching(ticket.id);
  const watching = items.some((one) => one.id === me.agent.id);
  const group = "ticket" as const;
  const at = (selector: string) => () => {
    show();
    reach(selector);
  };
  useCommands([
    { id: "ticket.tags", group, title: say("app-tags"), words: "app-words-tags", keys: "l", run: at("[data-part=tags] input") },
    {
      id: "ticket.step", group, title: say("app-step-add"), words: "app-words-step", keys: "shift+c",
      off: ticket.can.note.reason, run: at("[data-part=steps] form input"),
    },
    {
      id: "ticket.link", group, title: say("app-link-add"), words: "app-words-link", keys: "shift+l",
      run: at("[data-part=links] input, [data-part=links] [data-add]"),
    },
    watching
      ? { id: "ticket.watch", group, title: say("app-unwatch"), words: "app-words-watch", keys: "w", run: () => unwatch.mutate(me.agent.id) }
      : { id: "ticket.watch", group, title: say("app-watch"), words: "app-words-watch", keys: "w", run: () => watch.mutate(me.agent.id) },
  ]);
}
