/** Measures the sentence rules on a corpus of one sentence a line: `node bench/passages.mjs FOLDER [--errors N]`. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { splitPassages } from "../dist/text/split-passages.js";

// Corpora split by tools that know ASCII marks only never end a sentence after these; the third figure leaves them out.
const UNSEEN = /[”’…][)\]*_]*$/;
const STOPPED = /[.!?…]["'”’»)\]*_]*$/;

/** Joins an article's lines with one space, without title and blank lines, and compares the inner sentence ends. */
function compareEnds(article) {
  const lines = article.split("\n").map((line) => line.trim());
  const kept = lines.slice(1).filter((line) => line !== "");
  const gold = new Map();
  let length = -1;
  for (const line of kept) {
    length += 1 + line.length;
    gold.set(length, STOPPED.test(line));
  }
  gold.delete(length);
  const text = kept.join(" ");
  const found = new Set(splitPassages(text).map((passage) => passage.end));
  found.delete(length);
  return { text, gold, found };
}

const [folder, flag, count] = process.argv.slice(2);
if (folder === undefined) {
  console.error("usage: node bench/passages.mjs FOLDER [--errors N]");
  process.exit(2);
}
const totals = { ends: 0, found: 0, right: 0, stopped: 0, plain: 0, plainFound: 0, plainRight: 0 };
const errors = [];
for (const file of readdirSync(folder).filter((name) => name.endsWith(".txt"))) {
  const { text, gold, found } = compareEnds(readFileSync(join(folder, file), "utf8"));
  const show = (kind, end) =>
    errors.push(`${kind} ${text.slice(Math.max(0, end - 50), end)} ¦ ${text.slice(end, end + 40).trim()}`);
  totals.ends += gold.size;
  totals.found += found.size;
  const isPlain = (end) => !UNSEEN.test(text.slice(Math.max(0, end - 8), end));
  for (const [end, stopped] of gold) {
    if (stopped) totals.stopped++;
    if (stopped && isPlain(end)) totals.plain++;
    if (found.has(end)) totals.right++;
    else if (stopped) show("missed", end);
  }
  for (const end of found) {
    if (isPlain(end)) totals.plainFound++;
    if (isPlain(end) && gold.get(end)) totals.plainRight++;
    if (!gold.has(end)) show("extra ", end);
  }
}
const report = (name, ends, found, right) => {
  const [precision, recall] = [right / found, right / ends];
  const f1 = (2 * precision * recall) / (precision + recall);
  const figures = `precision ${precision.toFixed(4)}, recall ${recall.toFixed(4)}, F1 ${f1.toFixed(4)}`;
  console.log(`${name}: ${ends} ends, ${found} found, ${figures}`);
};
report("all lines           ", totals.ends, totals.found, totals.right);
report("lines with a stop   ", totals.stopped, totals.found, totals.right);
report("stops but after ”’… ", totals.plain, totals.plainFound, totals.plainRight);
if (flag === "--errors") {
  const step = Math.max(1, Math.floor(errors.length / Number(count)));
  console.log(errors.filter((_, index) => index % step === 0).join("\n"));
}
