import { Fragment, useState, type ReactNode } from "react";
import { useText } from "@/lib/text/use-text";
import classes from "./timeline.module.css";

/** Lines that repeat another letter are folded when there are more of them. */
const QUOTED_LINES_MAX = 6;
/** Addresses on the web and of people; what ends a sentence is none of them. */
const ADDRESS = /(?:https?:\/\/|www\.)[^\s<>"\u201c\u201d]+|(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63})+/giu;
const AFTER = /[.,;:!?'\u2019\u201d\u00bb]+$/u;

/** The words of a letter in plain text: its addresses can be followed, its longer quotations are folded. */
export function PlainText(props: { text: string }) {
  return (
    <>
      {runs(props.text).map((run, index) =>
        run.quoted ? <Quoted key={index} lines={run.lines} /> : <div key={index}>{linked(run.lines.join("\n"))}</div>,
      )}
    </>
  );
}

/** Quoted lines without their marks. */
function Quoted(props: { lines: string[] }) {
  const say = useText();
  const folds = props.lines.length > QUOTED_LINES_MAX;
  const [open, setOpen] = useState(!folds);
  return (
    <>
      {folds && (
        <div className={classes.quoted}>
          <button type="button" aria-expanded={open} onClick={() => setOpen(!open)}>
            <span aria-hidden>•••</span> {say(open ? "app-quoted-hide" : "app-quoted-show")}
          </button>
        </div>
      )}
      {open && <blockquote>{linked(props.lines.join("\n"))}</blockquote>}
    </>
  );
}

/** The text as lines that were written and lines that repeat, in their order. */
export function runs(text: string): { quoted: boolean; lines: string[] }[] {
  const found: { quoted: boolean; lines: string[] }[] = [];
  for (const line of text.split("\n")) {
    const quoted = line.startsWith(">");
    const last = found.at(-1);
    const words = quoted ? line.replace(/^> ?/u, "") : line;
    if (last?.quoted === quoted) last.lines.push(words);
    else found.push({ quoted, lines: [words] });
  }
  return found;
}

/** A text with links to the addresses in it; each shows in full where it leads. */
export function linked(text: string): ReactNode[] {
  const parts: ReactNode[] = [];
  let done = 0;
  for (const match of text.matchAll(ADDRESS)) {
    const address = whole(match[0]);
    parts.push(text.slice(done, match.index));
    parts.push(
      <a key={match.index} href={target(address)} target="_blank" rel="noopener noreferrer">
        {address}
      </a>,
    );
    done = match.index + address.length;
  }
  parts.push(text.slice(done));
  return parts.map((part, index) => <Fragment key={index}>{part}</Fragment>);
}

/** An address without what belongs to the sentence around it. */
function whole(address: string): string {
  let bare = address.replace(AFTER, "");
  const count = (bracket: string) => bare.split(bracket).length - 1;
  // Brackets that were opened before the address are none of its own.
  for (let more = count(")") - count("("); more > 0 && bare.endsWith(")"); more -= 1) bare = bare.slice(0, -1);
  return bare.replace(AFTER, "");
}

const target = (address: string) =>
  /^https?:/iu.test(address) ? address : /^www\./iu.test(address) ? `https://${address}` : `mailto:${address}`;
