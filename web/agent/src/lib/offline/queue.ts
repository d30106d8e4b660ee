// What was done while the server could not be reached, kept until it is done there: only what may be done later without
// harm. Answers to customers are never kept here; their draft stays, and the person decides when they go.

/** Something that waits for the server. */
export interface Waiting {
  /** The request's own key: sent twice, it is done once. */
  key: string;
  /** Of two with the same name the later one is enough. */
  name?: string;
  kind: "note" | "read";
  ticket: number;
  method: "POST" | "PUT";
  path: string;
  body: unknown;
  /** What the server said when it did not want it; it stays until the person has seen that. */
  refused?: string;
}

export type Outcome = "done" | "unreachable" | { refused: string };

const KEPT_MAX = 200;

/** A queue under a name of its own in the browser's storage; without storage it lasts as long as the page. */
export class OfflineQueue {
  #items: readonly Waiting[];
  #watchers = new Set<() => void>();
  #sending = false;

  constructor(
    private readonly name: string,
    private readonly storage: Pick<Storage, "getItem" | "setItem"> | null,
  ) {
    this.#items = this.#read();
  }

  #read(): Waiting[] {
    try {
      const value: unknown = JSON.parse(this.storage?.getItem(this.name) ?? "[]");
      return Array.isArray(value) ? (value as Waiting[]).filter((one) => typeof one?.key === "string") : [];
    } catch {
      return [];
    }
  }

  /** What is kept now, other tabs' too. */
  #all(): readonly Waiting[] {
    return this.storage ? this.#read() : this.#items;
  }

  #keep(items: readonly Waiting[]) {
    this.#items = items;
    try {
      this.storage?.setItem(this.name, JSON.stringify(items));
    } catch {
      // It is kept until the page is closed.
    }
    this.#watchers.forEach((tell) => tell());
  }

  items = (): readonly Waiting[] => this.#items;

  watch = (tell: () => void) => {
    this.#watchers.add(tell);
    return () => this.#watchers.delete(tell);
  };

  /** Answers whether there was room. */
  add(item: Waiting): boolean {
    const others = this.#all().filter((one) => item.name === undefined || one.name !== item.name);
    if (others.length >= KEPT_MAX) return false;
    this.#keep([...others, item]);
    return true;
  }

  forget(key: string) {
    this.#keep(this.#all().filter((one) => one.key !== key));
  }

  /** Sends everything in its order, as far as the server can be reached. Answers what was done. */
  async send(deliver: (item: Waiting) => Promise<Outcome>): Promise<Waiting[]> {
    if (this.#sending) return [];
    this.#sending = true;
    const done: Waiting[] = [];
    try {
      // What is added meanwhile goes too.
      for (;;) {
        const item = this.#all().find((one) => one.refused === undefined);
        if (!item) break;
        const outcome = await deliver(item);
        if (outcome === "unreachable") break;
        if (outcome === "done") {
          done.push(item);
          this.forget(item.key);
        } else {
          const refused = outcome.refused;
          this.#keep(this.#all().map((one) => (one.key === item.key ? { ...one, refused } : one)));
        }
      }
    } finally {
      this.#sending = false;
    }
    return done;
  }
}
