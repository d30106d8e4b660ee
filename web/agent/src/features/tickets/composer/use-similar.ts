import { useEffect, useState } from "react";
import { api, take } from "@/lib/api/client";
import type { SimilarLetter } from "@/lib/api/writing";

const PAUSE_MS = 1_200;
/** So short a text is near to many. */
const CHARS_MIN = 40;

/** Earlier letters to the same customer that say nearly the same; asked after a pause, and never in the way. */
export function useSimilar(text: string, ticket: number): SimilarLetter[] {
  const [similar, setSimilar] = useState<SimilarLetter[]>([]);
  useEffect(() => {
    if (text.trim().length < CHARS_MIN) {
      setSimilar([]);
      return;
    }
    const asked = new AbortController();
    const timer = window.setTimeout(() => {
      take(
        api.POST("/api/v1/tickets/{id}/similar-letters", {
          params: { path: { id: ticket } },
          body: { text },
          signal: asked.signal,
        }),
      ).then(
        (found) => !asked.signal.aborted && setSimilar(found),
        () => undefined,
      );
    }, PAUSE_MS);
    return () => {
      window.clearTimeout(timer);
      asked.abort();
    };
  }, [text, ticket]);
  return similar;
}
