import { useLocalization } from "@fluent/react";
import { useCallback } from "react";

export type TextArguments = Record<string, string | number>;
export type Say = (key: string, args?: TextArguments) => string;

/** The sayings of the app in the reader's language: `say("app-inbox-empty")`. */
export function useText(): Say {
  const { l10n } = useLocalization();
  return useCallback((key, args) => l10n.getString(key, args), [l10n]);
}
