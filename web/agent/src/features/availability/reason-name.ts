import type { Say } from "@/lib/text/use-text";

const WORDS = ["available", "away", "meeting", "lunch", "end_of_shift"];

/** What a reason is called: by the company, else by the app in the reader's language. */
export function reasonName(say: Say, reason: { word: string | null; name: string }): string {
  if (reason.name !== "") return reason.name;
  return say(`app-availability-${WORDS.includes(reason.word ?? "") ? reason.word : "away"}`);
}
