import { FluentBundle, FluentResource } from "@fluent/bundle";
import { intlTag, type LanguageTag } from "../languages";

// The files of a language, fetched when it is first needed: app.ftl and one for each larger area of the app.
const files = import.meta.glob<string>("../../../../../locales/*/app*.ftl", { query: "?raw", import: "default" });

export async function loadBundle(language: LanguageTag): Promise<FluentBundle> {
  const wanted = Object.entries(files).filter(([path]) => path.split("/").at(-2) === language);
  const sources = await Promise.all(wanted.map(([, load]) => load()));
  const bundle = new FluentBundle(intlTag(language), { useIsolating: false });
  for (const source of sources) bundle.addResource(new FluentResource(source));
  return bundle;
}
