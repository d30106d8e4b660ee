import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { api, take } from "@/lib/api/client";
import { availabilityQuery } from "@/features/availability/queries";
import { useText } from "@/lib/text/use-text";
import { useToast } from "@/ui/toast";

const EVERY_MS = 60_000;
const SIGNS = ["pointerdown", "keydown", "wheel", "touchstart"] as const;

/** Tells the server now and then that I am active, so that nobody is given tickets who has left their desk. */
export function useActivity() {
  const say = useText();
  const toast = useToast();
  const queries = useQueryClient();
  useEffect(() => {
    let told = 0;
    const tell = () => {
      const now = performance.now();
      if (told > 0 && now - told < EVERY_MS) return;
      told = now;
      void take(api.PUT("/api/v1/me/activity"))
        .then(({ came_back }) => {
          if (!came_back) return;
          toast(say("app-availability-back"));
          void queries.invalidateQueries({ queryKey: ["me"] });
          void queries.invalidateQueries({ queryKey: availabilityQuery.queryKey });
        })
        .catch(() => undefined);
    };
    tell();
    for (const sign of SIGNS) window.addEventListener(sign, tell, { passive: true, capture: true });
    return () => {
      for (const sign of SIGNS) window.removeEventListener(sign, tell, { capture: true });
    };
  }, [queries, say, toast]);
}
