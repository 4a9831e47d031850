/** Reads tables of marks back, also after a spreadsheet has saved them; offsets and quotes are checked against the texts. */
import { parse } from "csv-parse/browser/esm/sync";
import type { Span } from "../text/span.js";
import { checkUtf16, refuseAt, showQuote } from "./check-marks.js";
import { CSV_COLUMNS, type CsvColumn, unguard } from "./csv.js";
import { CONFIDENCES } from "./labelled-text.js";
import { gatherRows, type MarkedRow } from "./marked-rows.js";
import type { Mark, MarkedText, SourceFile, TextLookup } from "./marked-text.js";
import { needTexts } from "./text-lookup.js";

const NEEDED: readonly CsvColumn[] = ["text_id", "start_utf16", "end_utf16", "technique"];

/**
 * The rows of a table as `createCsvWriter` writes it, also after a spreadsheet has saved it: columns in any order, apart
 * by commas, semicolons or tabs; only text_id, start_utf16, end_utf16 and technique are needed.
 * @throws InputError with file and line
 */
export function readCsv(file: SourceFile, texts?: TextLookup): MarkedText[] {
  const [head, ...rows] = parseRows(file);
  if (head === undefined) return refuseAt(`${file.name}:1`, `a header with ${NEEDED.join(", ")}`, "nothing");
  const columns = readHeader(head, file.name);
  const read = rows.map((row): MarkedRow => {
    const cells = new Map(columns.map((column, index) => [column, unguard(row.cells[index] ?? "")] as const));
    const cell = (column: CsvColumn) => cells.get(column) ?? "";
    const place = `${file.name}:${row.line}`;
    if (cell("text_id") === "") refuseAt(place, "the id of a text", "an empty cell in column text_id");
    return { textId: cell("text_id"), place, readMark: (text) => readMark(cell, text, place) };
  });
  return gatherRows(read, needTexts(texts, file.name));
}

interface Row {
  readonly cells: readonly string[];
  /** 1-based, where the row begins. */
  readonly line: number;
}

function parseRows({ content, name }: SourceFile): Row[] {
  const delimiter = /^[^\r\n]*?(?:text_id|start_utf16|end_utf16|technique)"?([,;\t])/.exec(content)?.[1] ?? ",";
  let next = 1;
  try {
    const records = parse(content, {
      delimiter,
      record_delimiter: ["\r\n", "\n"],
      relax_column_count: true,
      info: true,
    });
    return records
      .map(({ record, info }) => {
        const line = next;
        next = info.lines + 1;
        return { cells: record, line };
      })
      .filter(({ cells }) => cells.some((cell) => cell.trim() !== ""))
      .map((row, _, [head]) => checkWidth(row, head, name));
  } catch (error) {
    const { code, lines } = error as { readonly code?: string; readonly lines?: number };
    if (code === undefined || lines === undefined) throw error;
    return refuseAt(`${name}:${lines}`, "cells as CSV quotes them", FAULTS[code] ?? code);
  }
}

const FAULTS: Readonly<Record<string, string>> = {
  CSV_QUOTE_NOT_CLOSED: "a quotation mark that is never closed",
  INVALID_OPENING_QUOTE: "a quotation mark inside a cell that does not begin with one",
  CSV_INVALID_CLOSING_QUOTE: "words after the closing quotation mark of a cell",
};

function checkWidth(row: Row, head: Row | undefined, name: string): Row {
  const width = head?.cells.length ?? 0;
  if (row.cells.length !== width)
    refuseAt(`${name}:${row.line}`, `${width} cells, as in the header`, `${row.cells.length}`);
  return row;
}

/** The columns in the order of the file; those that are not ours are passed over. @throws InputError without one that is needed */
function readHeader({ cells }: Row, name: string): (CsvColumn | null)[] {
  const columns = cells.map((cell) => CSV_COLUMNS.find((column) => column === cell.trim().toLowerCase()) ?? null);
  const missing = NEEDED.filter((column) => !columns.includes(column));
  if (missing.length > 0)
    refuseAt(
      `${name}:1`,
      `the columns ${NEEDED.join(", ")}`,
      `${showQuote(cells.join(","))}, without ${missing.join(", ")}`,
    );
  const twice = columns.find((column, index) => column !== null && columns.indexOf(column) !== index);
  if (twice) refuseAt(`${name}:1`, "each column once", `${twice} twice`);
  return columns;
}

type ReadCell = (column: CsvColumn) => string;

function readMark(cell: ReadCell, text: string, place: string): Mark {
  const span = checkUtf16(
    { start: readOffset("start_utf16", cell, place), end: readOffset("end_utf16", cell, place) },
    text,
    place,
  );
  checkQuoteCell(cell("quote"), span, { text, place });
  const technique = cell("technique");
  if (technique === "") refuseAt(place, "a technique", "an empty cell");
  const told = cell("confidence");
  const confidence = CONFIDENCES.find((word) => word === told);
  if (told !== "" && confidence === undefined)
    refuseAt(place, `a confidence of ${CONFIDENCES.join(", ")}`, showQuote(told));
  const [score, note, source] = [readScore(cell("score"), place), cell("comment"), cell("source")];
  return {
    ...span,
    technique,
    ...(score !== undefined && { score }),
    ...(confidence && { confidence }),
    ...(note !== "" && { note }),
    ...(source !== "" && { source }),
  };
}

function readOffset(column: CsvColumn, cell: ReadCell, place: string): number {
  const told = cell(column).trim();
  return /^\d+$/.test(told)
    ? Number(told)
    : refuseAt(place, `a whole number from 0 in column ${column}`, showQuote(told));
}

/** Empty when nobody gave one; spreadsheets write a comma where their country does. */
function readScore(told: string, place: string): number | undefined {
  if (told.trim() === "") return undefined;
  const score = Number(told.replace(",", "."));
  return score >= 0 && score <= 1 ? score : refuseAt(place, "a score from 0 to 1", showQuote(told));
}

interface QuoteContext {
  readonly text: string;
  readonly place: string;
}

/** Spreadsheets write line breaks in a cell their own way: those are taken as equal. */
function checkQuoteCell(quote: string, { start, end }: Span, { text, place }: QuoteContext): void {
  const words = text.slice(start, end);
  const even = (some: string) => some.replace(/\r\n?/g, "\n");
  if (quote !== "" && even(quote) !== even(words))
    refuseAt(place, `the words at ${start}-${end}, ${showQuote(words)}`, showQuote(quote));
}
