import { useCallback, useRef, useState } from "react";
import type { Attachment, NewPromise } from "@/lib/api/model";
import { useMe } from "@/lib/me";
import { hasPictures } from "@/ui/editor/pictures";
import type { FieldValues } from "./new-fields";

/** A letter that begins a ticket, as it is being written. */
export interface FirstLetter {
  customer_address: string;
  customer_name: string;
  subject: string;
  html: string;
  text: string;
  attachments: Attachment[];
  promises: NewPromise[];
  fields: FieldValues;
  mailbox: number | null;
}

const EMPTY: FirstLetter = {
  customer_address: "", customer_name: "", subject: "", html: "", text: "", attachments: [], promises: [], fields: {}, mailbox: null,
};

/** What was kept, whatever an older app or somebody's hand may have left there. */
export function readFirst(text: string | null): FirstLetter {
  try {
    const value = JSON.parse(text ?? "null") as Partial<FirstLetter> | null;
    const words = [value?.customer_address, value?.customer_name, value?.subject, value?.html, value?.text];
    const isOne = words.every((one) => typeof one === "string") && Array.isArray(value?.attachments) && Array.isArray(value?.promises);
    return isOne ? { ...EMPTY, ...value } : EMPTY;
  } catch {
    return EMPTY;
  }
}

export const isEmptyFirst = (letter: FirstLetter) =>
  [letter.customer_address, letter.customer_name, letter.subject, letter.text].every((one) => one.trim() === "") &&
  letter.attachments.length === 0 &&
  !hasPictures(letter.html);

/** Kept in this browser at every change: there is no ticket yet where the server could keep it. */
export function useFirstLetter() {
  const me = useMe();
  const name = `rapport.first.${me.agent.id}`;
  const [letter, setLetter] = useState(() => readFirst(stored(() => window.localStorage.getItem(name))));
  const [round, setRound] = useState(0);
  const latest = useRef(letter);
  const put = useCallback(
    (next: FirstLetter) => {
      latest.current = next;
      setLetter(next);
      stored(() => (isEmptyFirst(next) ? window.localStorage.removeItem(name) : window.localStorage.setItem(name, JSON.stringify(next))));
    },
    [name],
  );
  const change = useCallback((part: Partial<FirstLetter>) => put({ ...latest.current, ...part }), [put]);
  const attach = useCallback((one: Attachment) => change({ attachments: [...latest.current.attachments, one] }), [change]);
  const begin = useCallback(
    (next: FirstLetter) => {
      put(next);
      setRound((before) => before + 1);
    },
    [put],
  );
  /** Puts it away; what comes back gives it back. */
  const discard = useCallback(() => {
    const away = latest.current;
    begin(EMPTY);
    return () => begin(away);
  }, [begin]);
  return { letter, round, change, attach, discard, isEmpty: isEmptyFirst(letter) };
}

/** Storage may be full or switched off: then there is only what stands on the page. */
function stored<T>(ask: () => T): T | null {
  try {
    return ask();
  } catch {
    return null;
  }
}
