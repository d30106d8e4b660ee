import { useLocalStorage } from "@mantine/hooks";
import { useEffect } from "react";
import { allowSingleKeys } from "@/lib/commands/dispatch";

/** Whether keys without Ctrl or ⌘ do anything, and how to change that. */
export function useSingleKeys(): [boolean, (on: boolean) => void] {
  const [on, setOn] = useLocalStorage({ key: "rapport.single-keys", defaultValue: true });
  useEffect(() => allowSingleKeys(on), [on]);
  return [on, setOn];
}
