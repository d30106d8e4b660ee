/** The languages of the app and of letters, in the order in which menus list them; each in its own words. */
export const LANGUAGES = [
  { value: "en", label: "English" },
  { value: "ru", label: "Русский" },
  { value: "bs", label: "Bosanski" },
  { value: "hr", label: "Hrvatski" },
  { value: "sr-Latn", label: "Srpski (latinica)" },
  { value: "sr-Cyrl", label: "Српски (ћирилица)" },
  { value: "ro", label: "Română" },
] as const;

export type LanguageTag = (typeof LANGUAGES)[number]["value"];

export const languageName = (tag: string | null | undefined) =>
  LANGUAGES.find((one) => one.value === tag)?.label ?? tag ?? "";

/** The tag as one of ours; a menu gives plain strings. */
export const asLanguage = (tag: string | null | undefined): LanguageTag | undefined =>
  LANGUAGES.find((one) => one.value === tag)?.value;

const isKnown = (tag: string): tag is LanguageTag => LANGUAGES.some((one) => one.value === tag);

/** The language of ours that fits a browser's wish list best. */
export function bestLanguage(wishes: readonly string[]): LanguageTag {
  for (const wish of wishes) {
    if (isKnown(wish)) return wish;
    const [language = "", script] = wish.split("-");
    if (language === "sr" || language === "sh") return script?.toLowerCase() === "latn" ? "sr-Latn" : "sr-Cyrl";
    if (isKnown(language)) return language;
  }
  return "en";
}

/** The tag by which Intl writes dates and numbers: English the European way, with 24 hours. */
export const intlTag = (language: string) => (language === "en" ? "en-GB" : language);
