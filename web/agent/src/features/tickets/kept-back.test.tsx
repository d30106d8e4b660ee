import { createRoot } from "react-dom/client";
import { act, type ReactNode } from "react";
import { describe, expect, it, vi } from "vitest";
import type { MessageEntry } from "@/lib/api/model";
import { KeptBack } from "./kept-back";

vi.mock("@/lib/text/use-text", () => ({
  useText: () => (key: string, values?: Record<string, unknown>) => `${key} ${JSON.stringify(values ?? {})}`,
}));
vi.mock("@mantine/core", () => ({
  Button: (props: { children: ReactNode; onClick: () => void }) => (
    <button type="button" onClick={props.onClick}>
      {props.children}
    </button>
  ),
}));
(globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true;

function shown(found: Partial<MessageEntry>, images = false): string {
  const message = { remote_images: 0, pixels: 0, trackers: [], protection: null, ...found } as unknown as MessageEntry;
  const place = document.createElement("div");
  act(() => createRoot(place).render(<KeptBack message={message} shown={images} onShow={() => undefined} />));
  return place.textContent;
}

describe("what is kept back of a letter", () => {
  it("is told with the hosts that wanted to know, and images can be shown", () => {
    const words = shown({ remote_images: 2, pixels: 1, trackers: ["t.example.net"] });
    expect(words).toContain('app-letter-images-wait {"count":2}');
    expect(words).toContain('app-letter-pixels {"count":1,"hosts":"t.example.net"}');
    expect(words).toContain("app-show-images");
  });
  it("is no longer spoken of when the images are shown, but for the pixels", () => {
    const words = shown({ remote_images: 2, pixels: 4, trackers: ["a.example", "b.example", "c.example", "d.example"] }, true);
    expect(words).not.toContain("app-letter-images-wait");
    expect(words).toContain('"hosts":"a.example, b.example, c.example +1"');
  });
  it("is nothing in most letters, and a seal in some", () => {
    expect(shown({})).toBe("");
    expect(shown({ protection: "pgp_signed" })).toContain("app-letter-pgp_signed");
  });
});
