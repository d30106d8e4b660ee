import classes from "./ui.module.css";

function initials(name: string): string {
  const words = name.trim().split(/[\s.@_-]+/u).filter((word) => /^[\p{L}\p{N}]/u.test(word));
  const letter = (word: string | undefined) => [...(word ?? "")][0]?.toLocaleUpperCase() ?? "";
  return words.length > 1 ? letter(words[0]) + letter(words.at(-1)) : letter(words[0]) || "?";
}

const toneOf = (name: string) => [...name].reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % 997, 7) % 6;

/** The initials of a person on a colour of their own. The name itself always stands near. */
export function Face(props: { name: string; size?: number }) {
  const size = props.size ?? 32;
  return (
    <span
      aria-hidden
      className={classes.face}
      data-tone={toneOf(props.name)}
      style={{ width: size, height: size, fontSize: Math.round(size * 0.38) }}
    >
      {initials(props.name)}
    </span>
  );
}
