import type { Editor } from "@tiptap/react";
import { useCallback } from "react";
import { api, take } from "@/lib/api/client";
import type { Finding } from "@/lib/api/model";
import { failureWords } from "@/ui/failure";
import { useText } from "@/lib/text/use-text";
import { useToast } from "@/ui/toast";
import { sentenceAround } from "./clause";

/** "This was fine": tells the leads that a finding was none, with the sentence it stands in. */
export function useFine(editor: Editor, onClose: () => void) {
  const say = useText();
  const toast = useToast();
  return useCallback(
    (found: { finding: Finding; from: number; to: number }) => {
      const { finding, from, to } = found;
      const { doc } = editor.state;
      const place = doc.resolve(from);
      const block = place.parent.textBetween(0, place.parent.content.size, undefined, "\n");
      const sentence = sentenceAround(block, from - place.start());
      const words = doc.textBetween(from, to, " ", " ");
      onClose();
      editor.commands.focus();
      take(
        api.POST("/api/v1/guard/false-alarms", {
          body: { rule: finding.rule, language: finding.language, words, sentence },
        }),
      ).then(
        () => toast(say("app-guard-fine-noted")),
        (error: unknown) => toast(failureWords(error, say), "warn"),
      );
    },
    [editor, onClose, say, toast],
  );
}
