import { useNow } from "./clock";
import { intlTag } from "./languages";
import { daysBetween } from "./zones";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

type Unit = "minute" | "hour" | "day";

/** A span in its largest fitting unit, whole: 95 minutes are 1 hour, 50 hours are 2 days. */
export function largestUnit(span: number): [number, Unit] {
  const size = Math.abs(span);
  if (size < HOUR) return [Math.floor(size / MINUTE), "minute"];
  if (size < 2 * DAY) return [Math.floor(size / HOUR), "hour"];
  return [Math.floor(size / DAY), "day"];
}

const made = new Map<string, Formats>();

/** Times, spans and numbers as the reader writes them. Moments are ISO strings, `now` is in milliseconds. */
export function formatsOf(language: string, zone: string): Formats {
  const key = `${language} ${zone}`;
  const known = made.get(key);
  if (known) return known;
  const anew = makeFormats(language, zone);
  made.set(key, anew);
  return anew;
}

function makeFormats(language: string, zone: string) {
  const tag = intlTag(language);
  const make = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(tag, { timeZone: zone, ...options });
  const clock = make({ hour: "2-digit", minute: "2-digit" });
  const day = make({ weekday: "long", day: "numeric", month: "long" });
  const dayYear = make({ weekday: "long", day: "numeric", month: "long", year: "numeric" });
  const short = make({ day: "numeric", month: "short" });
  const shortYear = make({ day: "numeric", month: "short", year: "numeric" });
  const weekday = make({ weekday: "short", day: "numeric", month: "short" });
  const full = make({ dateStyle: "full", timeStyle: "short" });
  const relative = new Intl.RelativeTimeFormat(tag, { numeric: "auto" });
  const shortRelative = new Intl.RelativeTimeFormat(tag, { numeric: "always", style: "short" });
  const number = new Intl.NumberFormat(tag);
  const yearOf = make({ year: "numeric" });
  const spans = new Map<Unit, Intl.NumberFormat>();
  const spanOf = (unit: Unit): Intl.NumberFormat => {
    const known = spans.get(unit) ?? new Intl.NumberFormat(tag, { style: "unit", unit, unitDisplay: "long" });
    spans.set(unit, known);
    return known;
  };
  const capital = (text: string) => text.charAt(0).toLocaleUpperCase(tag) + text.slice(1);
  const sameYear = (at: number, now: number) => yearOf.format(at) === yearOf.format(now);

  return {
    time: (iso: string) => clock.format(Date.parse(iso)),
    clock: (at: number) => clock.format(at),
    full: (iso: string) => full.format(Date.parse(iso)),
    /** "5 Jan 2026". */
    date: (iso: string) => shortYear.format(Date.parse(iso)),
    number: (value: number) => number.format(value),
    /** "Today", "Yesterday", "Monday 5 January". */
    day(iso: string, now: number): string {
      const at = Date.parse(iso);
      const away = daysBetween(now, at, zone);
      if (Math.abs(away) <= 1) return capital(relative.format(away, "day"));
      return capital((sameYear(at, now) ? day : dayYear).format(at));
    },
    /** The time today, the date on other days: for narrow places. */
    brief(iso: string, now: number): string {
      const at = Date.parse(iso);
      if (daysBetween(now, at, zone) === 0) return clock.format(at);
      return (sameYear(at, now) ? short : shortYear).format(at);
    },
    /** "today 15:00", "tomorrow 12:00", "Fri 9 Jan, 12:00". */
    moment(iso: string, now: number): string {
      const at = Date.parse(iso);
      const away = daysBetween(now, at, zone);
      if (Math.abs(away) <= 1) return `${relative.format(away, "day")} ${clock.format(at)}`;
      return `${(sameYear(at, now) ? weekday : shortYear).format(at)}, ${clock.format(at)}`;
    },
    /** "3 hours": how long something has lasted; never less than a minute. */
    span(from: string, now: number): string {
      const [value, unit] = largestUnit(now - Date.parse(from));
      return spanOf(unit).format(unit === "minute" ? Math.max(1, value) : value);
    },
    /** "in 40 min", "2 h ago". */
    relative(iso: string, now: number): string {
      const away = Date.parse(iso) - now;
      const [value, unit] = largestUnit(away);
      return shortRelative.format(away < 0 ? -value : value, unit);
    },
    size(bytes: number): string {
      const [value, unit] =
        bytes < 1_000_000 ? [Math.max(1, bytes / 1_000), "kilobyte"] : [bytes / 1_000_000, "megabyte"];
      return new Intl.NumberFormat(tag, {
        style: "unit",
        unit: String(unit),
        unitDisplay: "short",
        maximumFractionDigits: unit === "megabyte" ? 1 : 0,
      }).format(Number(value));
    },
  };
}

export type Formats = ReturnType<typeof makeFormats>;

export { useNow };
