import { FluentBundle, FluentResource } from "@fluent/bundle";
import { intlTag, type LanguageTag } from "../languages";

// One file for each larger area of the app, fetched when it is first needed.
const files = import.meta.glob<string>("../../../../../locales/*/app*.ftl", { query: "?raw", import: "default" });

/** What the frame of the app and its lists say. `npm run check` finds what they say beyond it. */
const FIRST = /^app(-shell|-inbox)?\.ftl$/;

interface Catalogue {
  bundle: FluentBundle;
  /** All files are there. */
  whole?: Promise<void>;
}

const catalogues = new Map<LanguageTag, Promise<Catalogue>>();
let isWholeWanted = false;

async function add(bundle: FluentBundle, language: LanguageTag, isWanted: (file: string) => boolean) {
  const wanted = Object.entries(files).filter(([path]) => {
    const [folder, file] = path.split("/").slice(-2);
    return folder === language && file !== undefined && isWanted(file);
  });
  const sources = await Promise.all(wanted.map(([, load]) => load()));
  for (const source of sources) bundle.addResource(new FluentResource(source));
}

const complete = (catalogue: Catalogue, language: LanguageTag) =>
  (catalogue.whole ??= add(catalogue.bundle, language, (file) => !FIRST.test(file)));

async function begin(language: LanguageTag): Promise<Catalogue> {
  const bundle = new FluentBundle(intlTag(language), { useIsolating: false });
  await add(bundle, language, (file) => FIRST.test(file));
  return { bundle };
}

/** The texts of a language: those of the first page, and the others as well once something has asked for them. */
export async function loadBundle(language: LanguageTag): Promise<FluentBundle> {
  const begun = catalogues.get(language) ?? begin(language);
  catalogues.set(language, begun);
  try {
    const catalogue = await begun;
    if (isWholeWanted) await complete(catalogue, language);
    return catalogue.bundle;
  } catch (error) {
    // Asked again, it is fetched again.
    catalogues.delete(language);
    throw error;
  }
}

/** Waits until every text of the languages in use is there; languages that are chosen later come whole. */
export async function wholeCatalogue(): Promise<void> {
  isWholeWanted = true;
  await Promise.all(
    [...catalogues].map(async ([language, begun]) => {
      const catalogue = await begun;
      await complete(catalogue, language).catch((error: unknown) => {
        catalogue.whole = undefined;
        throw error;
      });
    }),
  );
}
