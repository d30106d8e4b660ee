// Finding a command by a few letters: in any script, with a slip of the finger, in the wrong keyboard layout.

const CYRILLIC: Record<string, string> = {
  а: "a", б: "b", в: "v", г: "g", д: "d", ђ: "d", е: "e", ё: "e", ж: "z", з: "z", и: "i", й: "j", ј: "j", к: "k", л: "l",
  љ: "lj", м: "m", н: "n", њ: "nj", о: "o", п: "p", р: "r", с: "s", т: "t", ћ: "c", у: "u", ф: "f", х: "h", ц: "c",
  ч: "c", џ: "dz", ш: "s", щ: "sc", ъ: "", ы: "y", ь: "", э: "e", ю: "ju", я: "ja",
};
const LATIN: Record<string, string> = { đ: "d", ł: "l", ø: "o", ß: "ss", æ: "ae", œ: "oe" };

/** Small letters without marks, in Latin script: `Шаблон`, `Šablon` and `sablon` are the same. */
export function fold(text: string): string {
  const small = text.toLowerCase().normalize("NFC");
  const latin = [...small].map((letter) => CYRILLIC[letter] ?? LATIN[letter] ?? letter).join("");
  return latin.normalize("NFD").replace(/\p{M}/gu, "");
}

export const wordsOf = (text: string): string[] => fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];

// The same places on the keyboard.
const ROWS_LATIN = "qwertyuiop[]asdfghjkl;'zxcvbnm,.";
const ROWS_RUSSIAN = "йцукенгшщзхъфывапролджэячсмитьбю";

/** What was meant when the keyboard stood in the other layout; empty when nothing changes. */
export function otherLayout(query: string): string {
  const small = query.toLowerCase();
  const isRussian = [...small].some((letter) => ROWS_RUSSIAN.includes(letter));
  const [from, to] = isRussian ? [ROWS_RUSSIAN, ROWS_LATIN] : [ROWS_LATIN, ROWS_RUSSIAN];
  const other = [...small].map((letter) => to[from.indexOf(letter)] ?? letter).join("");
  return other === small ? "" : other;
}

/** How many letters must be added, left out, exchanged or swapped, as far as it matters. */
export function distance(one: string, other: string): number {
  let before: number[] = [];
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const same = one[i - 1] === other[j - 1] ? 0 : 1;
      let least = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + same);
      const isSwap = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      if (isSwap) least = Math.min(least, (before[j - 2] ?? 0) + 1);
      next.push(least);
    }
    before = row;
    row = next;
  }
  return row[other.length] ?? one.length;
}

const slipsAllowed = (letters: number) => (letters >= 8 ? 2 : letters >= 4 ? 1 : 0);

/** How well a word that was typed fits a word; 0 when not at all. */
function fit(typed: string, word: string): number {
  if (word === typed) return 10;
  if (word.startsWith(typed)) return 6 + (2 * typed.length) / word.length;
  if (typed.length >= 3 && word.includes(typed)) return 3;
  const slips = slipsAllowed(typed.length);
  if (slips === 0 || typed[0] !== word[0]) return 0;
  // Somebody who has not finished typing has typed the beginning of a word.
  const lengths = [typed.length - 1, typed.length, typed.length + 1].filter((length) => length <= word.length);
  return lengths.some((length) => distance(typed, word.slice(0, length)) <= slips) ? 2 : 0;
}

/** Words by which something is found, and how much they count. */
export interface Findable {
  title: string[];
  others: string[];
}

export function findable(title: string, ...others: (string | undefined)[]): Findable {
  return { title: wordsOf(title), others: others.flatMap((other) => (other ? wordsOf(other) : [])) };
}

function scoreOf(typed: string[], thing: Findable): number {
  let sum = 0;
  for (const token of typed) {
    let best = 0;
    thing.title.forEach((word, index) => {
      best = Math.max(best, fit(token, word) * (index === 0 ? 1.6 : 1.4));
    });
    for (const word of thing.others) best = Math.max(best, fit(token, word));
    // Every word that is typed says something about what is wanted.
    if (best === 0) return 0;
    sum += best;
  }
  return sum / typed.length;
}

/** How well something fits what was typed; 0 when not. */
export function score(query: string, thing: Findable): number {
  const typed = wordsOf(query);
  if (typed.length === 0) return 1;
  const straight = scoreOf(typed, thing);
  if (straight > 0) return straight;
  const other = wordsOf(otherLayout(query));
  return other.length > 0 ? scoreOf(other, thing) * 0.7 : 0;
}
