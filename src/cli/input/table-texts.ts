/** The texts of a table: which column is the text, which its id, and which columns go along. */
import { LONGEST_TEXT } from "../../analyzer.js";
import { InputError } from "../../errors.js";
import type { CorpusText } from "./corpus.js";
import { refuseLength } from "./decode-text.js";
import { readRows, type TableFile, type TableRow } from "./table-file.js";

export interface TableColumns {
  readonly text: string;
  readonly id: string;
  /** Copied to the output, in this order. */
  readonly keep: readonly string[];
}

/**
 * A text a row, in their order. A row that cannot be used is a text that cannot be read: the others are.
 * @throws InputError naming file and line when the file itself cannot be used
 */
export async function* readTableTexts(table: TableFile, columns: TableColumns): AsyncGenerator<CorpusText> {
  const needed = [columns.text, columns.id, ...(table.form === "jsonl" ? [] : columns.keep)];
  const lines = new Map<string, number>();
  const kept = new Set<string>();
  let rows = 0;
  for await (const row of readRows(table, needed)) {
    rows++;
    const text = readRow(row, columns, `${table.name}:${row.line}`);
    const before = lines.get(text.id);
    if (before === undefined) yield text;
    else
      yield refuseRow(
        text.name,
        new InputError(
          `${text.name}: expected an id of its own, found ${JSON.stringify(text.id)} as in line ${before}`,
        ),
      );
    if (text.id !== "") lines.set(text.id, before ?? row.line);
    for (const column of Object.keys(text.meta ?? {})) kept.add(column);
  }
  if (rows === 0) throw new InputError(`${table.name}: expected rows, found none`);
  const missing = columns.keep.find((column) => lines.size > 0 && !kept.has(column));
  if (missing !== undefined)
    throw new InputError(
      `${table.name}: expected a column ${JSON.stringify(missing)} (--keep-columns), found it in no row`,
    );
}

function readRow(row: TableRow, columns: TableColumns, name: string): CorpusText {
  if ("error" in row) return refuseRow(name, row.error);
  const cellOf = (column: string) => (Object.hasOwn(row.values, column) ? row.values[column] : undefined);
  try {
    const id = readId(cellOf(columns.id), columns.id, name);
    const text = readText(cellOf(columns.text), columns.text, name);
    const meta = columns.keep.length === 0 ? {} : { meta: readMeta(row.values, columns.keep) };
    return { id, name, ...meta, read: async () => text };
  } catch (error) {
    if (error instanceof InputError) return refuseRow(name, error);
    throw error;
  }
}

function refuseRow(name: string, error: InputError): CorpusText {
  return { id: "", name, read: async () => Promise.reject(error) };
}

function readId(value: unknown, column: string, name: string): string {
  const id = typeof value === "string" || Number.isFinite(value) ? String(value) : "";
  if (/\p{Surrogate}/u.test(id))
    throw new InputError(
      `${name}: expected an id that UTF-8 can hold, found half a character in it: ${describeValue(value)}`,
    );
  if (id !== "") return id;
  throw new InputError(`${name}: expected an id in column ${JSON.stringify(column)}, found ${describeValue(value)}`);
}

/** An empty text is a text: nothing is found in it. */
function readText(value: unknown, column: string, name: string): string {
  if (typeof value !== "string")
    throw new InputError(`${name}: expected a text in column ${JSON.stringify(column)}, found ${describeValue(value)}`);
  const nul = value.indexOf("\0");
  if (nul >= 0) throw new InputError(`${name}: expected a text, found a NUL character in it at ${nul}`);
  return value.length > LONGEST_TEXT ? refuseLength(name, `${value.length}`) : value;
}

/** Values that are no strings as JSON writes them; a missing one, or null, is left out. */
function readMeta(values: Readonly<Record<string, unknown>>, keep: readonly string[]): Record<string, string> {
  const present = keep.filter((column) => Object.hasOwn(values, column) && values[column] !== null);
  return Object.fromEntries(
    present.map((column) => {
      const value = values[column];
      return [column, typeof value === "string" ? value : JSON.stringify(value)];
    }),
  );
}

function describeValue(value: unknown): string {
  return value === undefined ? "none" : JSON.stringify(value).slice(0, 40);
}
