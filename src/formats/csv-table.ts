/** Any table as CSV that spreadsheets open as it is meant: numbers stay numbers, and no text becomes a formula. */
import { guard, quoteCell } from "./csv.js";

/** Null is an empty cell. */
export type CsvCell = string | number | null;

/** Begins with a byte-order mark, without which spreadsheets take UTF-8 for another encoding. */
export function writeTable(rows: readonly (readonly CsvCell[])[]): string {
  return `\uFEFF${rows.map((row) => `${row.map(writeCell).join(",")}\r\n`).join("")}`;
}

function writeCell(cell: CsvCell): string {
  if (cell === null) return "";
  return typeof cell === "number" ? String(cell) : quoteCell(guard(cell));
}
