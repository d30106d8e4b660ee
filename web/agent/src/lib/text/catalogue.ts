import { FluentBundle, FluentResource } from "@fluent/bundle";
import { intlTag, type LanguageTag } from "../languages";

// Each language is a file of its own, fetched when it is first needed.
const files: Record<LanguageTag, () => Promise<{ default: string }>> = {
  en: () => import("../../../../../locales/en/app.ftl?raw"),
  ru: () => import("../../../../../locales/ru/app.ftl?raw"),
  bs: () => import("../../../../../locales/bs/app.ftl?raw"),
  hr: () => import("../../../../../locales/hr/app.ftl?raw"),
  "sr-Latn": () => import("../../../../../locales/sr-Latn/app.ftl?raw"),
  "sr-Cyrl": () => import("../../../../../locales/sr-Cyrl/app.ftl?raw"),
  ro: () => import("../../../../../locales/ro/app.ftl?raw"),
};

export async function loadBundle(language: LanguageTag): Promise<FluentBundle> {
  const { default: source } = await files[language]();
  const bundle = new FluentBundle(intlTag(language), { useIsolating: false });
  bundle.addResource(new FluentResource(source));
  return bundle;
}
