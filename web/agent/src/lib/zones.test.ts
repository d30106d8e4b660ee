import { describe, expect, it } from "vitest";
import { cityOf, daysBetween, fromWall, toWall } from "./zones";

describe("zones", () => {
  it("shows a moment as clocks in the zone show it", () => {
    expect(toWall("2026-01-05T08:00:00Z", "Europe/Sarajevo")).toBe("2026-01-05 09:00:00");
    expect(toWall("2026-07-05T21:30:00Z", "Europe/Moscow")).toBe("2026-07-06 00:30:00");
  });
  it("goes there and back in winter and in summer", () => {
    for (const iso of ["2026-01-05T08:00:00Z", "2026-07-05T21:30:00Z", "2026-10-25T05:00:00Z"]) {
      for (const zone of ["Europe/Sarajevo", "America/New_York", "Asia/Kolkata", "UTC"]) {
        expect(fromWall(toWall(iso, zone), zone)).toBe(iso);
      }
    }
  });
  it("takes the first of two equal times in autumn", () => {
    expect(fromWall("2026-10-25 02:30:00", "Europe/Sarajevo")).toBe("2026-10-25T00:30:00Z");
  });
  it("moves a time that does not exist in spring behind the change", () => {
    expect(fromWall("2026-03-29 02:30:00", "Europe/Sarajevo")).toBe("2026-03-29T01:30:00Z");
  });
  it("counts days on the calendar of the zone, not by hours", () => {
    const evening = Date.parse("2026-01-05T22:30:00Z");
    const night = Date.parse("2026-01-05T23:30:00Z");
    expect(daysBetween(evening, night, "Europe/Sarajevo")).toBe(1);
    expect(daysBetween(evening, night, "UTC")).toBe(0);
  });
  it("names a zone by its city", () => {
    expect(cityOf("America/New_York")).toBe("New York");
  });
});
