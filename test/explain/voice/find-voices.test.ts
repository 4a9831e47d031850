/** Whose words stand where: the hand-labelled table, laws on any mixture of marks, and linear time. */
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findQuotations, findReports, findVoices, type Voices } from "../../../src/explain/voice/find-voices.js";
import { type Voice, voiceOf } from "../../../src/explain/voice/voice-of.js";
import type { Span } from "../../../src/text/span.js";
import { splitPassages } from "../../../src/text/split-passages.js";
import { STYLE_TEXTS } from "../../support/style-texts.js";
import { growth } from "../../support/timing.js";
import { LEXICON } from "./shipped-lexicon.js";

/** A sentence of ours; start and end in UTF-16 code units say of which words. */
interface Row extends Span {
  readonly text: string;
  readonly kind: Voice["kind"];
  readonly speaker: string | null;
  readonly note: string;
}

const ROWS = readFileSync(new URL("voices.jsonl", import.meta.url), "utf8")
  .trimEnd()
  .split("\n")
  .map((line) => JSON.parse(line) as Row);

const voicesIn = (text: string): Voices => findVoices(text, splitPassages(text), LEXICON);
const wordsOf = (text: string, span: Span | undefined): string | null =>
  span === undefined ? null : text.slice(span.start, span.end);
const speakerOf = (text: string, voice: Voice): string | null =>
  voice.kind === "own" ? null : wordsOf(text, voice.speaker);

describe("the hand-labelled table", () => {
  const read = ROWS.map((row) => ({ row, voice: voiceOf(row, voicesIn(row.text)) }));
  const rightIn = (kind: Voice["kind"]): number => {
    const rows = read.filter(({ row }) => row.kind === kind);
    return rows.filter(({ voice }) => voice.kind === kind).length / rows.length;
  };

  test("holds enough rows of every kind, each once", () => {
    expect(ROWS.length).toBeGreaterThanOrEqual(150);
    expect(new Set(ROWS.map(({ text, start, end }) => `${start} ${end} ${text}`)).size).toBe(ROWS.length);
    for (const kind of ["own", "quoted", "reported"]) {
      expect(ROWS.filter((row) => row.kind === kind).length, kind).toBeGreaterThanOrEqual(40);
    }
    for (const { text, start, end, note } of ROWS) expect(text.slice(start, end), note).toMatch(/^\S(.*\S)?$/s);
  });

  // Measured when the rules were last changed: 132/132 quoted, 56/56 own, 58/58 reported; speaker 188/190.
  test.each([
    { kind: "quoted", least: 0.95 },
    { kind: "own", least: 0.9 },
    { kind: "reported", least: 0.85 },
  ] as const)("at least $least of the $kind rows are right", ({ kind, least }) => {
    expect(rightIn(kind)).toBeGreaterThanOrEqual(least);
  });

  test("the speaker is right in 95 of 100 rows that are not the author's", () => {
    const rows = read.filter(({ row }) => row.kind !== "own");
    const right = rows.filter(({ row, voice }) => speakerOf(row.text, voice) === row.speaker);
    expect(right.length / rows.length).toBeGreaterThanOrEqual(0.95);
  });
});

/** Marks of every style and the words that rules look at. */
const pieces = fc.constantFrom(
  ...[..."“”‘’\"'«»‹›„‚「」『』,.:;!?—()"],
  " ",
  "\n",
  "\n\n",
  "\r\n",
  "said",
  "says",
  "The mayor",
  "Ann",
  "he",
  "that",
  "according to",
  "was",
  "and",
  "adding",
  "15",
  "s’",
  "don't",
  "claim",
  "😀",
  "e\u0301",
  "İ",
  "הנמל",
  "船",
  "\ud83d",
);
const mixtures = fc.array(pieces, { maxLength: 60 }).map((parts) => parts.join(""));

function expectLaws(text: string): void {
  const { quotations, reports } = voicesIn(text);
  let place = 0;
  for (const [index, quotation] of quotations.entries()) {
    const { start, end, marks, depth, parent, closed, speaker } = quotation;
    expect(marks.start).toBeGreaterThanOrEqual(place);
    expect(start).toBeGreaterThan(marks.start);
    expect(end).toBeGreaterThan(start);
    expect(marks.end).toBeGreaterThanOrEqual(closed ? end + 1 : end);
    expect(marks.end).toBeLessThanOrEqual(text.length);
    expect(text.slice(start, end)).toMatch(/^\S(.*\S)?$/s);
    const outer = quotations[parent];
    expect(depth).toBe(outer === undefined ? 0 : outer.depth + 1);
    expect(parent).toBeLessThan(index);
    if (outer !== undefined) expect([outer.start <= marks.start, marks.end <= outer.end]).toEqual([true, true]);
    if (speaker !== undefined) expectSpeaker(text, speaker);
    place = marks.start;
  }
  let behind = 0;
  for (const { start, end, speaker } of reports) {
    expect(start).toBeGreaterThanOrEqual(behind);
    expect(end).toBeGreaterThan(start);
    if (speaker !== undefined) expectSpeaker(text, speaker);
    behind = end;
  }
  expect(behind).toBeLessThanOrEqual(text.length);
}

function expectSpeaker(text: string, { start, end }: Span): void {
  expect(text.slice(start, end)).toMatch(/[\p{L}\p{N}]/u);
}

describe("laws", () => {
  test.each(STYLE_TEXTS)("a text without quotations is the author's: $name", ({ text }) => {
    expect(voicesIn(text)).toEqual({ quotations: [], reports: [] });
    expect(voiceOf({ start: 0, end: text.length }, voicesIn(text))).toEqual({ kind: "own" });
  });

  test("quotations lie in the text, sorted and nested; reports are disjoint", () => {
    fc.assert(fc.property(mixtures, expectLaws), { seed: 1, numRuns: 1500 });
  });

  test("laws on any text", () => {
    fc.assert(fc.property(fc.string({ unit: "binary", maxLength: 80 }), expectLaws), { seed: 1, numRuns: 500 });
  });

  test("no quotation holds an empty line", () => {
    fc.assert(
      fc.property(mixtures, (text) => {
        for (const { start, end } of voicesIn(text).quotations) expect(text.slice(start, end)).not.toContain("\n\n");
      }),
      { seed: 2, numRuns: 500 },
    );
  });

  test("every span has a voice, and the parts of the answer lie in the lists", () => {
    fc.assert(
      fc.property(mixtures, fc.nat(60), fc.integer({ min: 1, max: 30 }), (text, start, length) => {
        const voices = voicesIn(text);
        const voice = voiceOf({ start, end: start + length }, voices);
        if (voice.kind === "quoted") expect(voices.quotations).toContainEqual(expect.objectContaining(voice.quotation));
        if (voice.kind === "reported") expect(voices.reports).toContainEqual(expect.objectContaining(voice.report));
        expect(JSON.parse(JSON.stringify(voice))).toEqual(voice);
      }),
      { seed: 3, numRuns: 500 },
    );
  });
});

test("the two lists can be had apart", () => {
  const text = "Ann said “no, not ever” and Tom said the roof was gone.";
  const passages = splitPassages(text);
  expect(findQuotations(text, passages, LEXICON).map((quotation) => wordsOf(text, quotation))).toEqual([
    "no, not ever",
  ]);
  expect(findReports(text, passages, LEXICON).map((report) => wordsOf(text, report))).toEqual(["the roof was gone"]);
});

test.each([
  { name: "10,000 quotations and more", pattern: "“No,” said the mayor. “The ‘old’ dam held,” she said.\n" },
  { name: "one line of straight marks", pattern: '"' },
  { name: "straight marks and spaces", pattern: '" ' },
  { name: "opening marks", pattern: "“" },
  { name: "opening marks before words", pattern: "“a " },
  { name: "a paragraph opened anew and anew", pattern: "“The dam held.\n\n" },
  { name: "apostrophes", pattern: "the dogs' don't 'a " },
  { name: "verbs of speech", pattern: "said that " },
  { name: "commas and verbs", pattern: "a, said " },
  { name: "brackets", pattern: "(a) said " },
  { name: "no stop and no mark", pattern: "the mayor of the town said the dam was safe and " },
  { name: "one word", pattern: "x" },
  { name: "capitals", pattern: "Ann " },
  { name: "capitals between marks", pattern: "“A" },
  { name: "names that go on", pattern: "Ann and said " },
])("one long text costs no more than its parts: $name", { timeout: 60_000 }, ({ pattern }) => {
  expect(growth(pattern, 100_000, voicesIn)).toBeLessThan(3);
});

test("a text that is one quotation takes linear time", { timeout: 60_000 }, () => {
  const run = (text: string) => voicesIn(`“${text}”`);
  expect(growth("The dam held and the mayor said so. ", 200_000, run)).toBeLessThan(3);
});

test("asking for the voice of every quotation takes linear time", { timeout: 60_000 }, () => {
  const run = (text: string) => {
    const voices = voicesIn(text);
    return voices.quotations.map((quotation) => voiceOf(quotation, voices));
  };
  expect(growth("“He said ‘no’ to ‘us’ and ", 100_000, run)).toBeLessThan(3);
});
