import { useQuery } from "@tanstack/react-query";
import { useEffect, useMemo, useState } from "react";
import { findable, score, type Findable } from "@/lib/commands/match";
import { GROUPS, offeredSources, useOffered, type Command, type CommandGroup } from "@/lib/commands/registry";
import { loadBundle } from "@/lib/text/catalogue";
import { sayings } from "@/lib/text/sayings";
import { useReader } from "@/lib/text/provider";
import { useText } from "@/lib/text/use-text";
import { usage } from "./usage";

const SHOWN_MAX = 40;
const GROUP_MAX = 12;
const PAUSE_MS = 160;

export interface FoundGroup {
  id: CommandGroup;
  commands: Command[];
}

/** What fits the query, the best group first; without a query what is at hand. */
export function useFound(query: string): { groups: FoundGroup[]; searching: boolean } {
  const offered = useOffered();
  const index = useIndex();
  const { found, searching } = useSources(query);
  return useMemo(() => {
    const asked = query.trim();
    const often = usage();
    const all = offered.filter((one) => !one.sheetOnly && one.title !== "");
    if (asked === "") {
      const atHand = all.filter((one) => !one.onlyWhenSearched);
      return { groups: grouped(atHand.map((one) => [one, often(one.id)]), true), searching: false };
    }
    const scored: [Command, number][] = [];
    for (const command of all) {
      const fits = score(asked, index(command));
      if (fits > 0) scored.push([command, fits * (command.off ? 0.6 : 1) + often(command.id)]);
    }
    // What a source finds fits by its own judgement, else in its own order.
    const known = new Set(scored.map(([one]) => one.id));
    found.forEach((command, place) => {
      if (!known.has(command.id)) scored.push([command, command.fits ?? 9 - place / 10]);
    });
    return { groups: grouped(scored, false), searching };
  }, [query, offered, found, index, searching]);
}

/** By group; in the groups' own order or that of their best. */
function grouped(scored: [Command, number][], inOrder: boolean): FoundGroup[] {
  const best = [...scored].sort((one, other) => other[1] - one[1]).slice(0, inOrder ? undefined : SHOWN_MAX);
  const byGroup = new Map<CommandGroup, Command[]>();
  for (const [command] of inOrder ? scored : best) {
    const list = byGroup.get(command.group) ?? [];
    if (list.length < GROUP_MAX || (inOrder && command.group === "go")) list.push(command);
    byGroup.set(command.group, list);
  }
  const groups = inOrder ? GROUPS.filter((id) => byGroup.has(id)) : [...byGroup.keys()];
  return groups.map((id) => ({ id, commands: byGroup.get(id) ?? [] }));
}

/** The words of a command: its title, its title in English, other words in both languages. */
function useIndex(): (command: Command) => Findable {
  const say = useText();
  const { language } = useReader();
  const own = useQuery({ queryKey: ["texts", language], queryFn: () => loadBundle(language), staleTime: Infinity });
  const english = useQuery({ queryKey: ["texts", "en"], queryFn: () => loadBundle("en"), staleTime: Infinity });
  return useMemo(() => {
    const kept = new Map<string, Findable>();
    const inEnglish = english.data && sayings(english.data);
    const keyOf = own.data && sayings(own.data).keyOf;
    return (command) => {
      const name = `${command.id} ${command.title}`;
      const before = kept.get(name);
      if (before) return before;
      const key = command.text ?? keyOf?.(command.title);
      const words = command.words && [say(command.words), inEnglish?.text(command.words) ?? ""].join(" ");
      const made = findable(command.title, key && inEnglish?.text(key), words, command.names, command.hint);
      kept.set(name, made);
      return made;
    };
  }, [say, own.data, english.data]);
}

/** Asks the sources a moment after the last letter. */
function useSources(query: string): { found: Command[]; searching: boolean } {
  const [state, setState] = useState<{ query: string; found: Command[] }>({ query: "", found: [] });
  const asked = query.trim();
  useEffect(() => {
    if (asked === "") return;
    const stop = new AbortController();
    const timer = window.setTimeout(() => {
      const all = offeredSources().map((source) => source.find(asked, stop.signal).catch(() => []));
      void Promise.all(all).then((lists) => {
        if (!stop.signal.aborted) setState({ query: asked, found: lists.flat() });
      });
    }, PAUSE_MS);
    return () => {
      window.clearTimeout(timer);
      stop.abort();
    };
  }, [asked]);
  const isPresent = state.query === asked;
  return { found: isPresent ? state.found : NOTHING, searching: asked !== "" && !isPresent };
}

const NOTHING: Command[] = [];
