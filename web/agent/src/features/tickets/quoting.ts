/** What of the conversation goes into the answer: words that are quoted, or somebody it goes to. */
export interface Quoting {
  html: string;
  /** Whom the answer goes to; null leaves it. */
  to: string | null;
  /** Who gets a copy; left out, it stays as it is. */
  cc?: string[];
}

let listener: ((quoting: Quoting) => void) | null = null;

/** Asks the composer to take something in. */
export const quote = (quoting: Quoting) => listener?.(quoting);

/** The composer listens; the answer ends it. */
export function onQuote(take: (quoting: Quoting) => void): () => void {
  listener = take;
  return () => {
    if (listener === take) listener = null;
  };
}

const escaped = (text: string) => text.replace(/&/gu, "&amp;").replace(/</gu, "&lt;");

/** Words as a quotation, line by line. */
export function quotation(text: string): string {
  const lines = text.trim().split(/\n+/u).map((line) => `<p>${escaped(line)}</p>`);
  return `<blockquote>${lines.join("")}</blockquote><p></p>`;
}
