import { useCommands, type CommandGroup } from "./commands/registry";

/** Single keys of a page that need no line in the palette: `{ j: next, k: previous }`; see `useCommands` for others. */
export function useKeys(keys: Record<string, (event: KeyboardEvent) => void>, group: CommandGroup = "list") {
  useCommands(
    Object.entries(keys).map(([key, run]) => ({
      id: `key.${key}`,
      group,
      title: "",
      keys: key,
      sheetOnly: true,
      run: (event?: KeyboardEvent) => event && run(event),
    })),
  );
}
