import { useEffect } from "react";
import { useText } from "@/lib/text/use-text";
import { failureWords } from "@/ui/failure";
import { useToast } from "@/ui/toast";

const listeners = new Set<(error: unknown) => void>();

/** Tells the reader that something they asked for did not happen. */
export const announceFailure = (error: unknown) => listeners.forEach((tell) => tell(error));

export function FailureToasts() {
  const say = useText();
  const toast = useToast();
  useEffect(() => {
    const tell = (error: unknown) => toast(failureWords(error, say), "warn");
    listeners.add(tell);
    return () => {
      listeners.delete(tell);
    };
  }, [say, toast]);
  return null;
}
