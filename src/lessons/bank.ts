/** The bank of passages: short texts of ours with what stands in them, from which lessons are made. */
import * as z from "zod";
import { checkUtf16 } from "../formats/check-marks.js";
import type { SourceFile } from "../formats/marked-text.js";
import { nameRecord, readJsonLines, readRecord } from "../formats/parse-json.js";

const place = { start: z.int().nonnegative(), end: z.int().positive() };
const passageSchema = z.object({
  id: z.string().min(1),
  topic: z.string(),
  register: z.string(),
  side: z.enum(["left", "right", "none"]),
  text: z.string().min(1),
  /** Techniques are ids of cards; `also` are those that a reasonable reader may name instead. */
  spans: z.array(z.object({ ...place, technique: z.string(), also: z.array(z.string()), reason: z.string() })),
  clean: z.boolean(),
  /** Of a clean passage: what may be taken for a technique, and why it is none. */
  lookAlikes: z.array(z.object({ ...place, technique: z.string(), why: z.string() })).optional(),
});

export type BankPassage = Readonly<z.infer<typeof passageSchema>>;

/**
 * The passages in the order of the file: one JSON object a line.
 * @throws InputError with file and line of the first line that is no passage, or whose spans lie outside its text
 */
export function parseBank(file: Pick<SourceFile, "content" | "name">): BankPassage[] {
  return readJsonLines(file).map((record) => {
    const passage = readRecord(passageSchema, record);
    for (const span of [...passage.spans, ...(passage.lookAlikes ?? [])])
      checkUtf16(span, passage.text, `${nameRecord(record)}, ${passage.id}`);
    return passage;
  });
}
