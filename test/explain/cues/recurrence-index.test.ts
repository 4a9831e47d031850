import fc from "fast-check";
import { expect, test } from "vitest";
import { stemContentWords } from "../../../src/decode/stems.js";
import { indexRecurrence, LONGEST_SEQUENCE } from "../../../src/explain/cues/recurrence-index.js";

const WORD = fc.constantFrom("bread", "rose", "harbour");

test("other places are those that a search word by word finds, as far as they are disjoint", () => {
  fc.assert(
    fc.property(
      fc.array(WORD, { minLength: 1, maxLength: 40 }),
      fc.nat(39),
      fc.integer({ min: 1, max: LONGEST_SEQUENCE }),
      (list, at, length) => {
        const words = stemContentWords(list.join(" "));
        const first = at % words.length;
        if (first + length > words.length) return;
        const same = (i: number) =>
          Array.from({ length }, (_, k) => words[i + k]?.stem === words[first + k]?.stem).every(Boolean);
        const expected: number[] = [];
        for (let i = 0, free = 0; i + length <= words.length; i++) {
          if (i < free || !same(i)) continue;
          free = i + length;
          if (Math.abs(i - first) >= length) expected.push(i);
        }
        const index = indexRecurrence(words);
        expect(index.countOthers(first, length)).toBe(expected.length);
        const places = index.nearestOthers(first, { length, most: 99 });
        expect([...places].sort((a, b) => a - b)).toEqual(expected);
        const nearest = index.nearestOthers(first, { length, most: 2 });
        expect(nearest).toEqual(places.slice(0, 2));
      },
    ),
    { seed: 6 },
  );
});

test("a text without content words has nothing", () => {
  expect(indexRecurrence([]).countOthers(0, 1)).toBe(0);
});
