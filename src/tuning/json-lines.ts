/** Reads data of ours that stands one JSON object a line. */
import { readFileSync } from "node:fs";
import type { z } from "zod";
import { InputError } from "../errors.js";

/** @throws InputError with file and line of the first line that is not as the schema says */
export function readJsonLines<Schema extends z.ZodType>(file: string, schema: Schema): z.infer<Schema>[] {
  return parseJsonLines(readFileSync(file, "utf8"), file, schema);
}

/** @param file what messages call it @throws InputError with file and line of the first line that is not as the schema says */
export function parseJsonLines<Schema extends z.ZodType>(
  text: string,
  file: string,
  schema: Schema,
): z.infer<Schema>[] {
  const lines = text.trimEnd().split("\n");
  return lines.map((line, i) => {
    const parsed = schema.safeParse(tryParse(line));
    if (parsed.success) return parsed.data;
    const issue = parsed.error.issues[0];
    throw new InputError(`${file}:${i + 1}: ${issue?.path.join(".") ?? ""}: ${issue?.message ?? "not as expected"}`);
  });
}

function tryParse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
