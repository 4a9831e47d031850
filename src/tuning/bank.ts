/** Reads seeds/passages.jsonl, the bank of labelled passages of ours. */
import { readFileSync } from "node:fs";
import * as z from "zod";
import { InputError } from "../errors.js";

const place = { start: z.int().nonnegative(), end: z.int().positive() };
const passageSchema = z.object({
  id: z.string(),
  topic: z.string(),
  register: z.string(),
  side: z.enum(["left", "right", "none"]),
  text: z.string().min(1),
  /** Techniques are ids of cards; `also` are those that a reasonable reader may name instead. */
  spans: z.array(z.object({ ...place, technique: z.string(), also: z.array(z.string()), reason: z.string() })),
  clean: z.boolean(),
});

export type BankPassage = z.infer<typeof passageSchema>;

/** @throws InputError with file and line of the first line that is no passage */
export function readBank(file: string): BankPassage[] {
  const lines = readFileSync(file, "utf8").trimEnd().split("\n");
  return lines.map((line, i) => {
    const parsed = passageSchema.safeParse(tryParse(line));
    if (parsed.success) return parsed.data;
    const issue = parsed.error.issues[0];
    throw new InputError(`${file}:${i + 1}: ${issue?.path.join(".") ?? ""}: ${issue?.message ?? "no passage"}`);
  });
}

function tryParse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
