/** A table of texts: which files are one, and its rows as they stand, whatever the format. */
import type { InputError } from "../../errors.js";
import { readCsvRows } from "./read-csv.js";
import { readJsonRows } from "./read-json-lines.js";

/** Characters, or bytes, of a row: a text of the longest kind with every character escaped, and columns beside it. */
export const LONGEST_ROW = 16_000_000;

export interface TableFile {
  /** What messages call it. */
  readonly name: string;
  readonly path: string;
  readonly form: "jsonl" | "csv" | "tsv";
}

/** Values by column: strings in CSV and TSV, any JSON in JSONL. One that cannot be read stands for its row alone. */
export type TableRow = { readonly line: number } & (
  | { readonly values: Readonly<Record<string, unknown>> }
  | { readonly error: InputError }
);

const TABLE = /\.(jsonl|ndjson|csv|tsv)(\.gz)?$/i;

/** The format that a file's name tells, packed or not; undefined when it is no table. */
export function tableFormOf(name: string): TableFile["form"] | undefined {
  const extension = TABLE.exec(name)?.[1]?.toLowerCase();
  return extension === "ndjson" ? "jsonl" : (extension as TableFile["form"] | undefined);
}

/**
 * @param columns that every row must have
 * @throws InputError naming file and line when the rest of the file cannot be told into rows, or a column is missing
 */
export function readRows(table: TableFile, columns: readonly string[]): AsyncGenerator<TableRow> {
  return table.form === "jsonl" ? readJsonRows(table, columns) : readCsvRows(table, columns);
}

/** The columns that are missing and those that there are, for people. */
export function describeColumns(missing: string, found: readonly string[]): string {
  const option = "(--text-column, --id-column and --keep-columns name them)";
  return `expected a column ${JSON.stringify(missing)} ${option}, found ${found.map((name) => JSON.stringify(name)).join(", ") || "none"}`;
}
