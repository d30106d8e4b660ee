/** Offsets into texts are counted in Unicode code points between us and the server; strings here in UTF-16. */
export const codePointCount = (text: string): number => [...text].length;

/** The part of a text between two code-point offsets. */
export const sliceCodePoints = (text: string, start: number, end: number): string =>
  [...text].slice(start, end).join("");
