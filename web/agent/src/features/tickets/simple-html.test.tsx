import { createRoot } from "react-dom/client";
import { act } from "react";
import { describe, expect, it } from "vitest";
import { isSimple, SimpleHtml } from "./simple-html";

(globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true;

function shown(html: string): string {
  const place = document.createElement("div");
  act(() => createRoot(place).render(<SimpleHtml html={html} />));
  return place.innerHTML;
}

describe("letters of words, lists and links", () => {
  it("are told from letters that need a frame of their own", () => {
    expect(isSimple("<p>Hello <b>you</b></p><ul><li>one</li></ul>")).toBe(true);
    expect(isSimple("<table><tr><td>x</td></tr></table>")).toBe(false);
    expect(isSimple("<p style='color:red'>x</p>")).toBe(false);
    expect(isSimple("<img data-remote-src='https://example.com/a.png'>")).toBe(false);
  });
  it("show their words", () => {
    expect(shown("<p>Zdravo <strong>Ana</strong></p>")).toBe("<p>Zdravo <strong>Ana</strong></p>");
  });
  it("show pictures that we have, and none from elsewhere", () => {
    const own = '<p>Here: <img src="/api/v1/attachments/7" alt="switch.png"></p>';
    expect(isSimple(own)).toBe(true);
    expect(shown(own)).toContain('src="/api/v1/attachments/7"></a>');
    expect(isSimple("<img src='/api/v1/attachments/7/../../me'>")).toBe(false);
    expect(shown("<img src='https://example.com/a.png'>")).toBe("<span></span>");
  });
  it("never carry a script, a handler or a link that runs something", () => {
    const html = shown("<p onclick='x()'>a<script>x()</script></p><a href='javascript:x()'>b</a>");
    expect(html).not.toContain("onclick");
    expect(html).not.toContain("<script");
    expect(html).not.toContain("javascript:");
  });
});
