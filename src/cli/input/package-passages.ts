/** The bank of passages that this package brings along; apart from its other files, as reading it needs a schema. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { type BankPassage, parseBank } from "../../lessons/bank.js";
import { ROOT } from "../package-files.js";

export async function readPassages(): Promise<BankPassage[]> {
  const content = await readFile(join(ROOT, "seeds", "passages.jsonl"), "utf8");
  return parseBank({ name: "seeds/passages.jsonl", content });
}
