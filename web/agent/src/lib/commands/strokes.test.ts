import { describe, expect, it } from "vitest";
import { commandFor, isSign } from "./dispatch";
import type { Command } from "./registry";
import { isTaken, shownKeys, strokeOf, type Pressed } from "./strokes";

const press = (key: string, code: string, more: Partial<Pressed> = {}): Pressed => ({
  key, code, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...more,
});

describe("keys", () => {
  it("mean the same in a Latin and in a Cyrillic layout", () => {
    expect(strokeOf(press("r", "KeyR"))).toBe("r");
    expect(strokeOf(press("к", "KeyR"))).toBe("r");
    expect(strokeOf(press("л", "KeyK", { ctrlKey: true }))).toBe("mod+k");
    expect(strokeOf(press("Њ", "KeyE", { shiftKey: true }))).toBe("shift+e");
  });

  it("follow the letter where the layout is Latin but another", () => {
    expect(strokeOf(press("z", "KeyY"))).toBe("z");
    expect(strokeOf(press("k", "KeyV", { metaKey: true }))).toBe("mod+k");
  });

  it("know signs by what they write", () => {
    expect(strokeOf(press("?", "Slash", { shiftKey: true }))).toBe("?");
    expect(strokeOf(press("?", "Digit7", { shiftKey: true }))).toBe("?");
    expect(strokeOf(press("/", "Digit7", { shiftKey: true }))).toBe("/");
    expect(strokeOf(press(".", "Slash"))).toBe("/");
    expect(strokeOf(press(",", "Slash", { shiftKey: true }))).toBe("?");
    expect(strokeOf(press("#", "Digit3", { shiftKey: true }))).toBe("#");
    expect(strokeOf(press("№", "Digit3", { shiftKey: true }))).toBe("#");
    expect(strokeOf(press("Shift", "ShiftLeft", { shiftKey: true }))).toBeNull();
  });

  it("belong to fields, menus and dialogs while these are focused", () => {
    document.body.innerHTML = `<input id="a"><div role="menu"><button id="b">x</button></div><button id="c">y</button>
      <input type="checkbox" id="d"><div contenteditable="true"><p id="e">z</p></div>`;
    const at = (id: string) => document.getElementById(id);
    expect([at("a"), at("b"), at("e")].map(isTaken)).toEqual([true, true, true]);
    expect([at("c"), at("d")].map(isTaken)).toEqual([false, false]);
  });

  it("run what the page offers before what the app offers everywhere, and nothing that is off", () => {
    const command = (id: string, group: Command["group"], off?: string): Command => ({
      id, group, title: id, keys: "e", off, run: () => undefined,
    });
    const app = command("app", "app");
    const page = command("page", "ticket");
    expect(commandFor("e", [app, page])).toBe(page);
    expect(commandFor("e", [app, command("page", "ticket", "because")])).toBe(app);
    expect(commandFor("x", [app])).toBeUndefined();
  });

  it("that belong to a field are left to it", () => {
    const slash: Command = { id: "slash", group: "write", title: "slash", keys: "/", inField: true, run: () => undefined };
    const search: Command = { id: "search", group: "app", title: "search", keys: "/", run: () => undefined };
    expect(commandFor("/", [slash, search])).toBe(search);
  });

  it("without Ctrl or ⌘ can be switched off where they write a sign, and only there", () => {
    expect(["r", "shift+r", "?", "g i"].map(isSign)).toEqual([true, true, true, true]);
    expect(["Enter", "Escape", "mod+k", "mod+shift+Enter"].map(isSign)).toEqual([false, false, false, false]);
  });

  it("are shown as they stand on the keyboard", () => {
    expect(shownKeys("g i", false)).toEqual(["G", "I"]);
    expect(shownKeys("mod+k", true)).toEqual(["⌘ K"]);
    expect(shownKeys("shift+r", false)).toEqual(["Shift+R"]);
  });
});
