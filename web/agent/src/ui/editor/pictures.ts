import Image from "@tiptap/extension-image";
import type { Editor } from "@tiptap/core";

/** A file that the server has. */
export interface Uploaded {
  url: string;
  filename: string;
}
/** Puts an uploaded picture into the text; false when there is no text any more. */
export type Place = (picture: Uploaded) => boolean;

const SHOWN = /^image\/(png|jpe?g|gif|webp)$/;

export const isPicture = (file: File) => SHOWN.test(file.type);

/** Whether a draft has pictures in its text. */
export const hasPictures = (html: string) => html.includes("<img ");

/** Pictures among the words: uploads only. What comes with pasted text from elsewhere stays there. */
export const Pictures = Image.extend({
  parseHTML: () => [{ tag: 'img[src^="/api/v1/attachments/"]' }],
  addInputRules: () => [],
}).configure({ inline: true });

/** Keeps a place in the text while a picture is on its way; the place moves with what is typed meanwhile. */
export function placeFor(editor: Editor, at: number): Place {
  let place = at;
  const follow = ({ transaction }: { transaction: Editor["state"]["tr"] }) => {
    place = transaction.mapping.map(place);
  };
  editor.on("transaction", follow);
  return ({ url, filename }) => {
    editor.off("transaction", follow);
    if (editor.isDestroyed) return false;
    return editor.commands.insertContentAt(place, { type: "image", attrs: { src: url, alt: filename } });
  };
}
