/** Reads seeds/passages.jsonl, the bank of labelled passages of ours. */
import * as z from "zod";
import { readJsonLines } from "./json-lines.js";

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
  return readJsonLines(file, passageSchema);
}
