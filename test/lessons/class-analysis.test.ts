import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { scoreSpanIdentification } from "../../src/evaluation/span-identification.js";
import { f1Of, sumSpanScores } from "../../src/evaluation/span-score.js";
import { wordsOf } from "../../src/evaluation/text-units.js";
import { measureUnitAgreement } from "../../src/evaluation/unit-agreement.js";
import { analyzeClass } from "../../src/lessons/class/class-analysis.js";
import { CLASS_TABLES, writeClassTables, zipClassTables } from "../../src/lessons/class/class-tables.js";
import type { GuessedMark, StudentAnswers } from "../../src/lessons/lesson-schema.js";
import { CARDS, makeAnswers, makeLesson, placeOfWords } from "../support/some-lesson.js";

const LESSON = makeLesson();
const RENT = LESSON.texts[0]?.text ?? "";
const mark = (words: string, technique: string, text = "rent"): GuessedMark => ({
  ...placeOfWords(LESSON, text, words),
  technique,
  sureness: 0.75,
});
const student = (seat: number, marks: GuessedMark[], rest: StudentAnswers["answers"] = []) =>
  makeAnswers(LESSON, seat, [{ kind: "guess", step: 1, marks }, ...rest]);

const CLASS = [
  student(12, [mark("cruel", "loaded-language"), mark("town dies", "black-and-white-fallacy")]),
  student(3, [mark("cruel landlords", "doubt")]),
  student(7, [], [{ kind: "guess", step: 6, marks: [mark("wicked", "doubt", "open")] }]),
  makeAnswers(LESSON, 9, [
    { kind: "guess", step: 6, marks: [mark("wicked tax", "loaded-language", "open")] },
    { kind: "name", step: 2, items: [{ item: 0, technique: "doubt", sureness: 1 }] },
  ]),
];

describe("a class of four", () => {
  const found = analyzeClass(LESSON, CLASS, CARDS);

  test("seats in order, pairs of those who share a text", () => {
    expect(found.seats).toEqual([3, 7, 9, 12]);
    expect(found.pairs.map(({ first, second }) => [first, second])).toEqual([
      [3, 7],
      [3, 12],
      [7, 9],
      [7, 12],
    ]);
    const [, pair, open] = found.pairs;
    expect(pair?.spanF1).toBeCloseTo((2 * (1 / 3) * 0.5) / (1 / 3 + 0.5), 10); // 5 of 15 characters, 1 of 2 spans
    expect(open?.kappa).toBeGreaterThan(0);
  });

  test("heat: the stretches are the text, and count who marked them", () => {
    const heat = found.texts[0]?.heat ?? [];
    expect(heat.map(({ start, end }) => RENT.slice(start, end)).join("")).toBe(RENT);
    const at = (words: string) => heat.find(({ start }) => start === RENT.indexOf(words))?.seats;
    expect([at("cruel"), at(" landlords"), at("town dies")]).toEqual([2, 1, 1]);
    expect(found.texts[0]?.answered).toBe(3);
  });

  test("who found what: an accepted technique, or another name", () => {
    expect(found.texts[0]?.key?.map((span) => [span.found, span.named])).toEqual([
      [1, 1],
      [1, 0],
    ]);
    expect(found.texts[1]).toMatchObject({ text: "open", answered: 2, key: null });
  });

  test("one mark over two spans that accept its technique finds both", () => {
    const [rent, ...others] = LESSON.texts;
    const key = rent?.key?.map((span) => ({ ...span, techniques: ["loaded-language"] })) ?? [];
    const lesson = { ...LESSON, texts: [{ ...(rent as NonNullable<typeof rent>), key }, ...others] };
    const over = { start: RENT.indexOf("cruel"), end: RENT.length, technique: "loaded-language", sureness: 1 };
    const { texts } = analyzeClass(lesson, [student(1, [over])], CARDS);
    expect(texts[0]?.key?.map((span) => [span.found, span.named])).toEqual([
      [1, 0],
      [1, 0],
    ]);
  });

  test("confusions: against the key in guesses and names, among students where there is none", () => {
    expect(found.confusions.key).toEqual([{ first: "loaded-language", second: "doubt", count: 2 }]);
    expect(found.confusions.peers).toEqual([{ first: "doubt", second: "loaded-language", count: 1 }]);
  });

  test("sureness of all, only where a key decides", () => {
    expect(found.sureness.count).toBe(4);
  });

  test("tables: numbers stay numbers, no formula, no name", () => {
    const tables = writeClassTables(
      { ...found, texts: found.texts.map((text) => ({ ...text, text: '=cmd|"x"' })) },
      LESSON,
    );
    expect(tables["pairs.csv"]?.split("\r\n")[0]).toBe("\uFEFFfirst_seat,second_seat,kappa,span_f1");
    expect(tables["pairs.csv"]?.split("\r\n")[1]).toBe("3,7,0,0");
    expect(tables["heat.csv"]).toContain(`"'=cmd|""x""",0,4,0,3`);
    expect(tables["key.csv"]).toContain("loaded-language|name-calling-labeling,1,1,3");
    expect(
      tables["seats.csv"]
        ?.split("\r\n")
        .slice(1)
        .map((row) => row.split(",")[0]),
    ).toEqual(["3", "7", "9", "12", ""]);
    expect(tables["seats.csv"]?.split("\r\n").map((row) => row.split(",").slice(4))).toEqual([
      ["technique_f1", "place_f1"],
      ["0", "0.4"], // a third of the mark, one of two spans
      ["0", "0"],
      ["", ""], // guessed only where nobody decided
      ["0.7536", "0.7536"], // 5 of 5 and 9 of 43 characters of the spans
      [],
    ]);
  });

  test.each(["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"])("a text’s id that begins as a formula: %j", (id) => {
    const { "heat.csv": heat = "" } = writeClassTables(
      { ...found, texts: found.texts.map((text) => ({ ...text, text: id })) },
      LESSON,
    );
    for (const row of parse(heat, { bom: true, from: 2 }) as string[][]) expect(row[0]).toBe(`'${id}`);
  });

  test("one zip holds all tables, and equal answers give equal bytes", () => {
    const zip = zipClassTables(found, LESSON);
    expect(Object.keys(unzipSync(zip))).toEqual([...CLASS_TABLES]);
    expect(strFromU8(unzipSync(zip)["seats.csv"] ?? new Uint8Array())).toBe(
      writeClassTables(found, LESSON)["seats.csv"].slice(1),
    );
    expect(zipClassTables(analyzeClass(LESSON, [...CLASS].reverse(), CARDS), LESSON)).toEqual(zip);
  });

  test("equal students in any order give equal results", () => {
    expect(analyzeClass(LESSON, [...CLASS].reverse(), CARDS)).toEqual(found);
  });
});

test("the first guess on a text counts, and who had not compared is told", () => {
  const [, guess] = LESSON.steps;
  if (guess === undefined) throw new Error("no guess step");
  const twice = { ...LESSON, steps: [...LESSON.steps, guess] };
  const marks = [mark("cruel", "loaded-language")];
  const again = [
    mark("cruel", "doubt"),
    mark("Either the cap comes today or the town dies", "black-and-white-fallacy"),
  ];
  const files = [
    makeAnswers(twice, 1, [
      { kind: "guess", step: 7, marks: again, compared: true },
      { kind: "guess", step: 1, marks: [], compared: true },
    ]),
    makeAnswers(twice, 2, [{ kind: "guess", step: 7, marks }]),
  ];
  const { texts, confusions, sureness, pairs } = analyzeClass(twice, files, CARDS);
  expect(texts[0]).toMatchObject({ answered: 2, unfinished: 1 });
  expect(texts[0]?.heat.filter(({ seats }) => seats > 0)).toEqual([{ start: 4, end: 9, seats: 1 }]);
  expect(texts[0]?.key?.map(({ found }) => found)).toEqual([1, 0]);
  expect([confusions.key, sureness.count, pairs[0]?.spanF1]).toEqual([[], 1, 0]);
});

test("nobody, and one alone", () => {
  expect(analyzeClass(LESSON, [], CARDS)).toMatchObject({ seats: [], pairs: [], meanKappa: null, texts: [] });
  expect(analyzeClass(LESSON, CLASS.slice(0, 1), CARDS)).toMatchObject({ pairs: [], meanSpanF1: null });
});

test("law: pairs over two texts pool them as the evaluation does, whoever guessed on which", () => {
  const open = LESSON.texts[2]?.text ?? "";
  const marksIn = (text: string) =>
    fc.array(
      fc.tuple(fc.nat(text.length - 1), fc.integer({ min: 1, max: 20 })).map(([start, length]) => ({
        start,
        end: Math.min(text.length, start + length),
        technique: "doubt",
        sureness: 1,
      })),
      { maxLength: 6 },
    );
  const given = fc.record({ rent: fc.option(marksIn(RENT)), open: fc.option(marksIn(open)) });
  fc.assert(
    fc.property(fc.array(given, { minLength: 2, maxLength: 4 }), (students) => {
      const files = students.map(({ rent, open: other }, i) => {
        const guess = (step: number, marks: GuessedMark[] | null) =>
          marks === null ? [] : [{ kind: "guess" as const, step, marks }];
        return makeAnswers(LESSON, i + 1, [...guess(1, rent), ...guess(6, other)]);
      });
      const { pairs } = analyzeClass(LESSON, files, CARDS);
      let found = 0;
      for (const [i, a] of students.entries())
        for (const [j, b] of students.entries()) {
          const texts = (["rent", "open"] as const).flatMap((text) => {
            const [gold, predicted] = [a[text], b[text]];
            const units = wordsOf(text === "rent" ? RENT : open);
            return i < j && gold !== null && predicted !== null ? [{ id: text, gold, predicted, units }] : [];
          });
          if (texts.length === 0) continue;
          found++;
          const pair = pairs.find(({ first, second }) => first === i + 1 && second === j + 1);
          const annotated = texts.map(({ units, gold, predicted }) => ({ units, annotators: [gold, predicted] }));
          const score = sumSpanScores(texts.map(scoreSpanIdentification));
          expect(pair?.kappa).toBe(measureUnitAgreement(annotated, 2, { seed: 1 }).kappas[0]);
          expect(pair?.spanF1).toBeCloseTo(score.gold + score.predicted === 0 ? 1 : f1Of(score), 10);
        }
      expect(pairs.length).toBe(found);
    }),
    { seed: 8, numRuns: 100 },
  );
});

test("law: kappa and F1 are those of the evaluation, however fast they are found", () => {
  const place = fc.record({ start: fc.nat(RENT.length - 1), length: fc.integer({ min: 1, max: 30 }) });
  const marks = fc.array(place, { maxLength: 9 }).map((places) =>
    places.map(({ start, length }) => {
      const end = Math.min(RENT.length, start + length);
      return { start, end, technique: "doubt", sureness: 1 };
    }),
  );
  fc.assert(
    fc.property(marks, marks, (a, b) => {
      const [pair] = analyzeClass(LESSON, [student(1, a), student(2, b)], CARDS).pairs;
      const { kappas } = measureUnitAgreement([{ units: wordsOf(RENT), annotators: [a, b] }], 2, { seed: 1 });
      const f1 = a.length + b.length === 0 ? 1 : f1Of(scoreSpanIdentification({ id: "", gold: a, predicted: b }));
      expect(pair?.kappa).toBe(kappas[0]);
      expect(pair?.spanF1).toBeCloseTo(f1, 10);
    }),
    { seed: 8, numRuns: 200 },
  );
});
