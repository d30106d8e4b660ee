import type { FluentBundle } from "@fluent/bundle";

/** The sayings of one language, beside those that are spoken now. */
export interface Sayings {
  /** A saying without its arguments; empty when there is none. */
  text: (key: string) => string;
  /** The key of a saying that has no arguments. */
  keyOf: (said: string) => string | undefined;
}

const made = new WeakMap<FluentBundle, Sayings>();

export function sayings(bundle: FluentBundle): Sayings {
  const before = made.get(bundle);
  if (before) return before;
  const text = (key: string) => {
    const value = bundle.getMessage(key)?.value;
    // Placeholders that nobody fills stay out of the words.
    return value ? bundle.formatPattern(value, null, []).replaceAll(/\{[^}]*\}/g, " ") : "";
  };
  let keys: Map<string, string> | null = null;
  const keyOf = (said: string) => {
    keys ??= new Map([...bundle._messages.entries()].flatMap(([key, { value }]) => (typeof value === "string" ? [[value, key]] : [])));
    return keys.get(said);
  };
  const fresh = { text, keyOf };
  made.set(bundle, fresh);
  return fresh;
}
