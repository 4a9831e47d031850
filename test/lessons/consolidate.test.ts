/** Two annotators become one key: what stands by default, what must be settled, and that no key overlaps itself. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { matchMarks } from "../../src/evaluation/disagreement.js";
import { checkUtf16 } from "../../src/formats/check-marks.js";
import {
  beginConsolidation,
  type Consolidation,
  countSettled,
  keyOfConsolidation,
  leaveRest,
  settlePlace,
} from "../../src/lessons/class/consolidate.js";
import { choiceOf, choicesOf, listPlaces } from "../../src/lessons/class/marked-places.js";
import type { GuessedMark } from "../../src/lessons/lesson-schema.js";

const TEXT = "Those vultures of the board sank our ferry 😀 and smiled.";
const mark = (words: string, technique: string): GuessedMark => {
  const start = TEXT.indexOf(words);
  return { start, end: start + words.length, technique, sureness: 0.5 };
};
const begin = (first: readonly GuessedMark[], second: readonly GuessedMark[], text = TEXT) =>
  beginConsolidation(text, { matches: matchMarks(first, second) });
const keyWords = (consolidation: Consolidation) =>
  keyOfConsolidation(consolidation, null).map(({ start, end, techniques }) => [TEXT.slice(start, end), ...techniques]);
const namesOf = (consolidation: Consolidation, index: number) => {
  const place = consolidation.places[index];
  if (place === undefined) throw new Error(`no place ${index}`);
  return choicesOf(place).map(({ name }) => name);
};
function choose(consolidation: Consolidation, index: number, wanted: string): Consolidation {
  const place = consolidation.places[index];
  const choice = place && choicesOf(place).find(({ name }) => name === wanted);
  if (choice === undefined) throw new Error(`place ${index} has no choice ${wanted}`);
  return settlePlace(consolidation, index, choice.decision);
}

describe("what there is to choose", () => {
  test.each([
    { name: "agreed", first: [mark("ferry", "doubt")], second: [mark("ferry", "doubt")], names: ["both", "neither"] },
    {
      name: "other ends",
      first: [mark("vultures", "doubt")],
      second: [mark("Those vultures", "doubt")],
      names: ["first", "second", "neither"],
    },
    {
      name: "another name",
      first: [mark("ferry", "doubt")],
      second: [mark("ferry", "slogans")],
      names: ["first", "second", "both", "neither"],
    },
    {
      name: "another name and other ends",
      first: [mark("vultures", "doubt")],
      second: [mark("Those vultures", "slogans")],
      names: ["first", "second", "bothOnFirst", "bothOnSecond", "neither"],
    },
    { name: "the first alone", first: [mark("ferry", "doubt")], second: [], names: ["first", "neither"] },
    { name: "the second alone", first: [], second: [mark("ferry", "doubt")], names: ["second", "neither"] },
  ])("$name", ({ first, second, names }) => {
    expect(namesOf(begin(first, second), 0)).toEqual(names);
  });
});

test("agreed marks are taken by default and can be dropped, all else is settled place by place", () => {
  const first = [mark("vultures", "doubt"), mark("ferry", "slogans"), mark("smiled", "doubt")];
  const second = [mark("vultures", "doubt"), mark("our ferry", "doubt"), mark("the board", "slogans")];
  const begun = begin(first, second);
  expect(begun.places.map(({ kind }) => kind)).toEqual(["agreed", "second", "technique", "first"]);
  expect(countSettled(begun)).toBe(1);
  expect(keyWords(begun)).toEqual([["vultures", "doubt"]]);
  let settled = choose(begun, 2, "bothOnSecond");
  settled = choose(settled, 1, "second");
  settled = choose(settled, 3, "neither");
  expect(countSettled(settled)).toBe(4);
  expect(keyWords(settled)).toEqual([
    ["vultures", "doubt"],
    ["the board", "slogans"],
    ["our ferry", "slogans", "doubt"],
  ]);
  expect(keyWords(choose(settled, 0, "neither"))).toHaveLength(2);
  expect(countSettled(begun)).toBe(1);
});

test("ends of one's own are no choice of the list, and are in the key", () => {
  const begun = begin([mark("ferry", "doubt")], []);
  const own = settlePlace(begun, 0, { ...mark("our ferry", "doubt"), techniques: ["doubt"] });
  expect(keyWords(own)).toEqual([["our ferry", "doubt"]]);
  const [place] = own.places;
  const [decision] = own.decisions;
  if (place === undefined || decision == null) throw new Error("it is settled");
  expect(choiceOf(place, decision)).toBeUndefined();
  expect(choiceOf(place, "neither")?.name).toBe("neither");
  expect(() => settlePlace(begun, 0, { start: 0, end: 99, techniques: ["doubt"] })).toThrow(/within the/);
  const inPair = TEXT.indexOf("😀") + 1;
  expect(() => settlePlace(begun, 0, { start: 0, end: inPair, techniques: ["doubt"] })).toThrow(/surrogate/);
});

describe("marks of one student that overlap each other", () => {
  test("on the same words: both names are one span of the key", () => {
    const both = [mark("ferry", "doubt"), mark("ferry", "slogans")];
    expect(keyWords(begin(both, both))).toEqual([["ferry", "doubt", "slogans"]]);
  });

  test("on some of the same words: one stands, the other must be settled otherwise, and that is told", () => {
    const both = [mark("Those vultures", "doubt"), mark("vultures of the board", "slogans")];
    const begun = begin(both, both);
    expect(countSettled(begun)).toBe(1);
    expect(() => choose(begun, 1, "both")).toThrow(
      /“vultures of the board” shares words with “Those vultures”, which is taken at place 1/,
    );
    const other = choose(choose(begun, 0, "neither"), 1, "both");
    expect(keyWords(other)).toEqual([["vultures of the board", "slogans"]]);
    expect(keyWords(leaveRest(begun))).toEqual([["Those vultures", "doubt"]]);
    expect(countSettled(leaveRest(begun))).toBe(2);
  });

  test("set twice, it is there once", () => {
    const twice = [mark("ferry", "doubt"), mark("ferry", "doubt")];
    expect(listPlaces(matchMarks(twice, [mark("ferry", "doubt")]))).toHaveLength(1);
    expect(listPlaces(matchMarks(twice, []))).toHaveLength(1);
  });
});

test("a reason of the key before stays with its words and first technique", () => {
  const begun = begin([mark("ferry", "doubt")], [mark("ferry", "doubt")]);
  const { start, end } = mark("ferry", "doubt");
  const before = [{ start, end, techniques: ["doubt", "slogans"], reason: "Why." }];
  expect(keyOfConsolidation(begun, before)[0]?.reason).toBe("Why.");
  expect(
    keyOfConsolidation(begun, [{ start, end, techniques: ["slogans"], reason: "Why." }])[0]?.reason,
  ).toBeUndefined();
});

test("nothing marked: nothing to settle, and the key is empty", () => {
  const begun = begin([], []);
  expect(begun.places).toEqual([]);
  expect(keyOfConsolidation(begun, null)).toEqual([]);
});

test("laws: whatever two students marked and whatever is chosen, the key is sorted, disjoint and of settled places only", () => {
  const text = "aa bb cc dd ee ff gg hh ii jj kk ll mm nn";
  const marks = fc.array(
    fc
      .record({
        start: fc.nat(30),
        length: fc.integer({ min: 1, max: 10 }),
        technique: fc.constantFrom("doubt", "slogans"),
      })
      .map(({ start, length, technique }) => ({ start, end: start + length, technique, sureness: 0.5 })),
    { maxLength: 6 },
  );
  const turns = fc.array(fc.record({ place: fc.nat(11), choice: fc.nat(4) }), { maxLength: 20 });
  let refused = 0;
  fc.assert(
    fc.property(marks, marks, turns, (first, second, chosen) => {
      let now = begin(first, second, text);
      expect(now.places.length).toBeLessThanOrEqual(first.length + second.length);
      for (const { place: at, choice: which } of chosen) {
        const place = now.places[at];
        if (place === undefined) continue;
        const choices = choicesOf(place);
        const { decision } = choices[which % choices.length] as (typeof choices)[number];
        const before = now;
        try {
          now = settlePlace(now, at, decision);
          expect(now.decisions[at]).toEqual(decision);
        } catch (error) {
          refused++;
          expect(error).toMatchObject({ code: "input" });
          expect(now).toBe(before);
        }
        const key = keyOfConsolidation(now, null);
        for (const [i, span] of key.entries()) {
          checkUtf16(span, text, "key");
          expect(span.start).toBeGreaterThanOrEqual(key[i - 1]?.end ?? 0);
          expect(new Set(span.techniques).size).toBe(span.techniques.length);
        }
      }
      expect(countSettled(leaveRest(now))).toBe(now.places.length);
      expect(keyOfConsolidation(leaveRest(now), null)).toEqual(keyOfConsolidation(now, null));
    }),
    { seed: 13, numRuns: 300 },
  );
  expect(refused).toBeGreaterThan(0);
});
