// What a key means, whatever the keyboard's layout: a Latin letter counts as itself; where the layout writes other
// letters (Cyrillic), the place of the key on the keyboard counts.

/** The parts of a key event that decide. */
export type Pressed = Pick<KeyboardEvent, "key" | "code" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey">;

const LETTER = /^[a-z]$/i;
const PLACE = /^(?:Key([A-Z])|Digit([0-9]))$/;
const MODIFIERS = ["Shift", "Control", "Alt", "Meta", "AltGraph", "CapsLock"];

/** The stroke as commands write it: `r`, `shift+r`, `?`, `Enter`, `mod+k`; null for a modifier alone. */
export function strokeOf(event: Pressed): string | null {
  if (MODIFIERS.includes(event.key) || event.key === "Dead" || event.key === "Process") return null;
  const base = baseOf(event);
  const isLetter = LETTER.test(base);
  const parts = [];
  if (event.ctrlKey || event.metaKey) parts.push("mod");
  if (event.altKey) parts.push("alt");
  // Shift is part of a sign such as "?", and told for letters and for keys with names.
  if (event.shiftKey && (isLetter || base.length > 1)) parts.push("shift");
  return [...parts, isLetter ? base.toLowerCase() : base].join("+");
}

function baseOf(event: Pressed): string {
  if (LETTER.test(event.key)) return event.key;
  const letter = PLACE.exec(event.code)?.[1];
  // A letter of another alphabet: \p{L} and not Latin.
  if (letter && /\p{L}/u.test(event.key)) return letter;
  // Russian layouts have another sign for "number" in the same place.
  if (event.key === "№") return "#";
  // The key beside the right Shift writes "." and "," on Russian layouts.
  if (event.code === "Slash" && [".", ","].includes(event.key)) return event.shiftKey ? "?" : "/";
  return event.key;
}

/** Whether keys belong to what is focused (a field, a menu, a dialog) and not to the page. */
export function isTaken(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable) return true;
  const field = "input:not([type=checkbox], [type=radio], [type=button]), textarea, select, [contenteditable]";
  return target.closest(`${field}, [role=menu], [role=dialog], [role=listbox]`) !== null;
}

/** The keys as people read them. */
export function shownKeys(keys: string, mac = /Mac|iPhone|iPad/.test(navigator.platform)): string[] {
  return keys.split(" ").map((stroke) =>
    stroke
      .split("+")
      .map((part) => {
        if (part === "mod") return mac ? "⌘" : "Ctrl";
        if (part === "shift") return mac ? "⇧" : "Shift";
        if (part === "alt") return mac ? "⌥" : "Alt";
        return part.length === 1 ? part.toUpperCase() : part;
      })
      .join(mac ? " " : "+"),
  );
}
