// Markdown as people paste it from notes, chats and trackers: headings, lists, quotes, code, and marks within a line.

const escaped = (text: string) => text.replace(/&/gu, "&amp;").replace(/</gu, "&lt;").replace(/>/gu, "&gt;").replace(/"/gu, "&quot;");

/** Marks within a line; what stands in code stays as it is. */
function inline(text: string): string {
  return text
    .split(/(`[^`\n]+`)/u)
    .map((part) => (/^`[^`]+`$/u.test(part) ? `<code>${escaped(part.slice(1, -1))}</code>` : marked(escaped(part))))
    .join("");
}

const marked = (text: string) =>
  text
    .replace(/\[([^\]\n]+)\]\((https?:\/\/[^\s)]+|mailto:[^\s)]+)\)/gu, '<a href="$2">$1</a>')
    .replace(/\*\*(?=\S)(.+?)(?<=\S)\*\*/gu, "<strong>$1</strong>")
    .replace(/~~(?=\S)(.+?)(?<=\S)~~/gu, "<s>$1</s>")
    .replace(/(^|[\s(])([*_])(?=\S)([^*_]+?)(?<=\S)\2(?=[\s).,;:!?]|$)/gu, "$1<em>$3</em>");

const HEADING = /^(#{1,6}) +(.+?) *#*$/u;
// Lists within lists become one list.
const BULLET = /^\s*[-*+] +(.*)$/u;
const NUMBER = /^\s*\d{1,3}[.)] +(.*)$/u;
const QUOTE = /^ {0,3}> ?(.*)$/u;
const FENCE = /^ {0,3}```/u;
const RULE = /^ {0,3}([-*_])( ?\1){2,} *$/u;

/** Whether a text says by its form that it is Markdown, and not only by a star or a dash that happens to be in it. */
export function isMarkdown(text: string): boolean {
  const lines = text.replace(/\r\n?/gu, "\n").split("\n");
  const listed = lines.filter((line) => (BULLET.test(line) || NUMBER.test(line)) && !RULE.test(line)).length;
  return (
    listed >= 2 ||
    lines.some((line) => /^#{1,6} \S/u.test(line) || FENCE.test(line)) ||
    /\*\*\S(.*?\S)?\*\*|\[[^\]\n]+\]\((https?:\/\/|mailto:)/u.test(text)
  );
}

/** Markdown as HTML of the editor. */
export function htmlOfMarkdown(text: string): string {
  const lines = text.replace(/\r\n?/gu, "\n").split("\n");
  const blocks: string[] = [];
  let at = 0;
  /** The lines from here on that are of one sort. */
  const run = (sort: RegExp): string[] => {
    const taken: string[] = [];
    for (let found = sort.exec(lines[at] ?? ""); found && at < lines.length; found = sort.exec(lines[at] ?? "")) {
      taken.push(found[1] ?? "");
      at += 1;
    }
    return taken;
  };
  const items = (taken: string[]) => taken.map((one) => `<li><p>${inline(one)}</p></li>`).join("");
  while (at < lines.length) {
    const line = lines[at] ?? "";
    const heading = HEADING.exec(line);
    if (line.trim() === "") at += 1;
    else if (FENCE.test(line)) {
      const end = lines.findIndex((one, place) => place > at && FENCE.test(one));
      const last = end < 0 ? lines.length : end;
      blocks.push(`<pre><code>${escaped(lines.slice(at + 1, last).join("\n"))}</code></pre>`);
      at = last + 1;
    } else if (RULE.test(line)) {
      blocks.push("<hr>");
      at += 1;
    } else if (heading) {
      const level = (heading[1]?.length ?? 1) < 3 ? 2 : 3;
      blocks.push(`<h${level}>${inline(heading[2] ?? "")}</h${level}>`);
      at += 1;
    } else if (BULLET.test(line)) blocks.push(`<ul>${items(run(BULLET))}</ul>`);
    else if (NUMBER.test(line)) blocks.push(`<ol>${items(run(NUMBER))}</ol>`);
    else if (QUOTE.test(line)) blocks.push(`<blockquote>${htmlOfMarkdown(run(QUOTE).join("\n"))}</blockquote>`);
    else {
      const first = line;
      at += 1;
      blocks.push(`<p>${[first, ...run(PLAIN)].map(inline).join("<br>")}</p>`);
    }
  }
  return blocks.join("");
}

/** A line that begins nothing else. */
const PLAIN = /^(?!\s*$|#{1,6} \S|\s*[-*+] +\S|\s*\d{1,3}[.)] +\S| {0,3}>| {0,3}```)(.*)$/u;
