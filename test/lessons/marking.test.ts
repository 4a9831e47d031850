import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compareWithMachine } from "../../src/lessons/compare-machine.js";
import type { GuessedMark, KeySpan, StudentAnswers } from "../../src/lessons/lesson-schema.js";
import { markGuess, prepareKey, scoreGuess } from "../../src/lessons/mark-guess.js";
import { markAnswers } from "../../src/lessons/marking.js";
import { indexCards } from "../../src/lessons/reasons.js";
import { compareRewrite } from "../../src/lessons/rewriting.js";
import { reportSureness } from "../../src/lessons/sureness.js";
import { overlapLength } from "../../src/text/span.js";
import { CARDS, makeAnswers, makeLesson, placeOfWords } from "../support/some-lesson.js";

const LESSON = makeLesson();
const BY_ID = indexCards(CARDS);
const RENT = LESSON.texts[0] as (typeof LESSON.texts)[number];
const mark = (words: string, technique: string, sureness = 0.8): GuessedMark => ({
  ...placeOfWords(LESSON, "rent", words),
  technique,
  sureness,
});
const KEYED = prepareKey(RENT.text, RENT.key ?? []);
const guess = (...marks: GuessedMark[]) => ({ ...markGuess(marks, KEYED, BY_ID), ...scoreGuess(marks, KEYED) });
const answer = (...answers: unknown[]) =>
  markAnswers(LESSON, makeAnswers(LESSON, 4, answers as StudentAnswers["answers"]), CARDS);

describe("guess first", () => {
  test.each([
    { name: "hit", given: mark("cruel", "loaded-language"), verdict: "hit", credit: 1 },
    { name: "also accepted", given: mark("cruel", "name-calling-labeling"), verdict: "hit", credit: 1 },
    { name: "half a word is the word", given: mark("crue", "loaded-language"), verdict: "hit", credit: 1 },
    { name: "twice as long", given: mark("The cruel ", "loaded-language"), verdict: "boundary", credit: 0.5 },
    { name: "another name", given: mark("cruel", "doubt"), verdict: "technique", credit: 0 },
    { name: "nothing there", given: mark("must pay", "doubt"), verdict: "falseAlarm", credit: 0 },
    {
      name: "the whole rest",
      given: mark("Either the cap comes today or the town dies.", "black-and-white-fallacy"),
      verdict: "hit",
      credit: 1,
    },
  ])("$name", ({ given, verdict, credit }) => {
    const [marked] = guess(given).marks;
    expect(marked?.verdict).toBe(verdict);
    expect(marked?.credit).toBeCloseTo(credit, 10);
    expect(marked?.reasons.length === 0).toBe(verdict === "hit");
  });

  test("a miss, and its reason: that of the key, else the card's definition", () => {
    const { missed, score } = guess();
    expect(missed.map(({ key }) => RENT.text.slice(key.start, key.end))).toEqual([
      "cruel",
      "Either the cap comes today or the town dies",
    ]);
    expect(missed[0]?.reasons).toEqual([{ from: "key", text: "“cruel” judges." }]);
    expect(missed[1]?.reasons[0]).toMatchObject({ from: "definition", technique: "black-and-white-fallacy" });
    expect(score).toEqual({ precision: 0, recall: 0, f1: 0 });
  });

  test("scores: partial overlap earns its share, on both sides", () => {
    const { score, places } = guess(mark("The cruel ", "loaded-language"), mark("Either", "doubt"));
    expect(score.precision).toBeCloseTo(0.25, 10); // half of the first mark, nothing of the second
    expect(score.recall).toBeCloseTo(0.5, 10); // the first span wholly, the second not under its name
    expect(places.precision).toBeCloseTo(0.75, 10);
    expect(places.recall).toBeGreaterThan(0.5);
  });

  test("a false alarm shows what the technique would be and what only looks like it", () => {
    const [marked] = guess(mark("must pay", "doubt")).marks;
    expect(marked?.reasons.map(({ from }) => from)).toEqual(["definition", "look-alike"]);
  });

  test("one mark over two spans: both are met where both accept it, else only the one it is held against", () => {
    const text = "Vile crooks rob honest folk daily";
    const spans = (...techniques: string[]): KeySpan[] => [
      { start: 0, end: 11, techniques: [techniques[0] ?? ""] },
      { start: 16, end: 27, techniques: [techniques[1] ?? ""] },
    ];
    const over = { start: 0, end: 27, technique: "loaded-language", sureness: 0.9 };
    const marked = (key: KeySpan[]) => {
      const { marks, missed } = markGuess([over], prepareKey(text, key), BY_ID);
      const show = ({ start, end }: { start: number; end: number }) => text.slice(start, end);
      return [marks[0]?.verdict, marks[0]?.meets.map(show), missed.map(({ key: span }) => show(span))];
    };
    expect(marked(spans("loaded-language", "loaded-language"))).toEqual([
      "boundary",
      ["Vile crooks", "honest folk"],
      [],
    ]);
    expect(marked(spans("slogans", "loaded-language"))).toEqual(["boundary", ["honest folk"], ["Vile crooks"]]);
    expect(marked(spans("slogans", "doubt"))).toEqual(["technique", ["Vile crooks"], ["honest folk"]]);
    expect(marked([])).toEqual(["falseAlarm", [], []]);
  });

  test("nothing to find and nothing marked is right", () => {
    expect(scoreGuess([], prepareKey("Calm.", [])).score.f1).toBe(1);
  });

  test("laws: every mark gets one verdict, each span is met or missed, the key itself scores 1", () => {
    const ids = ["loaded-language", "doubt", "slogans"];
    const place = fc.record({
      start: fc.nat(20),
      length: fc.integer({ min: 1, max: 9 }),
      technique: fc.constantFrom(...ids),
    });
    const text = "aa bb cc dd ee ff gg hh ii jj kk ll mm nn oo pp";
    fc.assert(
      fc.property(fc.array(place, { maxLength: 8 }), fc.array(place, { maxLength: 4 }), (marks, keys) => {
        let end = 0;
        const key: KeySpan[] = keys.map(({ start, length, technique }) => {
          const from = end + (start % 3);
          end = from + length;
          return { start: from, end, techniques: [technique] };
        });
        const given = marks.map(({ start, length, technique }) => ({
          start,
          end: start + length,
          technique,
          sureness: 1,
        }));
        const marked = markGuess(given, prepareKey(text, key), BY_ID);
        expect(marked.marks.length).toBe(given.length);
        for (const { verdict, key: span, credit } of marked.marks) {
          expect(span === undefined).toBe(verdict === "falseAlarm");
          expect(credit > 0).toBe(verdict === "hit" || verdict === "boundary");
          expect(credit).toBeLessThanOrEqual(1);
        }
        // by the key alone: a span is missed if no mark on it has its technique, and none that is nowhere right is held against it
        const isRightOn = (mark: GuessedMark, span: KeySpan) =>
          overlapLength(mark, span) > 0 && span.techniques.includes(mark.technique);
        const isMet = (span: KeySpan) =>
          given.some((mark) => isRightOn(mark, span)) ||
          marked.marks.some(({ verdict, key: held }) => verdict === "technique" && held === span);
        expect(marked.missed.map(({ key: span }) => span)).toEqual(key.filter((span) => !isMet(span)));
        for (const { mark, verdict, key: held, meets } of marked.marks)
          expect(meets).toEqual(verdict === "technique" ? [held] : key.filter((span) => isRightOn(mark, span)));
        const own = key.map(({ techniques: [technique = ""], ...span }) => ({ ...span, technique, sureness: 1 }));
        expect(scoreGuess(own, prepareKey(text, key)).score.f1).toBeCloseTo(1, 10);
      }),
      { seed: 8, numRuns: 300 },
    );
  });
});

test("without a key there is only the machine, and neither is called right", () => {
  const open = placeOfWords(LESSON, "open", "wicked");
  const marks = [
    { ...open, technique: "loaded-language", sureness: 1 },
    { ...placeOfWords(LESSON, "open", "everyone"), technique: "bandwagon", sureness: 0.6 },
  ];
  const { steps, sureness, outcomes } = answer({ kind: "guess", step: 6, marks });
  expect(steps[0]).toMatchObject({ kind: "guess", marking: null });
  const machine = steps[0]?.kind === "guess" ? steps[0].machine : undefined;
  expect(machine?.alike.length).toBe(1);
  expect(machine?.onlyStudent.map(({ technique }) => technique)).toEqual(["bandwagon"]);
  expect(sureness).toMatchObject({ count: 0, brier: null });
  expect(outcomes).toEqual([]);
});

test("one mark over two spans speaks once of its technique when it comes back, and nothing of it was missed", () => {
  const [rent, ...others] = LESSON.texts;
  const key = RENT.key?.map((span) => ({ ...span, techniques: ["loaded-language"] })) ?? [];
  const lesson = { ...LESSON, texts: [{ ...(rent as typeof RENT), key }, ...others] };
  const over = {
    start: RENT.text.indexOf("cruel"),
    end: RENT.text.length,
    technique: "loaded-language",
    sureness: 0.9,
  };
  const given = makeAnswers(lesson, 1, [{ kind: "guess", step: 1, marks: [over] }]);
  const { outcomes } = markAnswers(lesson, given, CARDS);
  expect(outcomes).toEqual([{ technique: "loaded-language", right: true, sureness: 0.9 }]);
});

test("beside the machine: another name differs, and what only the machine marked is told", () => {
  const { different } = compareWithMachine([mark("cruel", "doubt")], RENT, BY_ID);
  expect(different.map(({ machine }) => machine.technique)).toEqual(["Loaded_Language"]);
  expect(compareWithMachine([], RENT, BY_ID).onlyMachine.length).toBe(1);
});

test("name it: right, wrong with its reason, open without a key", () => {
  const items = [
    { item: 1, technique: "doubt", sureness: 0.5 },
    { item: 0, technique: "slogans", sureness: 0.9 },
  ];
  const { steps, outcomes } = answer({ kind: "name", step: 2, items });
  expect(steps[0]).toMatchObject({
    kind: "name",
    score: 0,
    items: [
      { item: 0, verdict: "wrong", accepted: ["loaded-language", "name-calling-labeling"] },
      { item: 1, verdict: "open", accepted: [], reasons: [] },
    ],
  });
  expect(outcomes.map(({ technique, right }) => [technique, right])).toEqual([
    ["slogans", false],
    ["loaded-language", false],
  ]);
});

test.each([
  { name: "all right", said: [false, true], score: 1, falseAlarms: 0, misses: 0 },
  { name: "a false alarm", said: [false, false], score: 0.5, falseAlarms: 1, misses: 0 },
  { name: "a miss", said: [true, true], score: 0.5, falseAlarms: 0, misses: 1 },
  { name: "both", said: [true, false], score: 0, falseAlarms: 1, misses: 1 },
])("clean or not: $name", ({ said, score, falseAlarms, misses }) => {
  const items = [...said, true].map((clean, item) => ({ item, clean, sureness: 0.7 }));
  const { steps, sureness } = answer({ kind: "clean", step: 3, items });
  expect(steps[0]).toMatchObject({ kind: "clean", score, marking: { falseAlarms, misses } });
  expect(sureness.count).toBe(2); // the text without a key counts for nothing
});

test("sureness: shares right by level, the Brier score, too sure or not", () => {
  const outcomes = [
    { score: 0.9, agrees: true },
    { score: 0.9, agrees: false },
    { score: 0.5, agrees: true },
  ];
  const report = reportSureness(outcomes);
  expect(report.levels).toEqual([
    { sureness: 0.5, count: 1, right: 1, share: 1 },
    { sureness: 0.9, count: 2, right: 1, share: 0.5 },
  ]);
  expect(report.brier).toBeCloseTo((0.01 + 0.81 + 0.25) / 3, 10);
  expect(report.overconfidence).toBeCloseTo(0.1, 10);
});

test("a rewrite: what is gone, still there, and new", () => {
  const of = (...names: string[]) => names.map((technique) => ({ technique }));
  expect(compareRewrite(of("B", "A", "B"), of("C", "A"))).toEqual({ gone: ["B"], still: ["A"], came: ["C"] });
});
