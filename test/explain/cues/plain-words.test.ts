import { describe, expect, test } from "vitest";
import { stemContentWords } from "../../../src/decode/stems.js";
import { createChargedWordFinder, isFormOf, valenceOf } from "../../../src/explain/cues/charged-words.js";
import { PLAIN_WORDS } from "./cue-seeds.js";

const findCharged = createChargedWordFinder(PLAIN_WORDS);

describe("seeds/plain-words.json", () => {
  test("holds at least 320 different words in alphabetical order", () => {
    const charged = PLAIN_WORDS.map((pair) => pair.charged);
    expect(charged.length).toBeGreaterThanOrEqual(320);
    expect([...new Set(charged)].sort()).toEqual(charged);
  });

  test("no two share a sentence", () => {
    expect(new Set(PLAIN_WORDS.map(({ sentence }) => sentence)).size).toBe(PLAIN_WORDS.length);
  });

  test.each(PLAIN_WORDS)("$charged is found in its sentence, once and as it stands", ({ charged, sentence }) => {
    const own = findCharged(sentence, stemContentWords(sentence)).filter(({ entry }) => entry.charged === charged);
    expect(own.map(({ start, end }) => sentence.slice(start, end).toLowerCase().replace("-", " "))).toEqual([
      charged.replace("-", " "),
    ]);
    expect(own[0]?.exact).toBe(true);
  });

  test.each(PLAIN_WORDS)("$charged: its plain words stand well after “a” and “an”", ({ charged, plain, sentence }) => {
    const article = new RegExp(`\\b(an?) ${charged}\\b`, "i").exec(sentence)?.[1]?.toLowerCase();
    for (const word of plain) {
      if (article !== undefined) expect(/^[aeiou]/i.test(word) ? "an" : "a", word).toBe(article);
      expect(word).not.toBe(charged);
    }
  });
});

describe("createChargedWordFinder", () => {
  const cases = [
    { name: "inflected", text: "Costs skyrocketed", expected: [["skyrocketed", "skyrocket", false]] },
    { name: "in capitals", text: "DISASTER!", expected: [["DISASTER", "disaster", true]] },
    { name: "derived", text: "radically new", expected: [] },
    { name: "with a hyphen", text: "a witch-hunt", expected: [["witch-hunt", "witch hunt", true]] },
    { name: "a verb after an article", text: "to hear a rant", expected: [] },
    { name: "a noun after “to”", text: "to rage", expected: [] },
    { name: "an adjective that is inflected", text: "the radicals", expected: [] },
    { name: "the longer of two", text: "a death tax", expected: [["death tax", "death tax", true]] },
    {
      name: "its very form before another's inflection",
      text: "so devastating",
      expected: [["devastating", "devastating", true]],
    },
    { name: "words apart", text: "fat. cat", expected: [] },
    { name: "after an emoji", text: "😀 thugs", expected: [["thugs", "thug", false]] },
    { name: "nothing", text: "", expected: [] },
  ];
  test.each(cases)("$name", ({ text, expected }) => {
    const found = findCharged(text, stemContentWords(text));
    expect(found.map(({ start, end, entry, exact }) => [text.slice(start, end), entry.charged, exact])).toEqual(
      expected,
    );
  });
});

test.each([
  ["slams", "slam", true],
  ["slammed", "slam", true],
  ["seized", "seize", true],
  ["seizing", "seize", true],
  ["atrocities", "atrocity", true],
  ["crushes", "crush", true],
  ["slammer", "slam", false],
  ["radically", "radical", false],
])("%s is a form of %s: %s", (word, base, expected) => {
  expect(isFormOf(word, base)).toBe(expected);
});

test("valence is that of AFINN-165, 0 for other words and for inherited members", () => {
  expect(["Awful", "superb", "table", "constructor", ""].map(valenceOf)).toEqual([-3, 5, 0, 0, 0]);
});
