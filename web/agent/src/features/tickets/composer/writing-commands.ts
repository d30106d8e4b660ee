import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useMemo, useRef } from "react";
import { filledMacroQuery, macrosQuery, type FilledMacro } from "@/lib/api/writing";
import { useCommands, useCommandSource, type Command } from "@/lib/commands/registry";
import { useText } from "@/lib/text/use-text";
import { foundAsCommand } from "./macro-search";

const MACROS_SHOWN = 8;

/** What helps while one writes, for the palette and by keys. */
export function useWritingCommands(props: { ticket: number; isReply: boolean; onPick: () => void; onAttach: () => void; onMacro: (filled: FilledMacro) => void }) {
  const say = useText();
  const group = "write" as const;
  const hint = (id: string, title: string, keys: string): Command => ({
    id, group, title: say(title), keys, inField: true, sheetOnly: true, run: () => undefined,
  });
  useCommands([
    { id: "write.macros", group, title: say("app-macros-title"), words: "app-words-macros", keys: "m", run: props.onPick },
    { id: "write.attach", group, title: say("app-attach"), words: "app-words-attach", run: props.onAttach },
    hint("write.slash", "app-keys-slash", "/"),
    props.isReply ? hint("write.wording", "app-keys-wording", "alt+Enter") : hint("write.mention", "app-mention", "@"),
    hint("write.slot", "app-keys-slot", "Tab"),
  ]);
  useMacroSource(props.ticket, props.onMacro);
}

/** "Macro: Where is my parcel": all macros by name, folder or text, put in as from their own list. */
function useMacroSource(ticket: number, onMacro: (filled: FilledMacro) => void) {
  const say = useText();
  const queries = useQueryClient();
  // The source lasts; what it calls closes over the present.
  const put = useRef(onMacro);
  useEffect(() => {
    put.current = onMacro;
  });
  const source = useMemo(() => {
    const find = async (query: string): Promise<Command[]> => {
      const macros = await queries.fetchQuery(macrosQuery);
      return foundAsCommand(macros, query, `${say("app-macro-command", { name: "" })} macro`).slice(0, MACROS_SHOWN).map(({ one, fits }) => ({
        id: `macro.${one.id}`,
        group: "macros",
        fits,
        title: say("app-macro-command", { name: one.name }),
        hint: one.folder,
        run: async () => put.current(await queries.fetchQuery(filledMacroQuery(ticket, one.id))),
      }));
    };
    return { id: "macros", find };
  }, [queries, say, ticket]);
  useCommandSource(source);
}
