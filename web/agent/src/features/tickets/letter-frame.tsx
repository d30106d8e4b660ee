import { useComputedColorScheme } from "@mantine/core";
import { useCallback, useMemo, useRef, useState } from "react";
import type { MessageAttachment } from "@/lib/api/model";
import classes from "./timeline.module.css";

/**
 * A letter with a look of its own, in a frame without scripts and forms. `allow-same-origin` lets us measure
 * how tall it is and lets pictures of the letter itself load with the session; without `allow-scripts`
 * nothing in the frame can make use of it, and its own policy forbids everything but pictures and styles.
 */
export function LetterFrame(props: { html: string; attachments: MessageAttachment[]; images: boolean; title: string }) {
  const dark = useComputedColorScheme("light") === "dark";
  const [height, setHeight] = useState(() => heights.get(props.html) ?? guessed(props.html));
  const watch = useRef<ResizeObserver | null>(null);
  const source = useMemo(
    () => pageOf(props.html, props.attachments, props.images, dark),
    [props.html, props.attachments, props.images, dark],
  );
  const measure = useCallback((frame: HTMLIFrameElement | null) => {
    watch.current?.disconnect();
    const root = frame?.contentDocument?.documentElement;
    if (!root) return;
    const set = () => {
      const tall = Math.ceil(root.getBoundingClientRect().height) + 2;
      if (heights.size > HEIGHTS_MAX) heights.clear();
      heights.set(props.html, tall);
      setHeight(tall);
    };
    set();
    watch.current = new ResizeObserver(set);
    watch.current.observe(root);
  }, [props.html]);
  return (
    <iframe
      className={classes.letter}
      title={props.title}
      srcDoc={source}
      sandbox="allow-popups allow-popups-to-escape-sandbox allow-same-origin"
      referrerPolicy="no-referrer"
      style={{ height }}
      onLoad={(event) => measure(event.currentTarget)}
    />
  );
}

/** How tall letters were when they were last shown, so that one has its place at once. */
const heights = new Map<string, number>();
const HEIGHTS_MAX = 500;
const LINE_PX = 26;
const LINE_CHARS = 80;

/** About how tall a letter will be, until it is measured. */
function guessed(html: string): number {
  const text = html.replace(/<style[\s\S]*?<\/style>|<[^>]*>/giu, " ").replace(/\s+/gu, " ");
  const blocks = html.match(/<(p|br|tr|li|h[1-6])\b/giu)?.length ?? 1;
  return Math.min(1_200, Math.max(60, 30 + Math.max(blocks, text.length / LINE_CHARS) * LINE_PX));
}

/** A letter is written for white paper: in the dark it is turned as a whole, its pictures back again. */
const DARK = "html{background:#fff;filter:invert(.88) hue-rotate(180deg)}img,[background]{filter:invert(1) hue-rotate(180deg)}";

/** The letter as a page: own pictures from its attachments, others only when asked for. */
export function pageOf(html: string, attachments: MessageAttachment[], images: boolean, dark = false): string {
  const body = new DOMParser().parseFromString(html, "text/html").body;
  for (const image of body.querySelectorAll("img[data-cid]")) {
    const id = image.getAttribute("data-cid");
    const own = attachments.find((one) => one.content_id !== null && one.content_id === id);
    if (own) image.setAttribute("src", own.url);
  }
  if (images) {
    for (const image of body.querySelectorAll("img[data-remote-src]")) {
      image.setAttribute("src", image.getAttribute("data-remote-src") ?? "");
    }
  }
  const from = images ? "'self' data: https: http:" : "'self' data:";
  return `<!doctype html><html><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src ${from}; style-src 'unsafe-inline'">
<base target="_blank"><style>
html{overflow:hidden}
body{margin:0;padding:12px 14px;background:#fff;color:#25221f;font:16px/1.55 system-ui,sans-serif;overflow-wrap:anywhere}
img{max-width:100%;height:auto}table{max-width:100%}pre{white-space:pre-wrap}
${dark ? DARK : ""}
blockquote{margin:0 0 0 4px;padding-left:12px;border-left:3px solid #dcd5cb;color:#6e675e}
</style></head><body dir="auto">${body.innerHTML}</body></html>`;
}
