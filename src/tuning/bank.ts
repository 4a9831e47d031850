/** Reads seeds/passages.jsonl, the bank of labelled passages of ours, from the disk. */
import { readFileSync } from "node:fs";
import { type BankPassage, parseBank } from "../lessons/bank.js";

export type { BankPassage };

/** @throws InputError with file and line of the first line that is no passage */
export function readBank(file: string): BankPassage[] {
  return parseBank({ content: readFileSync(file, "utf8"), name: file });
}
