/** What is known of a class as tables for spreadsheets: seat numbers, no names. */
import { type CsvCell, writeTable } from "../../formats/csv-table.js";
import type { ClassAnalysis } from "./class-analysis.js";

const DECIMALS = 4;

/** Files by name, each a CSV table with its header; shares to four decimals, an empty cell where nothing is defined. */
export function writeClassTables({
  pairs,
  texts,
  confusions,
  marked,
}: ClassAnalysis): Readonly<Record<string, string>> {
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
      ["seat", "answers_decided", "brier", "overconfidence"],
      ...marked.map(({ seat, sureness }): CsvCell[] => [
        seat,
        sureness.count,
        round(sureness.brier),
        round(sureness.overconfidence),
      ]),
    ]),
  };
}

function round(value: number | null): number | null {
  return value === null ? null : Number(value.toFixed(DECIMALS));
}
