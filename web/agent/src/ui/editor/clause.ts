const END_OF_SENTENCE = /[.!?…]$/u;
/** Where a thought ends: a wording that is a whole sentence takes the place of what lies between two of these. */
const BEFORE = /[^.!?…,;:\n]*$/u;
const AFTER = /^[^.!?…,;:\n]*[.!?…,;:]*/u;

/**
 * What a wording takes the place of: the words that were found, and, when the wording is a whole sentence, the rest
 * of the thought they belong to ("You should have read the manual." and not only "You should have read"). What
 * stands before or behind a comma stays. Offsets count UTF-16 units.
 */
export function replaced(line: string, start: number, end: number, wording: string): { start: number; end: number } {
  if (!END_OF_SENTENCE.test(wording)) return { start, end };
  const before = BEFORE.exec(line.slice(0, start))?.[0] ?? "";
  const after = AFTER.exec(line.slice(end))?.[0] ?? "";
  return { start: start - before.trimStart().length, end: end + after.length };
}

/** The sentence of a line that a place lies in. */
export function sentenceAround(line: string, at: number): string {
  const before = /[^.!?…\n]*$/u.exec(line.slice(0, at))?.[0] ?? "";
  const after = /^[^.!?…\n]*[.!?…]*/u.exec(line.slice(at))?.[0] ?? "";
  return (before + after).trim();
}
