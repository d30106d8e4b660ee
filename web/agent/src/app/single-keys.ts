import { useEffect } from "react";
import { allowSingleKeys } from "@/lib/commands/dispatch";
import { useMe } from "@/lib/me";
import { usePrefer } from "@/lib/preferences";

/** Whether keys without Ctrl or ⌘ do anything for me, and how to change that. */
export function useSingleKeys(): [boolean, (on: boolean) => void] {
  const { preferences } = useMe();
  const prefer = usePrefer();
  const on = preferences.single_keys;
  useEffect(() => allowSingleKeys(on), [on]);
  return [on, (next) => prefer.mutate({ single_keys: next })];
}
