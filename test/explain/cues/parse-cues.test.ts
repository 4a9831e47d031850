import { describe, expect, test } from "vitest";
import { parseCues } from "../../../src/explain/cues/parse-cues.js";
import { parsePlainWords } from "../../../src/explain/cues/parse-plain-words.js";
import { CLASSES as ALL_CLASSES, readSeed } from "./cue-seeds.js";

const CLASSES = ["Doubt", "Slogans"];
const RULE = {
  id: "so-called",
  techniques: ["Doubt"],
  kind: "pattern",
  scope: "span",
  pattern: "so-called",
  says: "Doubt: {quote}.",
  source: "ours",
};
const PAIR = {
  charged: "slam",
  plain: ["criticise"],
  sentence: "Unions slam the offer.",
  as: "verb",
  note: "of speech",
};

/** A seed file as JSON with one item a line, the first on line 4. */
function makeSeed(list: string, ...items: readonly object[]): string {
  const lines = items.map((item) => JSON.stringify(item)).join(",\n");
  return `{"schemaVersion": 1,\n"source": "ours {[\\"",\n"${list}": [\n${lines}\n]}`;
}

describe("parseCues", () => {
  test("rules come back as they stand", () => {
    const list = { ...RULE, id: "list", kind: "word-list", pattern: undefined, words: ["so-called"] };
    const recurrence = { ...RULE, id: "again", kind: "recurrence", scope: "text", pattern: undefined, least: 2 };
    const strict = { ...RULE, id: "strict", matchCase: true };
    const expected = [RULE, list, recurrence, strict].map((rule) => JSON.parse(JSON.stringify(rule)));
    expect(parseCues(makeSeed("rules", RULE, list, recurrence, strict), CLASSES)).toEqual(expected);
  });

  test.each([
    { name: "no id", rule: { id: 7 }, said: ["rule 7", "field id"] },
    { name: "id in capitals", rule: { id: "So" }, said: ['rule "So"', "field id", "small letters"] },
    { name: "id that stands twice", rule: { id: "first" }, said: ["field id", "an id of its own"] },
    {
      name: "unknown class",
      rule: { techniques: ["Hope"] },
      said: ["field techniques[0]", "Doubt, Slogans", '"Hope"'],
    },
    { name: "no class", rule: { techniques: [] }, said: ["field techniques", "at least 1"] },
    { name: "unknown kind", rule: { kind: "guess" }, said: ["field kind", "word-list", '"guess"'] },
    { name: "scope of another kind", rule: { scope: "text" }, said: ["field scope", "span, sentence", '"text"'] },
    { name: "no pattern", rule: { pattern: undefined }, said: ["field pattern", "found nothing"] },
    { name: "pattern that does not compile", rule: { pattern: "so(" }, said: ["field pattern", "compiles", '"so("'] },
    { name: "pattern with a star", rule: { pattern: "so.*" }, said: ["field pattern", "bounds"] },
    { name: "pattern with a plus", rule: { pattern: "(a+)b" }, said: ["field pattern", "bounds"] },
    { name: "pattern with an open count", rule: { pattern: "a{2,}" }, said: ["field pattern", "bounds"] },
    { name: "pattern with a large count", rule: { pattern: "a{2,999}" }, said: ["field pattern", "300"] },
    { name: "pattern that looks behind", rule: { pattern: "(?<!a)b" }, said: ["field pattern", "lookbehind"] },
    { name: "pattern that refers back", rule: { pattern: "(a)\\1" }, said: ["field pattern", "back reference"] },
    { name: "pattern for nothing", rule: { pattern: "a?" }, said: ["field pattern", "empty text"] },
    { name: "words beside a pattern", rule: { words: ["a"] }, said: ["field words", "nothing for this kind"] },
    { name: "matchCase that is no switch", rule: { matchCase: "yes" }, said: ["field matchCase", '"yes"'] },
    { name: "template without a quote", rule: { says: "Doubt." }, said: ["field says", "{quote}"] },
    { name: "template of another kind", rule: { says: "{quote} {plain}" }, said: ["field says", "{context}"] },
    { name: "broken template", rule: { says: "{quote} {" }, said: ["field says"] },
    { name: "no source", rule: { source: " " }, said: ["field source"] },
    { name: "misspelled field", rule: { patern: "a" }, said: ["field patern", "only the fields"] },
    {
      name: "word in capitals",
      rule: { kind: "word-list", pattern: undefined, words: ["a", "B"] },
      said: ["field words[1]", '"B"'],
    },
    {
      name: "word that stands twice",
      rule: { kind: "word-list", pattern: undefined, words: ["a", "a"] },
      said: ["field words[1]", "once"],
    },
  ])("refused with file and line: $name", ({ rule, said }) => {
    const attempt = () =>
      parseCues(makeSeed("rules", { ...RULE, id: "first" }, { ...RULE, ...rule }), CLASSES, "a/cues.json");
    expect(attempt).toThrow(expect.objectContaining({ code: "input" }));
    for (const part of ["a/cues.json:5, ", ...said]) expect(attempt).toThrow(part);
  });

  test("stars and lookbehinds that are escaped or in a class are no fault", () => {
    const pattern = "a\\*[*+(?<!]{1,3}\\{2,\\}";
    expect(parseCues(makeSeed("rules", { ...RULE, pattern }), CLASSES)).toHaveLength(1);
  });

  test.each([
    { name: "no JSON", json: '{\n"schemaVersion": 1,\n}', said: "cues.json:3: expected JSON" },
    { name: "nothing", json: "", said: "cues.json:1: expected JSON" },
    { name: "an array", json: "[]", said: "cues.json:1: expected an object" },
    { name: "no rules", json: makeSeed("rules"), said: "field rules" },
    { name: "another version", json: makeSeed("rules", RULE).replace("1", "2"), said: "field schemaVersion" },
  ])("a file is refused: $name", ({ json, said }) => {
    expect(() => parseCues(json, CLASSES)).toThrow(said);
  });

  test("the line is that of the rule in the file that ships", () => {
    const lines = readSeed("cues.json").split("\n");
    const id = lines.findIndex((line) => line.includes('"id": "wonder"'));
    const scope = lines.findIndex((line, i) => i > id && line.includes('"scope"'));
    const broken = lines.with(scope, '"scope": "text",').join("\n");
    expect(() => parseCues(broken, ALL_CLASSES)).toThrow(`seeds/cues.json:${id}, rule "wonder", field scope`);
  });
});

describe("parsePlainWords", () => {
  test("pairs come back as they stand", () => {
    const other = { charged: "fat cat", plain: ["manager"], sentence: "The fat cat left." };
    expect(parsePlainWords(makeSeed("pairs", PAIR, other))).toEqual([PAIR, other]);
  });

  test.each([
    {
      name: "word that stands twice",
      pair: { charged: "slash", sentence: "They slash it." },
      said: ["field charged", "once"],
    },
    { name: "capitals", pair: { charged: "Slam" }, said: ["field charged", '"Slam"'] },
    { name: "function words", pair: { charged: "out of it" }, said: ["field charged", "no function words"] },
    { name: "sentence without the word", pair: { sentence: "Unions slammed it." }, said: ["field sentence", '"slam"'] },
    { name: "no plain word", pair: { plain: [] }, said: ["field plain", "at least 1"] },
    { name: "plain word that is charged", pair: { plain: ["slash"] }, said: ["field plain", "not charged", '"slash"'] },
    { name: "unknown part of speech", pair: { as: "adverb" }, said: ["field as", "noun, verb, adjective"] },
    { name: "misspelled field", pair: { plane: [] }, said: ["field plane", "only the fields"] },
  ])("refused with file and line: $name", ({ pair, said }) => {
    const first = { ...PAIR, charged: "slash", plain: ["cut"], sentence: "They slash it." };
    const attempt = () => parsePlainWords(makeSeed("pairs", first, { ...PAIR, ...pair }), "plain.json");
    expect(attempt).toThrow(expect.objectContaining({ code: "input" }));
    for (const part of ["plain.json:5, pair ", ...said]) expect(attempt).toThrow(part);
  });
});
