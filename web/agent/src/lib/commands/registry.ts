import { useEffect, useId, useSyncExternalStore } from "react";

/** Where a command stands in the palette and on the sheet of shortcuts, in this order. */
export const GROUPS = ["recent", "ticket", "write", "macros", "list", "go", "people", "customers", "app"] as const;
export type CommandGroup = (typeof GROUPS)[number];

/** Something that can be done now: from the palette, by its keys, and listed on the sheet of shortcuts. */
export interface Command {
  /** Unlike any other that is registered at the same time: `ticket.resolve`, `assign.7`. */
  id: string;
  group: CommandGroup;
  /** What it is called, in the reader's language. */
  title: string;
  /** The key of the title, where the title has arguments: by it the English words are found. */
  text?: string;
  /** The key of a text with other words by which it is found. */
  words?: string;
  /** More words that need no translation: a name, a number. */
  names?: string;
  /** Said beside the title, quietly. */
  hint?: string;
  /** `r`, `Enter`, `shift+r`, `mod+k` (Ctrl or ⌘), or one behind the other: `g i`. */
  keys?: string;
  /** On the sheet of shortcuts only: what needs no palette. */
  sheetOnly?: boolean;
  /** Its keys are heard by the field they belong to, not by the page. */
  inField?: boolean;
  /** In the palette only once something is typed: the many. */
  onlyWhenSearched?: boolean;
  /** How well it fits what was typed, where its source can tell. */
  fits?: number;
  /** Why it cannot be done now; then it is shown and does nothing. */
  off?: string | null | undefined;
  run: (event?: KeyboardEvent) => void;
}

/** Finds commands that are not known beforehand, such as customers by name. */
export interface CommandSource {
  id: string;
  find: (query: string, signal: AbortSignal) => Promise<Command[]>;
}

const commands = new Map<string, readonly Command[]>();
const sources = new Map<string, CommandSource>();
const watchers = new Set<() => void>();
let version = 0;

function changed() {
  version += 1;
  watchers.forEach((tell) => tell());
}

/** Offers these commands for as long as the component is there. */
export function useCommands(offered: readonly Command[]) {
  const owner = useId();
  // Its functions close over the present: they are handed over after every drawing.
  useEffect(() => {
    commands.set(owner, offered);
    changed();
  });
  useEffect(
    () => () => {
      commands.delete(owner);
      changed();
    },
    [owner],
  );
}

/** Offers a source of commands for as long as the component is there. */
export function useCommandSource(source: CommandSource) {
  useEffect(() => {
    sources.set(source.id, source);
    changed();
    return () => {
      if (sources.get(source.id) === source) sources.delete(source.id);
      changed();
    };
  }, [source]);
}

/** All commands that are offered now; of two with the same name the one that came later. */
export function offeredCommands(): Command[] {
  const byId = new Map<string, Command>();
  for (const list of commands.values()) for (const command of list) byId.set(command.id, command);
  return [...byId.values()];
}

export const offeredSources = (): CommandSource[] => [...sources.values()];

/** Draws the component anew whenever other commands are offered. */
export function useOffered(): Command[] {
  useSyncExternalStore(
    (tell) => {
      watchers.add(tell);
      return () => watchers.delete(tell);
    },
    () => version,
  );
  return offeredCommands();
}
