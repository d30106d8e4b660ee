import { createElement, type ReactNode } from "react";

// What our own editor writes, and what plain letters are made of. Nothing in here loads or runs anything.
const KNOWN = new Set([
  "p", "br", "strong", "b", "em", "i", "u", "s", "del", "a", "ul", "ol", "li", "blockquote", "code", "pre", "h1", "h2",
  "h3", "h4", "hr", "div", "span", "html", "body", "head", "meta",
]);
/** What our own letters have besides; in letters of others tables make up the page, which needs a frame. */
const OWN = new Set(["table", "thead", "tbody", "tr", "td", "th"]);
const BARE = new Set(["div", "span", "html", "body"]);
const OWN_PICTURE = /^\/api\/v1\/attachments\/\d+$/;
const SAFE_LINK = /^(https?:|mailto:|tel:)/i;

const parse = (html: string) => new DOMParser().parseFromString(html, "text/html").body;

/** Whether a letter has no more than words, lists and links, and can be set like our own text. */
export function isSimple(html: string, isOwn = false): boolean {
  return [...parse(html).querySelectorAll("*")].every(
    (element) => (KNOWN.has(element.localName) || (isOwn && OWN.has(element.localName)) || isOwnPicture(element)) && !element.hasAttribute("style") && !element.hasAttribute("bgcolor"),
  );
}

/** A picture that we have: it loads from nowhere else. */
const isOwnPicture = (element: Element) =>
  element.localName === "img" && OWN_PICTURE.test(element.getAttribute("src") ?? "");

/** HTML as elements of the page, without ever being put into it as HTML. */
export function SimpleHtml(props: { html: string; onPicture?: (url: string) => void }) {
  return <>{children(parse(props.html), props.onPicture)}</>;
}

/** The pictures of a text, in their order. */
export const picturesIn = (html: string) =>
  [...parse(html).querySelectorAll("img")]
    .filter(isOwnPicture)
    .map((one) => ({ url: one.getAttribute("src") ?? "", name: one.getAttribute("alt") ?? "" }));

type OnPicture = ((url: string) => void) | undefined;
const children = (node: Node, onPicture: OnPicture): ReactNode[] =>
  [...node.childNodes].map((child, index) => render(child, index, onPicture));

function render(node: Node, key: number, onPicture: OnPicture): ReactNode {
  if (node.nodeType === Node.TEXT_NODE) return node.textContent;
  if (!(node instanceof Element)) return null;
  const name = node.localName;
  if (name === "br" || name === "hr") return createElement(name, { key });
  if (isOwnPicture(node)) {
    const [src, alt] = [node.getAttribute("src"), node.getAttribute("alt") ?? ""];
    const picture = createElement("img", { src, alt, loading: "lazy" });
    const onClick = (event: React.MouseEvent) => {
      if (!onPicture || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      onPicture(src ?? "");
    };
    return createElement("a", { key, href: src, target: "_blank", rel: "noopener", onClick }, picture);
  }
  if (name === "a") {
    const href = node.getAttribute("href") ?? "";
    const safe = SAFE_LINK.test(href);
    return createElement(
      safe ? "a" : "span",
      safe ? { key, href, target: "_blank", rel: "noopener noreferrer", title: href } : { key },
      children(node, onPicture),
    );
  }
  // The direction of a line, and cells that span several, are part of its words.
  const said = { key, dir: node.getAttribute("dir") ?? undefined, ...spans(node) };
  if (name === "span" && node.hasAttribute("data-mention")) {
    return createElement("span", { key, "data-mention": true }, children(node, onPicture));
  }
  if (BARE.has(name)) return createElement(name === "span" ? "span" : "div", said, children(node, onPicture));
  return KNOWN.has(name) || OWN.has(name) ? createElement(name, said, ...children(node, onPicture)) : createElement("span", { key }, children(node, onPicture));
}

function spans(node: Element) {
  if (node.localName !== "td" && node.localName !== "th") return {};
  return { colSpan: Number(node.getAttribute("colspan") ?? 1), rowSpan: Number(node.getAttribute("rowspan") ?? 1) };
}
