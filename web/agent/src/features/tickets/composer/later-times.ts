import { fromWall, toWall } from "@/lib/zones";

/** A time that fits into the customer's day. */
export interface Preset {
  name: "today-afternoon" | "tomorrow-morning" | "tomorrow-afternoon" | "monday-morning";
  at: string;
}

const MORNING = "09:00:00";
const AFTERNOON = "14:00:00";

const dayAfter = (day: string, days: number) => {
  const at = new Date(`${day}T00:00:00Z`);
  at.setUTCDate(at.getUTCDate() + days);
  return at.toISOString().slice(0, 10);
};

/** Times of the customer's day that one usually wants; those that have passed, or come twice, are left out. */
export function presets(now: number, zone: string): Preset[] {
  const today = toWall(new Date(now).toISOString(), zone).slice(0, 10);
  const weekday = new Date(`${today}T00:00:00Z`).getUTCDay();
  const at = (days: number, time: string) => fromWall(`${dayAfter(today, days)} ${time}`, zone);
  const all: Preset[] = [
    { name: "today-afternoon", at: at(0, AFTERNOON) },
    { name: "tomorrow-morning", at: at(1, MORNING) },
    { name: "tomorrow-afternoon", at: at(1, AFTERNOON) },
    { name: "monday-morning", at: at((8 - weekday) % 7 || 7, MORNING) },
  ];
  return all.filter((one, index) => Date.parse(one.at) > now && all.findIndex((other) => other.at === one.at) === index);
}
