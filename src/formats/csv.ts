/** Marks as a table for people and their spreadsheets: a mark a row; offsets are UTF-16 code units, as its header says. */
import type { Technique } from "../techniques/technique.js";
import { lowerBound } from "../text/search.js";
import type { Span } from "../text/span.js";
import { splitPassages } from "../text/split-passages.js";
import { indexLines } from "./line-index.js";
import type { FileWriter } from "./marked-text.js";
import { categoriesOf } from "./technique-names.js";

export const CSV_COLUMNS = [
  "text_id",
  "line",
  "start_utf16",
  "end_utf16",
  "sentence",
  "quote",
  "technique",
  "category",
  "confidence",
  "score",
  "comment",
  "source",
] as const;
export type CsvColumn = (typeof CSV_COLUMNS)[number];

/** Begins with a byte-order mark, without which spreadsheets take UTF-8 for another encoding. @param cards all */
export function createCsvWriter(cards: readonly Technique[]): FileWriter {
  return {
    open: () => `\uFEFF${writeRow(CSV_COLUMNS)}`,
    write: ({ id, text, marks }) => {
      const lines = indexLines(text);
      const sentences = splitPassages(text);
      return marks
        .map((mark) => {
          const { start, end, technique, confidence = "", score, note = "", source = "" } = mark;
          const sentence = sentenceOf(mark, sentences, text);
          const row: Readonly<Record<CsvColumn, string>> = {
            text_id: id,
            line: String(lines.locate(start).line),
            start_utf16: String(start),
            end_utf16: String(end),
            sentence,
            quote: text.slice(start, end),
            technique,
            category: categoriesOf(cards, technique).join("; "),
            confidence,
            score: score === undefined ? "" : String(Number(score.toFixed(4))),
            comment: note,
            source,
          };
          return writeRow(CSV_COLUMNS.map((column) => row[column]));
        })
        .join("");
    },
    close: () => "",
  };
}

/** The sentences that the span touches, with what stands between them. @param sentences of the text, in order */
function sentenceOf(span: Span, sentences: readonly Span[], text: string): string {
  const first = sentences[lowerBound(sentences, span.start + 1, ({ end }) => end)];
  const last = sentences[lowerBound(sentences, span.end, ({ start }) => start) - 1];
  if (first === undefined || last === undefined || last.end <= first.start) return text.slice(span.start, span.end);
  return text.slice(Math.min(first.start, span.start), Math.max(last.end, span.end));
}

function writeRow(cells: readonly string[]): string {
  return `${cells.map((cell) => quoteCell(guard(cell))).join(",")}\r\n`;
}

/** In quotation marks where it must be. */
export function quoteCell(cell: string): string {
  return /[",;\t\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/** A cell that a spreadsheet would take for a formula gets an apostrophe, and so does one that looks as if it had one. */
export function guard(cell: string): string {
  return /^'*[=+\-@\t\r＝＋－＠]/.test(cell) ? `'${cell}` : cell;
}

/** The cell as it was. */
export function unguard(cell: string): string {
  return /^'+[=+\-@\t\r＝＋－＠]/.test(cell) ? cell.slice(1) : cell;
}
