/** Opens a seed file of items: its version, its source, and each item with the line on which it stands. */
import { InputError } from "../../errors.js";
import { type JsonNode, readFields, readItems, readText, refuse } from "../../techniques/json-node.js";
import { lineOfSyntaxError, linesOfItems } from "./item-lines.js";

const SCHEMA_VERSION = 1;

/**
 * The items of `{schemaVersion: 1, source, [list]: [item, …]}`; the place of each is `file:line, <its name>`.
 * @param options `file` is named in every refusal, `list` is the field of the items, `name` says what to call one
 * @throws InputError with file and line when the text is no JSON or has another shape
 */
export function openSeedFile<List extends string>(
  json: string,
  { file, list, name }: { file: string; list: List; name: (item: Readonly<Record<string, unknown>>) => string },
): JsonNode[] {
  const opened = readFields({ value: parseJson(json, file), place: `${file}:1`, path: "" }, [
    "schemaVersion",
    "source",
    list,
  ] as const);
  if (opened.schemaVersion.value !== SCHEMA_VERSION) refuse(opened.schemaVersion, `version ${SCHEMA_VERSION}`);
  readText(opened.source);
  const lines = linesOfItems(json);
  return readItems(opened[list], 1).map(({ value }, index) => ({
    value,
    place: `${file}:${lines[index] ?? 1}, ${name(Object(value))}`,
    path: "",
  }));
}

function parseJson(json: string, file: string): unknown {
  try {
    return JSON.parse(json);
  } catch (cause) {
    const { message } = cause as Error;
    throw new InputError(`${file}:${lineOfSyntaxError(json, message) ?? 1}: expected JSON, found: ${message}`, {
      cause,
    });
  }
}
