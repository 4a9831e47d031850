/** Opens a JSON file of ours: what it says it is, of which version, and whether it is small enough to be looked at. */
import type * as z from "zod";
import { refuseAt } from "../formats/check-marks.js";
import type { SourceFile } from "../formats/marked-text.js";
import { isCutOff, type JsonRecord, placeOf, readJson, readRecord } from "../formats/parse-json.js";
import { refusingAs } from "./refused-file.js";

/** A file as it was opened: `name` is what messages call it. */
export type OpenedFile = Pick<SourceFile, "name" | "content">;

export interface OwnFormat<T> {
  readonly format: string;
  readonly version: number;
  readonly schema: z.ZodType<T>;
  /** UTF-16 code units of the largest file. */
  readonly longest: number;
}

/** @throws InputError naming file and place: too long, no JSON, another format, another version, not as the schema says; see `reasonOf` */
export function readOwnFile<T>(file: OpenedFile, { format, version, schema, longest }: OwnFormat<T>): T {
  const { name } = file;
  if (file.content.length > longest)
    refusingAs("tooLong", () => refuseAt(name, `at most ${longest} characters`, `${file.content.length}`));
  const record = readContent(file);
  refusingAs("otherFormat", () => checkField(record, "format", format));
  refusingAs("otherVersion", () => checkField(record, "schemaVersion", version));
  return refusingAs("altered", () => readRecord(schema, record));
}

function readContent({ name, content: read }: OpenedFile): JsonRecord {
  const content = read.replace(/^\uFEFF/, "");
  try {
    return readJson({ name, content });
  } catch (error) {
    return refusingAs(isCutOff(content) ? "endsEarly" : "notJson", () => {
      throw error;
    });
  }
}

function checkField({ value, place }: JsonRecord, field: string, expected: string | number): void {
  const isObject = typeof value === "object" && value !== null && !Array.isArray(value);
  const found = isObject ? (value as Readonly<Record<string, unknown>>)[field] : undefined;
  if (found === expected) return;
  const shown = JSON.stringify(found)?.slice(0, 60) ?? "nothing";
  refuseAt(placeOf(place, [field]), JSON.stringify(expected), shown);
}
