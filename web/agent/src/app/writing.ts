import { useEffect, useState } from "react";

/** A tap on "Send" takes the focus from the text first: what was there must not move away under the finger. */
const LINGERS_MS = 400;

const isText = (target: EventTarget | null) => target instanceof HTMLElement && target.closest("[role=textbox][aria-multiline=true]") !== null;

/** Whether somebody writes a longer text at this moment. */
export function useIsWriting(): boolean {
  const [writing, setWriting] = useState(false);
  useEffect(() => {
    let timer: number | undefined;
    const begin = (event: FocusEvent) => {
      if (!isText(event.target)) return;
      window.clearTimeout(timer);
      setWriting(true);
    };
    const end = () => {
      window.clearTimeout(timer);
      timer = window.setTimeout(() => setWriting(isText(document.activeElement)), LINGERS_MS);
    };
    document.addEventListener("focusin", begin);
    document.addEventListener("focusout", end);
    return () => {
      window.clearTimeout(timer);
      document.removeEventListener("focusin", begin);
      document.removeEventListener("focusout", end);
    };
  }, []);
  return writing;
}
