import { useEffect, useState } from "react";
import { api, take } from "@/lib/api/client";
import type { Language } from "@/lib/api/model";
import type { Reading } from "./guard-marks";

const PAUSE_MS = 250;

/**
 * What the guard says about a text while it is being written: asked after a short pause, an older question
 * is taken back. Without an answer (no connection) writing goes on; sending asks again anyway.
 */
export function useGuard(text: string, ticketId?: number, language?: Language, hasAttachment?: boolean): Reading | null {
  const [reading, setReading] = useState<Reading | null>(null);
  useEffect(() => {
    if (text.trim() === "") {
      setReading(null);
      return;
    }
    const asked = new AbortController();
    const timer = window.setTimeout(() => {
      take(
        api.POST("/api/v1/guard/checks", {
          body: {
            text,
            ...(ticketId !== undefined && { ticket_id: ticketId }),
            ...(language && { language }),
            ...(hasAttachment !== undefined && { has_attachment: hasAttachment }),
          },
          signal: asked.signal,
        }),
      ).then(
        (check) => !asked.signal.aborted && setReading({ text, check }),
        () => undefined,
      );
    }, PAUSE_MS);
    return () => {
      window.clearTimeout(timer);
      asked.abort();
    };
  }, [text, ticketId, language, hasAttachment]);
  return reading;
}
