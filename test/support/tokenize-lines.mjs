/** Tokenises JSON strings, one a line of stdin, to `[ids, starts, ends]`, one a line of stdout; for training/check_tokens.py. */
import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { tokenize } from "../../dist/tokens/tokenize.js";
import { parseVocabulary } from "../../dist/tokens/vocabulary.js";

const [vocabularyPath] = process.argv.slice(2);
if (vocabularyPath === undefined) {
  console.error("usage: node test/support/tokenize-lines.mjs VOCAB.txt < TEXTS.jsonl");
  process.exit(2);
}
const vocabulary = parseVocabulary(readFileSync(vocabularyPath, "utf8"));
let pending = [];
const write = () => {
  process.stdout.write(pending.join(""));
  pending = [];
};
for await (const line of createInterface({ input: process.stdin })) {
  const text = JSON.parse(line);
  const tokens = tokenize(text, { start: 0, end: text.length }, vocabulary);
  const columns = [tokens.map((t) => t.id), tokens.map((t) => t.start), tokens.map((t) => t.end)];
  pending.push(`${JSON.stringify(columns)}\n`);
  if (pending.length === 4096) write();
}
write();
