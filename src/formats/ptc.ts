/** The tab-separated files of the Propaganda Techniques Corpus and SemEval-2020 task 11; offsets are code points. */
import { InputError } from "../errors.js";
import { mapOffsets, spanToCodePoints, spanToUtf16 } from "../text/offsets.js";
import type { Span } from "../text/span.js";

/** A row of an SI file, `ID⇥start⇥end`: half-open, in code points of the article. */
export interface PtcSpan extends Span {
  readonly articleId: string;
  /** 1-based line of the file it was read from. */
  readonly line: number;
}

/** A row of a TC or FLC file, `ID⇥technique⇥start⇥end`: half-open, in code points of the article. */
export interface PtcTechnique extends PtcSpan {
  readonly technique: string;
}

/**
 * The rows of an SI file in their order. CRLF, a byte-order mark, blank lines and a missing last newline are fine.
 * @param file its name, for messages
 * @throws InputError with file and line: other columns than three, an offset that is no whole number, an empty or
 * reversed span
 */
export function readPtcSpans(text: string, file: string): PtcSpan[] {
  return readLines(text, file).map((row) => {
    const [articleId = "", start = "", end = ""] = splitColumns(row, "ID, start, end");
    return { articleId: readArticleId(articleId, row), ...readOffsets(start, end, row), line: row.line };
  });
}

/**
 * The rows of a TC or FLC file in their order, as {@link readPtcSpans} reads them.
 * @param known the techniques that may stand in the file; without it, anything may stand in that column
 * @throws InputError with file and line: other columns than four, an offset that is no whole number, an empty or
 * reversed span, a technique that is not known
 */
export function readPtcTechniques(text: string, file: string, known?: readonly string[]): PtcTechnique[] {
  return readLines(text, file).map((row) => {
    const [articleId = "", technique = "", start = "", end = ""] = splitColumns(row, "ID, technique, start, end");
    if (known !== undefined && !known.includes(technique)) {
      refuse(row, `one of the techniques ${known.join(" ")}`, JSON.stringify(technique));
    }
    const offsets = readOffsets(start, end, row);
    return { articleId: readArticleId(articleId, row), technique, ...offsets, line: row.line };
  });
}

/** An SI file of the rows, in code points and in their order. @throws InputError for an id that a column cannot hold */
export function writePtcSpans(rows: readonly Omit<PtcSpan, "line">[]): string {
  return rows.map(({ articleId, start, end }) => `${checkColumn(articleId)}\t${start}\t${end}\n`).join("");
}

/** A TC or FLC file of the rows. @throws InputError for an id or technique that a column cannot hold */
export function writePtcTechniques(rows: readonly Omit<PtcTechnique, "line">[]): string {
  return rows
    .map((row) => `${checkColumn(row.articleId)}\t${checkColumn(row.technique)}\t${row.start}\t${row.end}\n`)
    .join("");
}

/**
 * The rows, all of one article, with offsets in UTF-16 code units of its text, without its byte-order mark.
 * @param file name of the file that the rows were read from, for messages
 * @throws InputError with file and line for a span that leaves the text
 */
export function rowsToUtf16<Row extends PtcSpan>(rows: readonly Row[], text: string, file: string): Row[] {
  const map = mapOffsets(text);
  return rows.map((row) => {
    if (row.end > map.codePointLength) {
      const expected = `a span within the ${map.codePointLength} code points of article ${row.articleId}`;
      refuse({ file, line: row.line }, expected, `${row.start}-${row.end}`);
    }
    return { ...row, ...spanToUtf16(map, row) };
  });
}

/**
 * The rows, all of one article, with offsets in code points of its text: the inverse of {@link rowsToUtf16}.
 * @throws InputError for a span that leaves the text
 */
export function rowsToCodePoints<Row extends Span>(rows: readonly Row[], text: string): Row[] {
  const map = mapOffsets(text);
  return rows.map((row) => {
    if (row.start >= 0 && row.end <= text.length) return { ...row, ...spanToCodePoints(map, row) };
    const expected = `a span within the ${text.length} UTF-16 code units of the text`;
    throw new InputError(`expected ${expected}, found ${row.start}-${row.end}`);
  });
}

/** The digits of `article<digits>.txt`, else the file's name without its extension; folders before it are dropped. */
export function ptcArticleId(fileName: string): string {
  const name = fileName.split(/[/\\]/).at(-1) ?? fileName;
  return /^article(\d+)\.txt$/.exec(name)?.[1] ?? name.replace(/(?<=.)\.[^.]*$/s, "");
}

interface Place {
  readonly file: string;
  readonly line: number;
}

interface Line extends Place {
  readonly content: string;
}

function readLines(text: string, file: string): Line[] {
  return text
    .replace(/^\uFEFF/, "")
    .split(/\r?\n/)
    .map((content, index) => ({ content, file, line: index + 1 }))
    .filter(({ content }) => content.trim() !== "");
}

function splitColumns(row: Line, names: string): string[] {
  const columns = row.content.split("\t");
  const expected = names.split(", ").length;
  if (columns.length === expected) return columns;
  return refuse(row, `${expected} columns apart by tabs (${names})`, String(columns.length));
}

function readArticleId(column: string, place: Place): string {
  return column === "" ? refuse(place, "the id of an article", "an empty column") : column;
}

function readOffsets(startColumn: string, endColumn: string, place: Place): Span {
  const [start, end] = [startColumn, endColumn].map((column) => {
    const offset = /^\d+$/.test(column) ? Number(column) : Number.NaN;
    return Number.isSafeInteger(offset) ? offset : refuse(place, "whole numbers from 0", JSON.stringify(column));
  }) as [number, number];
  return start < end ? { start, end } : refuse(place, "a start below the end", `${start} and ${end}`);
}

function checkColumn(value: string): string {
  if (/^[^\t\r\n\uFEFF]+$/.test(value)) return value;
  throw new InputError(`PTC column: expected a name without tabs and line breaks, found ${JSON.stringify(value)}`);
}

function refuse({ file, line }: Place, expected: string, found: string): never {
  throw new InputError(`${file}:${line}: expected ${expected}, found ${found}`);
}
