import { describe, expect, it } from "vitest";
import { replaced, sentenceAround } from "./clause";

const WHOLE = "Here is the answer: [steps].";

/** The line after `found` got another wording. */
function after(line: string, found: string, wording: string): string {
  const start = line.indexOf(found);
  const place = replaced(line, start, start + found.length, wording);
  return line.slice(0, place.start) + wording + line.slice(place.end);
}

describe("a wording takes the place of", () => {
  it("the whole sentence when it is one", () => {
    expect(after("You should have read the manual.", "You should have read", WHOLE)).toBe(WHOLE);
    expect(after("Calm down!!", "Calm down", WHOLE)).toBe(WHOLE);
    expect(after("Calm down", "Calm down", WHOLE)).toBe(WHOLE);
  });
  it("no other sentence and no other line", () => {
    expect(after("Hello Ana. Well, calm down. Bye.", "calm down", WHOLE)).toBe(`Hello Ana. Well, ${WHOLE} Bye.`);
    expect(after("Hello\nCalm down\nBye", "Calm down", WHOLE)).toBe(`Hello\n${WHOLE}\nBye`);
  });
  it("nothing behind a comma, which is what the writer came to say", () => {
    expect(after("Calm down, the driver rings twice.", "Calm down", WHOLE)).toBe(`${WHOLE} the driver rings twice.`);
  });
  it("the found words alone when it is no sentence", () => {
    expect(after("We can not do it.", "can not", "will gladly")).toBe("We will gladly do it.");
  });
});

describe("the sentence around a place", () => {
  it("ends where sentences end", () => {
    const line = "Good morning. This is fine! Yours, Ana";
    expect(sentenceAround(line, line.indexOf("fine"))).toBe("This is fine!");
    expect(sentenceAround(line, 0)).toBe("Good morning.");
    expect(sentenceAround(line, line.length)).toBe("Yours, Ana");
  });
});
