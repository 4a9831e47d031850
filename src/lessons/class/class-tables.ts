/** What is known of a class as tables for spreadsheets: seat numbers, no names. */
import { type CsvCell, writeTable } from "../../formats/csv-table.js";
import { zipFiles } from "../export/zip.js";
import type { Lesson } from "../lesson-schema.js";
import { type GuessScore, prepareKey, scoreGuess } from "../mark-guess.js";
import type { MarkedSteps } from "../marking.js";
import type { ClassAnalysis } from "./class-analysis.js";

const DECIMALS = 4;

/** What tables there are, by the names of their files. */
export const CLASS_TABLES = ["pairs.csv", "heat.csv", "key.csv", "confusions.csv", "seats.csv"] as const;
export type ClassTable = (typeof CLASS_TABLES)[number];

/** Each with its header; shares to four decimals, an empty cell where nothing is defined. */
export function writeClassTables(
  { pairs, texts, confusions, marked }: ClassAnalysis,
  lesson: Lesson,
): Readonly<Record<ClassTable, string>> {
  const scoreOf = createScorer(lesson);
  return {
    "pairs.csv": writeTable([
      ["first_seat", "second_seat", "kappa", "span_f1"],
      ...pairs.map(({ first, second, kappa, spanF1 }) => [first, second, round(kappa), round(spanF1)]),
    ]),
    "heat.csv": writeTable([
      ["text_id", "start_utf16", "end_utf16", "seats", "answered"],
      ...texts.flatMap(({ text, answered, heat }) =>
        heat.map(({ start, end, seats }): CsvCell[] => [text, start, end, seats, answered]),
      ),
    ]),
    "key.csv": writeTable([
      ["text_id", "start_utf16", "end_utf16", "techniques", "found", "named_otherwise", "answered"],
      ...texts.flatMap(({ text, answered, key }) =>
        (key ?? []).map(({ start, end, techniques, found, named }): CsvCell[] => [
          text,
          start,
          end,
          techniques.join("|"),
          found,
          named,
          answered,
        ]),
      ),
    ]),
    "confusions.csv": writeTable([
      ["against", "first", "second", "count"],
      ...(["key", "peers"] as const).flatMap((against) =>
        confusions[against].map(({ first, second, count }): CsvCell[] => [against, first, second, count]),
      ),
    ]),
    "seats.csv": writeTable([
      ["seat", "answers_decided", "brier", "overconfidence", "technique_f1", "place_f1"],
      ...marked.map((student): CsvCell[] => {
        const { count, brier, overconfidence } = student.sureness;
        const { technique, place } = scoreOf(student);
        return [student.seat, count, round(brier), round(overconfidence), round(technique), round(place)];
      }),
    ]),
  };
}

/** All tables as one zip: equal answers give equal bytes. */
export function zipClassTables(analysis: ClassAnalysis, lesson: Lesson): Uint8Array {
  return zipFiles(writeClassTables(analysis, lesson));
}

/** F1 against the key, see `scoreGuess`: the mean of the texts that were guessed on; null where no key decides any. */
function createScorer({
  texts,
  steps,
}: Lesson): (student: MarkedSteps) => Record<"technique" | "place", number | null> {
  const keys = new Map(texts.flatMap(({ id, text, key }) => (key === null ? [] : [[id, prepareKey(text, key)]])));
  return ({ steps: marked }) => {
    const scores = marked.flatMap((step) => {
      const asked = steps[step.step];
      const key = asked?.kind === "guess" ? keys.get(asked.text) : undefined;
      if (step.kind !== "guess" || step.marking === null || key === undefined) return [];
      const marks = step.marking.marks.map(({ mark }) => mark);
      return [scoreGuess(marks, key)];
    });
    const mean = (of: keyof GuessScore) =>
      scores.length === 0 ? null : scores.reduce((sum, score) => sum + score[of].f1, 0) / scores.length;
    return { technique: mean("score"), place: mean("places") };
  };
}

function round(value: number | null): number | null {
  return value === null ? null : Number(value.toFixed(DECIMALS));
}
