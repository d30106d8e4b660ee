import { beforeEach, describe, expect, it } from "vitest";
import { OfflineQueue, type Outcome, type Waiting } from "./queue";

const kept = new Map<string, string>();
const storage = { getItem: (name: string) => kept.get(name) ?? null, setItem: (name: string, value: string) => void kept.set(name, value) };
const note = (key: string): Waiting => ({ key, kind: "note", ticket: 7, method: "POST", path: "/x", body: { text: key } });
const read = (key: string): Waiting => ({ key, name: "read.7", kind: "read", ticket: 7, method: "PUT", path: "/r", body: {} });
const answering = (...outcomes: Outcome[]) => {
  const asked: string[] = [];
  const deliver = (item: Waiting) => {
    asked.push(item.key);
    return Promise.resolve(outcomes.shift() ?? "done");
  };
  return { asked, deliver };
};

describe("what waits for the server", () => {
  beforeEach(() => kept.clear());

  it("is sent in its order, once", async () => {
    const queue = new OfflineQueue("q", storage);
    queue.add(note("a"));
    queue.add(note("b"));
    const { asked, deliver } = answering();
    expect((await queue.send(deliver)).map((one) => one.key)).toEqual(["a", "b"]);
    expect(asked).toEqual(["a", "b"]);
    expect(queue.items()).toEqual([]);
  });

  it("survives the page, with the same keys", async () => {
    new OfflineQueue("q", storage).add(note("a"));
    const { asked, deliver } = answering();
    await new OfflineQueue("q", storage).send(deliver);
    expect(asked).toEqual(["a"]);
    expect(new OfflineQueue("q", storage).items()).toEqual([]);
  });

  it("stops where the server cannot be reached, and goes on later", async () => {
    const queue = new OfflineQueue("q", storage);
    queue.add(note("a"));
    queue.add(note("b"));
    await queue.send(answering("done", "unreachable").deliver);
    expect(queue.items().map((one) => one.key)).toEqual(["b"]);
  });

  it("keeps what was refused, with the reason, and does not try it again by itself", async () => {
    const queue = new OfflineQueue("q", storage);
    queue.add(note("a"));
    queue.add(note("b"));
    await queue.send(answering({ refused: "no" }).deliver);
    expect(queue.items()).toMatchObject([{ key: "a", refused: "no" }]);
    const { asked, deliver } = answering();
    await queue.send(deliver);
    expect(asked).toEqual([]);
    queue.forget("a");
    expect(queue.items()).toEqual([]);
  });

  it("holds one of a name: who has read up to the last message has read the others", () => {
    const queue = new OfflineQueue("q", storage);
    queue.add(read("a"));
    queue.add(read("b"));
    expect(queue.items().map((one) => one.key)).toEqual(["b"]);
  });

  it("works without storage as long as the page lives, and tells who watches", () => {
    const queue = new OfflineQueue("q", null);
    let told = 0;
    const stop = queue.watch(() => (told += 1));
    queue.add(note("a"));
    stop();
    queue.add(note("b"));
    expect(told).toBe(1);
  });
});
