import { offeredCommands } from "./registry";

/** Opens the palette from a button, as its keys do. */
export function openPalette() {
  offeredCommands().find((one) => one.id === "app.palette")?.run();
}
