/** Rows of a CSV or TSV file with a header; quoted as RFC 4180 says, in TSV too. */
import { pipeline, Readable } from "node:stream";
import { CsvError, parse } from "csv-parse";
import { InputError } from "../../errors.js";
import { decodeUtf8 } from "./decode-text.js";
import { readChunks } from "./read-chunks.js";
import { splitLines } from "./split-lines.js";
import { describeColumns, LONGEST_ROW, type TableFile, type TableRow } from "./table-file.js";

/** A record with the number of the line that it ends in. */
interface CsvRecord {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

/**
 * A row with more or fewer cells than the header stands for itself alone; after a wrong quote nobody knows where the
 * next row starts, so that the whole file is refused.
 * @param columns that the header must have
 * @throws InputError naming file and line
 */
export async function* readCsvRows(table: TableFile, columns: readonly string[]): AsyncGenerator<TableRow> {
  let header: readonly string[] | undefined;
  let line = 1; // where the record at hand begins
  let parsed = 1; // where the one begins that the parser is at: it runs ahead
  const onRecord = (end: number) => {
    parsed = end + 1;
  };
  try {
    for await (const { record, info } of parseRecords(table, onRecord)) {
      const start = line;
      line = info.lines + 1;
      if (record.length === 1 && record[0] === "") continue; // an empty line
      if (header === undefined) header = checkHeader(record, columns, `${table.name}:${start}`);
      else yield { line: start, ...readRow(record, header, `${table.name}:${start}`) };
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const { place = parsed, fault } = explainFault(error);
    throw new InputError(`${table.name}:${place}: ${fault}`, { cause: error });
  }
  if (header === undefined)
    throw new InputError(`${table.name}:1: expected a row of column names, found an empty file`);
}

function parseRecords(table: TableFile, onRecord: (end: number) => void): AsyncIterable<CsvRecord> {
  const parser = parse({
    delimiter: table.form === "tsv" ? "\t" : ",",
    record_delimiter: ["\r\n", "\n", "\r"],
    relax_column_count: true,
    info: true,
    on_record: (record, { lines }) => {
      onRecord(lines);
      return record;
    },
    max_record_size: LONGEST_ROW,
  });
  pipeline(Readable.from(decodeLines(table)), parser, () => {}); // an error reaches whoever reads
  return parser;
}

/** Line by line, so that bytes that are not UTF-8 are named with theirs. */
async function* decodeLines({ path, name }: TableFile): AsyncGenerator<string> {
  for await (const { number, bytes, whole } of splitLines(readChunks(path, name), { longest: LONGEST_ROW, name })) {
    const line = decodeUtf8(bytes, `${name}:${number}`, number > 1);
    yield whole ? `${line}\n` : line;
  }
}

function checkHeader(header: readonly string[], columns: readonly string[], place: string): readonly string[] {
  for (const column of columns) {
    if (!header.includes(column)) throw new InputError(`${place}: ${describeColumns(column, header)}`);
    if (header.indexOf(column) !== header.lastIndexOf(column))
      throw new InputError(`${place}: expected one column ${JSON.stringify(column)}, found several`);
  }
  return header;
}

function readRow(
  record: readonly string[],
  header: readonly string[],
  place: string,
): { readonly values: Readonly<Record<string, string>> } | { readonly error: InputError } {
  if (record.length !== header.length)
    return {
      error: new InputError(`${place}: expected ${header.length} cells as in the header, found ${record.length}`),
    };
  return { values: Object.fromEntries(header.map((column, i) => [column, record[i] ?? ""])) };
}

/** `place` is a line, where it is another than that of the row's beginning. */
function explainFault(error: CsvError): { readonly place?: number; readonly fault: string } {
  const place = Number(error.lines);
  switch (error.code as string) {
    case "CSV_QUOTE_NOT_CLOSED":
      return { fault: "expected the quotation mark that opens in this row to close, found the end of the file" };
    case "CSV_INVALID_CLOSING_QUOTE":
      return { place, fault: `expected a separator or the end of the row after a closing quotation mark, ${MORE}` };
    case "INVALID_OPENING_QUOTE":
      return { place, fault: `expected a cell with quotation marks to stand in quotes, ${BARE}` };
    case "CSV_MAX_RECORD_SIZE":
      return { fault: `expected a row of at most ${LONGEST_ROW} characters, found more: does a quotation mark close?` };
    default:
      return { place, fault: `expected a row of CSV, found ${error.message}` };
  }
}

const MORE = "found more text (a quotation mark within quotes is doubled)";
const BARE = "found it without (a quotation mark within quotes is doubled)";
