import { LocalizationProvider, ReactLocalization } from "@fluent/react";
import { useQuery } from "@tanstack/react-query";
import { createContext, useContext, useEffect, type ReactNode } from "react";
import { bestLanguage, type LanguageTag } from "../languages";
import { useFormats, type Formats } from "../time";
import { ownZone } from "../zones";
import { loadBundle } from "./catalogue";

const Reader = createContext<{ language: LanguageTag; formats: Formats; zone: string } | null>(null);

/** Speaks the language of whoever is signed in, else the browser's; times in their zone. */
export function TextProvider(props: { language?: string; zone?: string; children: ReactNode }) {
  const language = bestLanguage(props.language ? [props.language] : navigator.languages);
  const zone = props.zone || ownZone();
  const formats = useFormats(language, zone);
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
  if (!bundle) return null;
  return (
    <LocalizationProvider l10n={new ReactLocalization([bundle])}>
      <Reader.Provider value={{ language, formats, zone }}>{props.children}</Reader.Provider>
    </LocalizationProvider>
  );
}

/** The reader's language, zone, and the formats of both. */
export function useReader() {
  const reader = useContext(Reader);
  if (!reader) throw new Error("texts are used outside of their provider");
  return reader;
}
