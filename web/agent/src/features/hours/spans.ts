/** Stretches of a day as the server keeps them. */
export type Spans = [string, string][];

/** "08:00-12:00, 13:00-17:00" */
export const spansToText = (spans: string[][] | undefined) => (spans ?? []).map((span) => span.join("-")).join(", ");

/** Reads that back; null when it is something else. */
export function spansFromText(text: string): Spans | null {
  const parts = text.split(",").map((part) => part.trim()).filter(Boolean);
  const spans = parts.map((part) => /^(\d{1,2}:\d{2})\s*[-–]\s*(\d{1,2}:\d{2})$/.exec(part));
  if (spans.some((span) => span === null)) return null;
  return spans.map((span) => [pad(span?.[1] ?? ""), pad(span?.[2] ?? "")]);
}

const pad = (time: string) => time.padStart(5, "0");
