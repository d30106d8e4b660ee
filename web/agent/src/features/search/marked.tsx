import type { MarkedText } from "@/lib/api/model";

/** A text with what was found in it marked. Never markup: each part is plain text. */
export function Marked(props: { text: MarkedText }) {
  const letters = [...props.text.text];
  const parts: { words: string; hit: boolean }[] = [];
  let at = 0;
  for (const [start, end] of props.text.marks as [number, number][]) {
    if (start > at) parts.push({ words: letters.slice(at, start).join(""), hit: false });
    parts.push({ words: letters.slice(start, end).join(""), hit: true });
    at = end;
  }
  parts.push({ words: letters.slice(at).join(""), hit: false });
  return parts.map((part, place) => (part.hit ? <mark key={place}>{part.words}</mark> : <span key={place}>{part.words}</span>));
}
