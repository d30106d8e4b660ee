/** How often it is looked for, a drawing apart: what is fetched first needs a moment. */
const LOOKS_MAX = 90;

/** Gives the keyboard to a field as soon as it is drawn, or presses a button. */
export function reach(selector: string) {
  let looks = 0;
  const look = () => {
    const found = document.querySelector<HTMLElement>(selector);
    looks += 1;
    if (!found && looks < LOOKS_MAX) window.requestAnimationFrame(look);
    if (!found) return;
    found.scrollIntoView({ block: "nearest" });
    if (found instanceof HTMLButtonElement) found.click();
    else found.focus();
  };
  look();
}

/** Opens one of the ticket's menus. */
export const openMenu = (name: string) => () => reach(`[data-menu=${name}]`);
