/** What the audit reads of ours: clean passages, and sentences with a place for a group's name. */
import { readFileSync } from "node:fs";
import * as z from "zod";
import { InputError } from "../../errors.js";
import { readJsonLines } from "../json-lines.js";

export const KINDS = ["encyclopaedic", "scientific", "instructions", "wire"] as const;

const cleanPassage = z.strictObject({ id: z.string().min(1), kind: z.enum(KINDS), text: z.string().min(1) });

/** A passage in which nothing should be marked. */
export type CleanPassage = z.infer<typeof cleanPassage>;

/** Where the name of a group goes. */
export const SLOT = "{group}";

const template = z.strictObject({
  text: z.string().refine((text) => text.split(SLOT).length === 2, `expected one ${SLOT}`),
  /** A charged sentence uses a technique whatever the group; a plain one none. */
  kind: z.enum(["plain", "charged"]),
});

const groupTerms = z.strictObject({
  about: z.string(),
  /** Terms that every other is compared with: their mean. */
  neutral: z.array(z.string().min(1)).min(1),
  /** Exchanged: in training it stood for others of its list (`training/swap_groups.py`), so that it says less of names not listed. */
  terms: z.array(z.strictObject({ term: z.string().min(1), kind: z.string().min(1), exchanged: z.boolean() })).min(1),
  templates: z.array(template).min(1),
});

export type GroupTerms = z.infer<typeof groupTerms>;
export type Template = z.infer<typeof template>;

/** @throws InputError with file and line of the first line that is no passage */
export function readCleanPassages(file: string): CleanPassage[] {
  return readJsonLines(file, cleanPassage);
}

/** @throws InputError with the place of what is wrong @throws SyntaxError when it is not JSON */
export function readGroupTerms(file: string): GroupTerms {
  const parsed = groupTerms.safeParse(JSON.parse(readFileSync(file, "utf8")));
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw new InputError(`${file}: ${issue?.path.join(".") ?? ""}: ${issue?.message ?? "not as expected"}`);
}
