import { useEffect } from "react";
import { offeredCommands, type Command } from "./registry";
import { isTaken, strokeOf } from "./strokes";

/** How long the second key may be waited for. */
const PATIENCE_MS = 1_500;

let singleKeys = true;

/** Whether keys without Ctrl or ⌘ do anything: a person may switch them off. */
export function allowSingleKeys(allowed: boolean) {
  singleKeys = allowed;
}
export const areSingleKeysAllowed = () => singleKeys;

/** A sign that is typed: what somebody who speaks to the computer, or whose hand trembles, sets off unmeant. */
export const isSign = (keys: string) => keys.split(" ").some((stroke) => /^(shift\+)?\S$/u.test(stroke));

let pauses = 0;

/** Letters do nothing for as long as the component is there: what hears them is on its way. */
export function KeysPaused() {
  useEffect(() => {
    pauses += 1;
    return () => {
      pauses -= 1;
    };
  }, []);
  return null;
}

/** The command behind these strokes; what a page offers goes before what the app offers everywhere. */
export function commandFor(strokes: string, offered: readonly Command[]): Command | undefined {
  const fitting = offered.filter((one) => one.keys === strokes && !one.off && !one.inField);
  return fitting.find((one) => one.group !== "app") ?? fitting[0];
}

/** Runs commands by their keys, from anywhere in the app. */
export function useShortcuts() {
  useEffect(() => {
    let begun = "";
    let timer: number | undefined;
    const forget = () => {
      begun = "";
      window.clearTimeout(timer);
    };
    const listen = (event: KeyboardEvent) => {
      const stroke = event.defaultPrevented || event.isComposing || event.repeat ? null : strokeOf(event);
      if (stroke === null) return;
      const isPlain = !stroke.startsWith("mod+") && !stroke.startsWith("alt+");
      if (isPlain && (pauses > 0 || (!singleKeys && isSign(stroke)) || isTaken(event.target) || isDialogOpen())) return forget();
      const offered = offeredCommands();
      const strokes = begun ? `${begun} ${stroke}` : stroke;
      const command = commandFor(strokes, offered) ?? commandFor(stroke, offered);
      if (command) {
        forget();
        if (stroke !== "Enter") event.preventDefault();
        command.run(event);
        return;
      }
      forget();
      if (offered.some((one) => one.keys?.startsWith(`${stroke} `))) {
        begun = stroke;
        timer = window.setTimeout(forget, PATIENCE_MS);
      }
    };
    window.addEventListener("keydown", listen);
    return () => {
      window.removeEventListener("keydown", listen);
      forget();
    };
  }, []);
}

const isDialogOpen = () => document.querySelector("[role=dialog][aria-modal=true]") !== null;
