import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { api, take } from "./api/client";
import type { Me } from "./api/model";
import { meQuery } from "./api/queries";

export type Preferences = Me["preferences"];
export type PreferencesChange = Partial<Preferences>;

/** Changes how the app is for me. */
export function usePrefer() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: PreferencesChange) => take(api.PATCH("/api/v1/me/preferences", { body })),
    onMutate: (change) => {
      // The look follows the finger; a refusal brings the old one back.
      const before = queries.getQueryData<Me>(meQuery.queryKey);
      if (before) queries.setQueryData<Me>(meQuery.queryKey, { ...before, preferences: { ...before.preferences, ...change } });
      return before;
    },
    onSuccess: (next) => queries.setQueryData(meQuery.queryKey, next),
    onError: (_error, _change, before) => before && queries.setQueryData(meQuery.queryKey, before),
  });
}

/** Puts contrast, density and motion where style sheets see them. */
export function useLooks() {
  const { data: me } = useQuery(meQuery);
  const { contrast, density, motion } = me?.preferences ?? { contrast: "auto", density: "cosy", motion: "auto" };
  useEffect(() => {
    const { dataset } = document.documentElement;
    const asked = window.matchMedia?.("(prefers-contrast: more)");
    const apply = () => {
      dataset.contrast = contrast === "more" || (contrast === "auto" && asked?.matches) ? "more" : "plain";
    };
    apply();
    asked?.addEventListener("change", apply);
    dataset.density = density;
    dataset.motion = motion;
    return () => asked?.removeEventListener("change", apply);
  }, [contrast, density, motion]);
}

/** Whether lines stand close together. */
export function useIsCompact(): boolean {
  const { data: me } = useQuery(meQuery);
  return me?.preferences.density === "compact";
}
