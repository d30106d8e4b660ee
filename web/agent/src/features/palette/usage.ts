// What was chosen lately stands higher. Only on this device; without storage everything stands as it is.
const NAME = "rapport.palette.used";
const KEPT = 40;

function read(): string[] {
  try {
    const value: unknown = JSON.parse(window.localStorage.getItem(NAME) ?? "[]");
    return Array.isArray(value) ? value.filter((one) => typeof one === "string") : [];
  } catch {
    return [];
  }
}

export function noteUse(id: string) {
  try {
    window.localStorage.setItem(NAME, JSON.stringify([id, ...read().filter((one) => one !== id)].slice(0, KEPT)));
  } catch {
    // It is found all the same.
  }
}

/** 0 for what was never used, up to 1 for what was used last. */
export function usage(): (id: string) => number {
  const used = read();
  return (id) => {
    const place = used.indexOf(id);
    return place < 0 ? 0 : 1 - place / KEPT;
  };
}
