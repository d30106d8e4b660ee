import { describe, expect, it } from "vitest";
import { isLong } from "./long";

describe("a very long letter", () => {
  it("is cut by its length or by its lines, and an ordinary one is not", () => {
    expect(isLong("Where is my lamp?\n".repeat(20))).toBe(false);
    expect(isLong("Where is my lamp? ".repeat(500))).toBe(true);
    expect(isLong("x\n".repeat(161))).toBe(true);
    expect(isLong("")).toBe(false);
  });
});
