/** The lists hold what the rules look up: words without their full stop, each in one list of abbreviations. */
import { expect, test } from "vitest";
import * as lists from "../../src/text/abbreviations.js";

test.each(Object.entries(lists))(
  "%s: words without white space, none ending in a stop, none over 24 characters",
  (_, list) => {
    expect(list.size).toBeGreaterThan(10);
    for (const word of list) expect(word).toMatch(/^(?!.*\.$)\S{1,24}$/u);
  },
);

test("no abbreviation both leads and wavers", () => {
  for (const word of lists.WAVERING_ABBREVIATIONS) expect(lists.LEADING_ABBREVIATIONS.has(word)).toBe(false);
});
