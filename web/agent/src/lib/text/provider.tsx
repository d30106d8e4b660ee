import { LocalizationProvider, ReactLocalization } from "@fluent/react";
import { useQuery } from "@tanstack/react-query";
import { createContext, useContext, useEffect, useMemo, type ReactNode } from "react";
import { bestLanguage, type LanguageTag } from "../languages";
import { formatsOf, useNow, type Formats } from "../time";
import { ownZone } from "../zones";
import { loadBundle } from "./catalogue";

const Reader = createContext<{ language: LanguageTag; formats: Formats; zone: string } | null>(null);

/** Speaks the language of whoever is signed in, else the browser's; times in their zone. */
export function TextProvider(props: { language?: string; zone?: string; children: ReactNode }) {
  const language = bestLanguage(props.language ? [props.language] : navigator.languages);
  const zone = props.zone || ownZone();
  const { data: bundle } = useQuery({
    queryKey: ["texts", language],
    queryFn: () => loadBundle(language),
    staleTime: Infinity,
    gcTime: Infinity,
    placeholderData: (before) => before,
  });
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  // The same objects while nothing changes: whoever reads them would be drawn anew with each drawing of the app.
  const reader = useMemo(() => ({ language, formats: formatsOf(language, zone), zone }), [language, zone]);
  const texts = useMemo(() => bundle && new ReactLocalization([bundle]), [bundle]);
  if (!texts) return null;
  return (
    <LocalizationProvider l10n={texts}>
      <Reader.Provider value={reader}>{props.children}</Reader.Provider>
    </LocalizationProvider>
  );
}

/** The reader's language, zone, and the formats of both. */
export function useReader() {
  const reader = useContext(Reader);
  if (!reader) throw new Error("texts are used outside of their provider");
  return reader;
}

/** What clocks show in another zone; nothing for none. */
export function useTimeIn(zone: string | null): string | null {
  const { language } = useReader();
  const now = useNow();
  return zone === null ? null : formatsOf(language, zone).clock(now);
}
