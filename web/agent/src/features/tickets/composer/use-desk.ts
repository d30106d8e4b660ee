import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { Ticket } from "@/lib/api/model";
import { statusesQuery, type Status } from "@/lib/api/properties";
import type { DraftKind } from "@/lib/api/queries";
import { writingQuery, type FilledMacro, type LetterAction } from "@/lib/api/writing";
import { useText } from "@/lib/text/use-text";
import type { EditorHandle } from "@/ui/editor/editor";
import { useToast } from "@/ui/toast";
import type { Manner } from "./send-button";
import { useDraft } from "./use-draft";
import { useSend, type Closing } from "./use-send";

interface Wish {
  manner: Manner;
  /** A moment, when the letter shall leave later. */
  at: string | null;
}
interface Answers {
  override?: string;
  seen?: number;
  closing?: Closing;
}

const turnOf = (manner: Manner): LetterAction[] => (manner === "send" ? [] : [{ kind: "state", state: manner }]);
const resolves = (actions: LetterAction[], statuses: Status[]) =>
  actions.some((one) =>
    one.kind === "status"
      ? statuses.some((status) => status.id === one.status_id && status.category === "resolved")
      : one.kind === "state" && one.state === "resolved",
  );

/** What one needs to write on a ticket and to send it: the draft, the ways of sending, and what is asked before. */
export function useDesk(ticket: Ticket, kind: DraftKind, editor: React.RefObject<EditorHandle | null>) {
  const say = useText();
  const toast = useToast();
  const isReply = kind === "reply";
  const desk = useDraft(ticket.id, kind);
  const { draft, isEmpty, change, clear } = desk;
  const { data: writing } = useQuery(writingQuery);
  const { data: statuses = [] } = useQuery(statusesQuery);
  // The last message the writer has seen when the draft was begun: a newer one is shown before sending.
  const [seen, setSeen] = useState(ticket.last_message_id ?? 0);
  const newest = ticket.last_message_id ?? 0;
  if (isEmpty && seen !== newest) setSeen(newest);
  const [wish, setWish] = useState<Wish>({ manner: "send", at: null });
  const [asking, setAsking] = useState(false);

  const sending = useSend(ticket, kind, (letter) => {
    clear();
    setAsking(false);
    if (!isReply) toast(say("app-note-kept"));
    else if (letter.when === "now") toast(say("app-reply-sent"));
  });

  const dispatch = (busy: boolean, wanted: Wish = wish, answers: Answers = {}) => {
    if (!draft || isEmpty || busy || sending.send.isPending) return;
    if (editor.current?.toOpenSlot()) {
      toast(say("app-slot-open"), "warn");
      return;
    }
    setWish(wanted);
    const turn = turnOf(wanted.manner);
    const others = draft.actions.filter((one) => turn.length === 0 || (one.kind !== "state" && one.kind !== "status"));
    const actions = [...others, ...turn];
    if (resolves(actions, statuses) && !answers.closing) {
      setAsking(true);
      return;
    }
    const undo = (writing?.undo_seconds ?? 0) > 0 ? "undo" : "now";
    sending.send.mutate({
      draft,
      actions,
      closing: answers.closing ?? null,
      override: answers.override ?? null,
      seen: answers.seen ?? seen,
      when: wanted.at ?? undo,
    });
  };

  const insert = (filled: FilledMacro) => {
    if (!draft) return;
    if (filled.html !== "") editor.current?.insert(filled.html);
    else editor.current?.focus();
    change({ actions: [...draft.actions, ...filled.actions], macros: [...draft.macros, filled.macro_id] });
  };

  return { ...desk, ...sending, seen, newest, setSeen, dispatch, wish, asking, closeAsking: () => setAsking(false), insert };
}
