import { describe, expect, it } from "vitest";
import { EMOJI, foundEmoji } from "./emoji";

const signs = (query: string) => foundEmoji(query).map((one) => one.sign);

describe("emoji are found by a word of the reader's language", () => {
  it("in each of them, with and without marks over letters", () => {
    expect(signs("parcel")).toEqual(["📦"]);
    expect(signs("посыл")).toEqual(["📦"]);
    expect(signs("pošiljka")).toEqual(["📦"]);
    expect(signs("posiljka")).toEqual(["📦"]);
    expect(signs("colet")).toEqual(["📦"]);
  });
  it("all of them without a word, each once", () => {
    expect(signs(" ")).toHaveLength(EMOJI.length);
    expect(new Set(signs("")).size).toBe(EMOJI.length);
    expect(signs("xyzzy")).toEqual([]);
  });
});
