/** Gives the Python training what only the product's own code may compute: recurrence features of the gold spans. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { measureRecurrence } from "../decode/recurrence.js";
import { stemContentWords } from "../decode/stems.js";
import { mapOffsets, spanToUtf16 } from "../text/offsets.js";

const [corpus, output] = process.argv.slice(2);
if (corpus === undefined || output === undefined) {
  console.error("usage: npm run prepare:training -- PTC_FOLDER OUTPUT.jsonl");
  process.exit(2);
}
const spansOf = new Map<string, { start: number; end: number }[]>();
for (const line of readFileSync(join(corpus, "techniques-14.tsv"), "utf8").split("\n")) {
  const [id, , start, end] = line.split("\t");
  if (id === undefined || start === undefined || end === undefined) continue;
  spansOf.set(id, [...(spansOf.get(id) ?? []), { start: Number(start), end: Number(end) }]);
}
const rows: string[] = [];
for (const file of readdirSync(join(corpus, "articles")).sort()) {
  const id = file.replace(/\D/g, "");
  const text = readFileSync(join(corpus, "articles", file), "utf8");
  const offsets = mapOffsets(text);
  const spans = (spansOf.get(id) ?? []).map((span) => spanToUtf16(offsets, span));
  const features = measureRecurrence(stemContentWords(text), spans);
  rows.push(JSON.stringify({ id, features: features.map((row) => row.map((value) => Number(value.toFixed(5)))) }));
}
mkdirSync(dirname(output), { recursive: true });
writeFileSync(output, `${rows.join("\n")}\n`);
