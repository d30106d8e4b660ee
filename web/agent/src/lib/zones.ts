/** The hours, minutes and so on that clocks show in a zone. */
type Wall = { year: number; month: number; day: number; hour: number; minute: number; second: number };

/** What reads a zone's clocks; making one takes longer than all its readings on a page. */
const clocks = new Map<string, Intl.DateTimeFormat>();

function clockOf(zone: string): Intl.DateTimeFormat {
  const known = clocks.get(zone);
  if (known) return known;
  const made = new Intl.DateTimeFormat("en-GB", {
    timeZone: zone,
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
  });
  clocks.set(zone, made);
  return made;
}

function wallOf(at: number, zone: string): Wall {
  const parts = clockOf(zone).formatToParts(at);
  const part = (type: string) => Number(parts.find((one) => one.type === type)?.value ?? 0);
  return {
    year: part("year"),
    month: part("month"),
    day: part("day"),
    hour: part("hour"),
    minute: part("minute"),
    second: part("second"),
  };
}

const asUtc = (wall: Wall) => Date.UTC(wall.year, wall.month - 1, wall.day, wall.hour, wall.minute, wall.second);
const two = (value: number) => String(value).padStart(2, "0");

/** `2026-01-05 09:00:00` as clocks in the zone show it, the form date pickers work with. */
export function toWall(iso: string, zone: string): string {
  const wall = wallOf(Date.parse(iso), zone);
  return `${wall.year}-${two(wall.month)}-${two(wall.day)} ${two(wall.hour)}:${two(wall.minute)}:${two(wall.second)}`;
}

/**
 * The moment at which clocks in the zone show that time. A time that is skipped in spring means the moment
 * as far after the change; a time that comes twice in autumn means the first.
 */
export function fromWall(wall: string, zone: string): string {
  const wanted = Date.parse(`${wall.replace(" ", "T")}Z`);
  const guesses = [-24, 24].map((hours) => {
    const near = wanted + hours * 3_600_000;
    return wanted - (asUtc(wallOf(near, zone)) - near);
  });
  const fitting = guesses.filter((guess) => asUtc(wallOf(guess, zone)) === wanted);
  const found = fitting.length > 0 ? Math.min(...fitting) : Math.max(...guesses);
  return new Date(found).toISOString().replace(".000Z", "Z");
}

/** Whole days between two moments on the calendar of a zone: 0 the same day, 1 tomorrow, -1 yesterday. */
export function daysBetween(from: number, to: number, zone: string): number {
  const day = (at: number) => {
    const wall = wallOf(at, zone);
    return Date.UTC(wall.year, wall.month - 1, wall.day) / 86_400_000;
  };
  return day(to) - day(from);
}

/** All zones the browser knows, with the most likely ones of our customers never missing. */
export function allZones(): string[] {
  const zones = new Set(Intl.supportedValuesOf("timeZone"));
  for (const zone of ["UTC", "Europe/Sarajevo", "Europe/Belgrade", "Europe/Zagreb", "Europe/Bucharest"]) zones.add(zone);
  return [...zones].sort();
}

export const ownZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone || "UTC";

/** `Europe/Sarajevo` as people say it: Sarajevo. */
export const cityOf = (zone: string) => (zone.split("/").at(-1) ?? zone).replaceAll("_", " ");
