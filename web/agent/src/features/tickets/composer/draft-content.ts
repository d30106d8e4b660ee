import type { Attachment, NewPromise } from "@/lib/api/model";
import type { LetterAction, SignatureChoice } from "@/lib/api/writing";
import { hasPictures } from "@/ui/editor/pictures";

/** What is being written, with everything that goes with it. */
export interface DraftContent {
  html: string;
  text: string;
  to: string[];
  cc: string[];
  bcc: string[];
  attachments: Attachment[];
  /** The promises that were confirmed so far. */
  promises: NewPromise[];
  /** What is done when the letter is sent. */
  actions: LetterAction[];
  /** The macros it was written with. */
  macros: number[];
  from_mailbox_id: number | null;
  signature: SignatureChoice;
}

export const EMPTY: DraftContent = {
  html: "", text: "", to: [], cc: [], bcc: [], attachments: [], promises: [], actions: [], macros: [],
  from_mailbox_id: null, signature: "own",
};

/** Whether nothing was written: neither words nor pictures nor files. */
export const isEmptyDraft = (draft: DraftContent) =>
  draft.text.trim() === "" && draft.attachments.length === 0 && !hasPictures(draft.html);
