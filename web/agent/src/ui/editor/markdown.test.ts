import { describe, expect, it } from "vitest";
import { htmlOfMarkdown, isMarkdown } from "./markdown";

describe("pasted Markdown", () => {
  it("is known by its form", () => {
    expect(["- one\n- two", "1. a\n2. b", "## Steps", "say **now**", "see [here](https://example.com)", "```\nx\n```"].map(isMarkdown)).toEqual(
      Array<boolean>(6).fill(true),
    );
    expect(["- a dash", "5 * 3 * 2", "Dear Ana,\n\nthanks - yes.", "#47 is open", "order 1. and 2.", "snake_case_name"].map(isMarkdown)).toEqual(
      Array<boolean>(6).fill(false),
    );
  });

  it("becomes what it says", () => {
    expect(htmlOfMarkdown("# Steps\n\n1. Hold **both** keys\n2. Wait *ten* seconds\n\nThen see [the page](https://example.com/a?b=1&c=2).\nDone.")).toBe(
      '<h2>Steps</h2><ol><li><p>Hold <strong>both</strong> keys</p></li><li><p>Wait <em>ten</em> seconds</p></li></ol>' +
        '<p>Then see <a href="https://example.com/a?b=1&amp;c=2">the page</a>.<br>Done.</p>',
    );
    expect(htmlOfMarkdown("> it is **cold**\n> and dark\n\n- a\n- b")).toBe(
      "<blockquote><p>it is <strong>cold</strong><br>and dark</p></blockquote><ul><li><p>a</p></li><li><p>b</p></li></ul>",
    );
  });

  it("keeps code as it is, and lets nothing else through", () => {
    expect(htmlOfMarkdown("Set `**x**` to <b>\n\n```\n<i> *a*\n```")).toBe(
      "<p>Set <code>**x**</code> to &lt;b&gt;</p><pre><code>&lt;i&gt; *a*</code></pre>",
    );
    expect(htmlOfMarkdown("[x](javascript:alert(1)) snake_case_name 2*3*4")).toBe("<p>[x](javascript:alert(1)) snake_case_name 2*3*4</p>");
  });

  it("never loses a line, whatever comes", () => {
    for (const odd of ["-", "- ", "1.", "#", "---", "```", "> ", "\n\n", "* * *\ntext"]) expect(htmlOfMarkdown(odd)).toBeTypeOf("string");
    expect(htmlOfMarkdown("- \ntext")).toContain("text");
    expect(htmlOfMarkdown("- a\n    - b\n- c")).toBe("<ul><li><p>a</p></li><li><p>b</p></li><li><p>c</p></li></ul>");
  });
});
