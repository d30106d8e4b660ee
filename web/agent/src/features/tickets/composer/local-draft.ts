import { EMPTY, type DraftContent } from "./draft-content";

// The browser's own copy of what is being written, kept until the server has confirmed it. Storage may be
// full or switched off: then there is only the server's.

export function readLocal(name: string): DraftContent | null {
  try {
    const value: unknown = JSON.parse(window.localStorage.getItem(name) ?? "null");
    return isDraft(value) ? { ...EMPTY, ...value } : null;
  } catch {
    return null;
  }
}

export function writeLocal(name: string, draft: DraftContent) {
  try {
    window.localStorage.setItem(name, JSON.stringify(draft));
  } catch {
    // The server's copy follows in a moment.
  }
}

export function forgetLocal(name: string) {
  try {
    window.localStorage.removeItem(name);
  } catch {
    // Nothing was kept either.
  }
}

function isDraft(value: unknown): value is Partial<DraftContent> {
  if (typeof value !== "object" || value === null) return false;
  const draft = value as Partial<Record<keyof DraftContent, unknown>>;
  return (
    typeof draft.html === "string" &&
    typeof draft.text === "string" &&
    Array.isArray(draft.to) &&
    Array.isArray(draft.cc) &&
    Array.isArray(draft.attachments)
  );
}
