import { describe, expect, it } from "vitest";
import { presets } from "./later-times";

const shown = (now: string, zone: string) => presets(Date.parse(now), zone).map((one) => `${one.name} ${one.at}`);

describe("times to send a letter at", () => {
  it("are those of the customer's day, not of the writer's", () => {
    // Monday, 09:00 in London; in Sarajevo it is ten.
    expect(shown("2026-01-05T09:00:00Z", "Europe/Sarajevo")).toEqual([
      "today-afternoon 2026-01-05T13:00:00Z",
      "tomorrow-morning 2026-01-06T08:00:00Z",
      "tomorrow-afternoon 2026-01-06T13:00:00Z",
      "monday-morning 2026-01-12T08:00:00Z",
    ]);
    // It is Tuesday already in Auckland.
    expect(shown("2026-01-05T12:00:00Z", "Pacific/Auckland")[0]).toBe("today-afternoon 2026-01-06T01:00:00Z");
  });
  it("have not passed and do not come twice", () => {
    // Sunday evening: tomorrow is Monday.
    expect(shown("2026-01-04T20:00:00Z", "Europe/Sarajevo")).toEqual([
      "tomorrow-morning 2026-01-05T08:00:00Z",
      "tomorrow-afternoon 2026-01-05T13:00:00Z",
    ]);
  });
});
