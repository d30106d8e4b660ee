import { useQueryClient } from "@tanstack/react-query";
import { useRef } from "react";
import { portraitQuery, ticketQuery, timelineQuery } from "@/lib/api/queries";

const PAUSE_MS = 90;

/** Fetches a ticket while a pointer rests on its line or the keyboard stands on it, so that it opens at once. */
export function useOpenAhead() {
  const queries = useQueryClient();
  const timer = useRef<number>(undefined);
  return {
    expect: (id: number) => {
      window.clearTimeout(timer.current);
      timer.current = window.setTimeout(() => {
        const staleTime = 20_000;
        void queries.prefetchQuery({ ...ticketQuery(id), staleTime });
        void queries.prefetchInfiniteQuery({ ...timelineQuery(id), staleTime });
        void queries.prefetchQuery({ ...portraitQuery(id), staleTime });
      }, PAUSE_MS);
    },
    forget: () => window.clearTimeout(timer.current),
  };
}
