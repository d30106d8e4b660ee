import { expect, test } from "vitest";
import { spansFromText, spansToText } from "./spans";

test("stretches are read as people write them", () => {
  expect(spansFromText("8:00-12:00, 13:00 – 17:00")).toEqual([["08:00", "12:00"], ["13:00", "17:00"]]);
  expect(spansFromText("  ")).toEqual([]);
  expect(spansFromText("all day")).toBeNull();
  expect(spansToText([["08:00", "12:00"], ["13:00", "17:00"]])).toBe("08:00-12:00, 13:00-17:00");
});
