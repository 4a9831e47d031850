/** Rows of a JSON Lines file: an object a line, blank lines passed over. */
import { InputError } from "../../errors.js";
import { decodeUtf8 } from "./decode-text.js";
import { readChunks } from "./read-chunks.js";
import { splitLines } from "./split-lines.js";
import { describeColumns, LONGEST_ROW, type TableFile, type TableRow } from "./table-file.js";

/**
 * A line that is no JSON object stands for its row alone.
 * @param columns that the first object must have: without them the file is not what it is taken for
 * @throws InputError naming file and line
 */
export async function* readJsonRows({ name, path }: TableFile, columns: readonly string[]): AsyncGenerator<TableRow> {
  let first = true;
  for await (const { number: line, bytes } of splitLines(readChunks(path, name), { longest: LONGEST_ROW, name })) {
    const row = readRow(bytes, `${name}:${line}`);
    if (row === undefined) continue;
    if ("values" in row && first) {
      first = false;
      const missing = columns.find((column) => !Object.hasOwn(row.values, column));
      if (missing !== undefined)
        throw new InputError(`${name}:${line}: ${describeColumns(missing, Object.keys(row.values))}`);
    }
    yield { line, ...row };
  }
}

/** Undefined for a blank line. */
function readRow(
  bytes: Uint8Array,
  place: string,
): { readonly values: Record<string, unknown> } | { readonly error: InputError } | undefined {
  try {
    const json = decodeUtf8(bytes, place);
    if (json.trim() === "") return undefined;
    return { values: parseObject(json, place) };
  } catch (error) {
    if (error instanceof InputError) return { error };
    throw error;
  }
}

function parseObject(json: string, place: string): Record<string, unknown> {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (cause) {
    throw new InputError(`${place}: expected a JSON object, found ${(cause as Error).message}`, { cause });
  }
  if (typeof value === "object" && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
  throw new InputError(`${place}: expected a JSON object, found ${json.trim().slice(0, 40)}`);
}
