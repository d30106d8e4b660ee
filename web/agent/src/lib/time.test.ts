import { describe, expect, it } from "vitest";
import { formatsOf, largestUnit } from "./time";

const now = Date.parse("2026-01-05T08:00:00Z");

describe("times in words", () => {
  it("takes the largest unit that fits", () => {
    expect(largestUnit(95 * 60_000)).toEqual([1, "hour"]);
    expect(largestUnit(47 * 3_600_000)).toEqual([47, "hour"]);
    expect(largestUnit(50 * 3_600_000)).toEqual([2, "day"]);
  });
  it("says today and tomorrow by the reader's calendar", () => {
    const en = formatsOf("en", "Europe/Sarajevo");
    expect(en.moment("2026-01-05T14:00:00Z", now)).toBe("today 15:00");
    expect(en.moment("2026-01-06T11:00:00Z", now)).toBe("tomorrow 12:00");
    expect(en.day("2026-01-04T11:00:00Z", now)).toBe("Yesterday");
  });
  it("speaks every language of the app", () => {
    expect(formatsOf("ru", "UTC").span("2026-01-05T05:00:00Z", now)).toBe("3 часа");
    expect(formatsOf("sr-Cyrl", "UTC").moment("2026-01-06T11:00:00Z", now)).toContain("сутра");
    expect(formatsOf("sr-Latn", "UTC").moment("2026-01-06T11:00:00Z", now)).toContain("sutra");
    expect(formatsOf("ro", "UTC").span("2026-01-05T05:00:00Z", now)).toBe("3 ore");
  });
  it("never says that somebody waited no time at all", () => {
    expect(formatsOf("en", "UTC").span("2026-01-05T07:59:50Z", now)).toBe("1 minute");
  });
});
