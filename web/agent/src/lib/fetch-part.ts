import { wholeCatalogue } from "./text/catalogue";

/** Fetches a part of the app and, beside it, the texts that the first page did without. */
export async function fetchPart<Part>(load: () => Promise<Part>): Promise<Part> {
  const [part] = await Promise.all([load(), wholeCatalogue()]);
  return part;
}
