import { expect, test } from "vitest";
import { isEmptyFirst, readFirst } from "./first-letter";

test("a first letter comes back as it was written, and what is none is an empty one", () => {
  const letter = { ...readFirst(null), customer_address: "wanda@example.com", html: "<p>Hello</p>", text: "Hello", fields: { 3: "x" } };
  expect(readFirst(JSON.stringify(letter))).toEqual(letter);
  expect(isEmptyFirst(letter)).toBe(false);
  for (const wrong of [null, "", "7", "{}", '{"html":1}', "[]", '{"customer_address":"a","customer_name":"","subject":"","html":"","text":""}']) {
    expect(isEmptyFirst(readFirst(wrong))).toBe(true);
  }
});
