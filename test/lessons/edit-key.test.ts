/** Edits to a key: what comes out is a key, and what cannot be one is refused with nothing lost. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkUtf16 } from "../../src/formats/check-marks.js";
import {
  acceptTechnique,
  addSpan,
  giveReason,
  type Key,
  moveEnd,
  preferTechnique,
  refuseTechnique,
  removeSpan,
  replaceSpan,
} from "../../src/lessons/edit-key.js";
import { keyFromMachine } from "../../src/lessons/key-from-machine.js";
import type { KeySpan, MachineMark } from "../../src/lessons/lesson-schema.js";
import { compareSpans, type Span } from "../../src/text/span.js";
import { findWords } from "../../src/text/word-spans.js";
import { CARDS } from "../support/labelled-text.js";

const TEXT = "🌊 Those vultures,\r\n  those very vultures, sank İzmir’s ferry! שקר";
const place = (words: string, from = 0): Span => {
  const start = TEXT.indexOf(words, from);
  return { start, end: start + words.length };
};
const span = (words: string, ...techniques: string[]): KeySpan => ({ ...place(words), techniques });
const wordsOf = (key: Key) => key.map(({ start, end }) => TEXT.slice(start, end));
const VULTURES = span("vultures", "doubt");
const FERRY = span("ferry", "slogans");
const KEY = [VULTURES, FERRY];

describe("adding a span", () => {
  test.each([
    { name: "at the very start", added: { ...place("🌊"), techniques: ["doubt"] }, words: ["🌊", "vultures", "ferry"] },
    { name: "between", added: span("very vultures", "doubt"), words: ["vultures", "very vultures", "ferry"] },
    { name: "at the very end", added: span("שקר", "doubt"), words: ["vultures", "ferry", "שקר"] },
    { name: "touching the next", added: span("İzmir’s ", "doubt"), words: ["vultures", "İzmir’s ", "ferry"] },
  ])("$name", ({ added, words }) => {
    expect(wordsOf(addSpan({ text: TEXT, key: KEY }, added))).toEqual(words);
  });

  test.each([
    {
      name: "words in the key",
      added: span("Those vultures", "doubt"),
      says: /“Those vultures” shares words with “vultures”/,
    },
    { name: "the same words", added: span("ferry", "doubt"), says: /overlap/ },
    { name: "no technique", added: span("sank"), says: /choose a technique/ },
    { name: "half a surrogate pair", added: { start: 1, end: 4, techniques: ["doubt"] }, says: /surrogate pair/ },
    { name: "beyond the text", added: { start: 0, end: 999, techniques: ["doubt"] }, says: /within the/ },
    { name: "nothing", added: { start: 4, end: 4, techniques: ["doubt"] }, says: /below the end/ },
  ])("$name is refused, and the key stays", ({ added, says }) => {
    expect(() => addSpan({ text: TEXT, key: KEY }, added)).toThrow(says);
    expect(KEY).toEqual([VULTURES, FERRY]);
  });
});

test("a span that is replaced may overlap what it was, and no other", () => {
  const keyed = { text: TEXT, key: KEY };
  expect(wordsOf(replaceSpan(keyed, FERRY, span("sank İzmir’s ferry", "slogans")))).toEqual([
    "vultures",
    "sank İzmir’s ferry",
  ]);
  expect(() => replaceSpan(keyed, FERRY, span("Those vultures", "slogans"))).toThrow(/overlap/);
  expect(() => removeSpan(KEY, span("sank", "doubt"))).toThrow(/no longer in the key/);
});

test("techniques: accepted once, the first can be chosen, and the last one stays", () => {
  const two = acceptTechnique(VULTURES, "slogans");
  expect(two.techniques).toEqual(["doubt", "slogans"]);
  expect(acceptTechnique(two, "doubt")).toBe(two);
  expect(preferTechnique(two, "slogans").techniques).toEqual(["slogans", "doubt"]);
  expect(refuseTechnique(two, "doubt").techniques).toEqual(["slogans"]);
  expect(() => refuseTechnique(VULTURES, "doubt")).toThrow(/needs a technique/);
  expect(giveReason(giveReason(VULTURES, "<b>Why</b>"), " ")).toEqual(VULTURES);
  expect(() => giveReason(VULTURES, "a".repeat(10_001))).toThrow(/10000/);
});

describe("moving an end by a word", () => {
  const words = findWords(TEXT);
  test.each([
    { from: "vultures", end: "start", way: -1, to: "Those vultures" },
    { from: "Those vultures", end: "start", way: 1, to: "vultures" },
    { from: "Those", end: "end", way: 1, to: "Those vultures" },
    { from: "those very vultures", end: "end", way: -1, to: "those very" },
    { from: "vultures,\r\n  those", end: "end", way: -1, to: "vultures" },
    { from: "ltures", end: "start", way: -1, to: "vultures" },
    { from: "İzmir", end: "end", way: 1, to: "İzmir’s" },
  ] as const)("$from, $end $way", ({ from, end, way, to }) => {
    const { start, end: last } = moveEnd(words, place(from), { end, way });
    expect(TEXT.slice(start, last)).toBe(to);
  });

  test.each([
    { from: "Those", end: "start", way: -1, says: /no word before/ },
    { from: "שקר", end: "end", way: 1, says: /no word after/ },
    { from: "sank", end: "start", way: 1, says: /one word is left/ },
    { from: "sank", end: "end", way: -1, says: /one word is left/ },
  ] as const)("$from, $end $way: $says", ({ from, end, way, says }) => {
    expect(() => moveEnd(words, place(from), { end, way })).toThrow(says);
  });
});

describe("a key from the machine's marks", () => {
  const machine = (words: string, technique: string, score: number): MachineMark => ({
    ...place(words),
    technique,
    score,
  });

  test("one place is one span, a family accepts its cards, and the surer of two that cross stands", () => {
    const marks = [
      machine("Those vultures", "Doubt", 0.4),
      machine("vultures", "Loaded_Language", 0.9),
      machine("vultures", "Name_Calling,Labeling", 0.3),
      machine("ferry", "Whataboutism,Straw_Men,Red_Herring", 0.5),
      machine("sank", "Unheard_Of", 0.8),
    ].sort(compareSpans);
    const { key, left } = keyFromMachine({ machine: marks }, CARDS);
    expect(key).toEqual([
      { ...place("vultures"), techniques: ["loaded-language", "name-calling-labeling"] },
      { ...place("ferry"), techniques: ["whataboutism", "straw-man", "red-herring"] },
    ]);
    expect(left.map(({ technique }) => technique)).toEqual(["Doubt", "Unheard_Of"]);
  });

  test("no marks: a key with nothing in it", () => {
    expect(keyFromMachine({ machine: [] }, CARDS)).toEqual({ key: [], left: [] });
  });
});

const TEXTS = ["", "word", TEXT, "a a a a", "😀😀 e\u0301e\u0301 İ\r\n\r\n  ab’c, 漢字 تجربة 😀"];
const edit = fc.record({
  kind: fc.constantFrom("add", "move", "replace", "remove"),
  start: fc.nat(70), // from the text's length on it begins anew
  length: fc.integer({ min: -1, max: 9 }),
  at: fc.nat(5),
  end: fc.constantFrom("start" as const, "end" as const),
  way: fc.constantFrom(1 as const, -1 as const),
});

test("laws: whatever is done, the key is sorted, disjoint, within the text, and cuts no character", () => {
  let done = 0;
  fc.assert(
    fc.property(fc.constantFrom(...TEXTS), fc.array(edit, { maxLength: 30, size: "max" }), (text, edits) => {
      const words = findWords(text);
      let key: Key = [];
      for (const { kind, start, length, at, end, way } of edits) {
        const before = JSON.stringify(key);
        const old = key[at % Math.max(1, key.length)];
        const from = start % (text.length + 1);
        const made = { start: from, end: from + length, techniques: ["doubt"] };
        try {
          if (kind === "add") key = addSpan({ text, key }, made);
          else if (old === undefined) continue;
          else if (kind === "remove") key = removeSpan(key, old);
          else if (kind === "replace") key = replaceSpan({ text, key }, old, made);
          else key = replaceSpan({ text, key }, old, moveEnd(words, old, { end, way }));
          done++;
        } catch (error) {
          expect(error).toMatchObject({ code: "input" });
          expect(JSON.stringify(key)).toBe(before);
        }
        for (const [i, one] of key.entries()) {
          checkUtf16(one, text, "key");
          expect(one.start).toBeGreaterThanOrEqual(key[i - 1]?.end ?? 0);
        }
      }
    }),
    { seed: 11, numRuns: 400 },
  );
  expect(done).toBeGreaterThan(500);
});

test("laws: a key from any machine's marks is one, and nothing of them is lost", () => {
  const mark = fc.record({
    start: fc.nat(30),
    length: fc.integer({ min: 1, max: 9 }),
    technique: fc.constantFrom("Doubt", "Slogans", "Loaded_Language"),
    score: fc.double({ min: 0, max: 1, noNaN: true }),
  });
  fc.assert(
    fc.property(fc.array(mark, { maxLength: 12 }), (marks) => {
      const machine = marks.map(({ start, length, ...rest }) => ({ ...rest, start, end: start + length }));
      const { key, left } = keyFromMachine({ machine }, CARDS);
      for (const [i, one] of key.entries()) expect(one.start).toBeGreaterThanOrEqual(key[i - 1]?.end ?? 0);
      const kept = machine.filter((one) => !left.includes(one));
      for (const { start, end, technique } of kept) {
        const card = CARDS.find(({ modelClass }) => modelClass === technique)?.id ?? "";
        expect(key.some((span) => span.start === start && span.end === end && span.techniques.includes(card))).toBe(
          true,
        );
      }
    }),
    { seed: 12, numRuns: 200 },
  );
});
