/** A text of any length out of our own labelled passages, a paragraph each. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../texts.mjs";

const passages = readFileSync(join(ROOT, "seeds", "passages.jsonl"), "utf8")
  .split("\n")
  .filter((line) => line !== "")
  .map((line) => JSON.parse(line).text);

/** At least `words` words. */
export function makePassages(words) {
  const taken = [];
  for (let i = 0, count = 0; count < words; i++) {
    taken.push(passages[i % passages.length]);
    count += taken.at(-1).split(/\s+/).length;
  }
  return taken.join("\n\n");
}
