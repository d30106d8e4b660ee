import { useCallback, useState } from "react";
import type { Attachment } from "@/lib/api/model";
import { newKey } from "@/lib/random";
import { useReader } from "@/lib/text/provider";
import { useText } from "@/lib/text/use-text";
import { ATTACHMENT_BYTES_MAX, upload } from "@/lib/upload";
import type { Place } from "@/ui/editor/pictures";
import { failureWords } from "@/ui/failure";
import { useToast } from "@/ui/toast";

interface Running {
  key: string;
  name: string;
  part: number;
}

/** Files on their way to the server. What has a place in the text goes there, all else to `onDone`. */
export function useUploads(onDone: (attachment: Attachment) => void) {
  const say = useText();
  const toast = useToast();
  const { formats } = useReader();
  const [running, setRunning] = useState<Running[]>([]);
  const add = useCallback(
    (files: File[], place?: Place) => {
      for (const file of files) {
        if (file.size > ATTACHMENT_BYTES_MAX) {
          toast(say("app-attachment-large", { name: file.name, size: formats.size(ATTACHMENT_BYTES_MAX) }), "warn");
          continue;
        }
        const key = newKey();
        setRunning((all) => [...all, { key, name: file.name, part: 0 }]);
        upload(file, (part) => setRunning((all) => all.map((one) => (one.key === key ? { ...one, part } : one))))
          .then((one) => void (place?.(one) || onDone(one)), (error: unknown) => toast(failureWords(error, say), "warn"))
          .finally(() => setRunning((all) => all.filter((one) => one.key !== key)));
      }
    },
    [formats, onDone, say, toast],
  );
  return { running, add };
}
