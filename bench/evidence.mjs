/**
 * The deletion test of the evidence: `node bench/evidence.mjs PTC_FOLDER FOLDS.json FOLD_MODEL [--engine native]`.
 * On marks of articles that the fold model has not seen, decoded with the constants of the shipped model: the named words of a
 * mark are masked, the window is read again, and the fall of the mark's calibrated score is compared with that of masking
 * as many other content words of the same span.
 */
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { decideTechniques, decodeSpans, nameSpans } from "../dist/decode/findings.js";
import { measureRecurrence } from "../dist/decode/recurrence.js";
import { calibrate } from "../dist/decode/resolve.js";
import { bootstrapInterval } from "../dist/evaluation/bootstrap.js";
import { findEvidence } from "../dist/explain/evidence.js";
import { lowerBound } from "../dist/text/search.js";
import { tokensOf } from "../dist/tokens/token-spans.js";
import { readHeldOut, spanKey } from "../dist/tuning/readings.js";

const MARKS = 400;
const DRAWS = 2;
const { positionals } = parseArgs({ options: { engine: { type: "string" } }, allowPositionals: true });
const [corpus, folds, model] = positionals;
const { readings, parts } = await readHeldOut(corpus, folds, [model]);
const { techniques, vocabulary, encoder, windows } = parts;
const { decode } = JSON.parse(readFileSync(new URL("../models/news-en/manifest.json", import.meta.url), "utf8"));
const mask = vocabulary.ids.get("[MASK]");
let state = 1;
const random = () => {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  return state / 2 ** 32;
};

/** The mark's calibrated score for its technique, its window read again with these words masked. */
async function scoreWithout(read, mark, words) {
  const span = tokensOf(mark, read.tokens);
  const first = Math.max(0, Math.min(span.first - 60, read.tokens.length - windows.size));
  const end = Math.min(read.tokens.length, Math.max(span.end, first + windows.size));
  const masked = read.tokens
    .slice(first, end)
    .map((token) =>
      words.some((word) => token.start < word.end && token.end > word.start) ? { ...token, id: mask } : token,
    );
  const encoded = await encoder.encode(masked, [
    { first: 0, end: masked.length, homeFirst: 0, homeEnd: masked.length },
  ]);
  let inside = 0;
  for (let i = span.first; i < span.end; i++) inside += 1 - encoded.tagScores[(i - first) * parts.tags];
  const [scores] = await encoded.nameSpans([{ first: span.first - first, end: span.end - first }], [mark.features]);
  return calibrate(
    { ...mark, inside: inside / (span.end - span.first), probability: scores[mark.column] },
    decode.calibration,
  );
}

const byArticle = [];
let count = 0;
for (const { read, scores } of readings) {
  if (count >= MARKS) break;
  const spans = decodeSpans(read, { threshold: decode.points.balanced.threshold, gap: decode.gap });
  const decided = decideTechniques(
    { techniques, decode },
    { read, spans, scores: spans.map((span) => scores.get(spanKey(span))) },
  );
  const marks = nameSpans(techniques, read, spans, decided)
    .map((mark) => ({
      ...mark,
      column: techniques.indexOf(mark.technique),
      features: measureRecurrence(read.words, [mark])[0],
    }))
    .filter((mark) => tokensOf(mark, read.tokens).end - tokensOf(mark, read.tokens).first < 120);
  const evidence = await findEvidence(read, marks);
  const drops = [];
  for (const [i, mark] of marks.entries()) {
    const words = [];
    for (let at = lowerBound(read.words, mark.start, (word) => word.start); read.words[at]?.end <= mark.end; at++)
      words.push(read.words[at]);
    const named = evidence[i];
    const others = words.filter((word) => !named.some(({ start }) => start === word.start));
    if (others.length < named.length) continue;
    const whole = await scoreWithout(read, mark, []);
    const fall = whole - (await scoreWithout(read, mark, named));
    let other = 0;
    for (let draw = 0; draw < DRAWS; draw++) {
      const drawn = [...others]
        .map((word) => [random(), word])
        .sort(([a], [b]) => a - b)
        .slice(0, named.length)
        .map(([, word]) => word);
      other += (whole - (await scoreWithout(read, mark, drawn))) / DRAWS;
    }
    drops.push({ fall, other, whole });
    count++;
  }
  byArticle.push(drops);
}
const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;
const difference = (articles) => mean(articles.flat().map(({ fall, other }) => fall - other));
const all = byArticle.flat();
const { low, high } = bootstrapInterval(
  byArticle.filter((drops) => drops.length > 0),
  difference,
  { seed: 1 },
);
console.log(
  JSON.stringify({
    marks: all.length,
    meanScore: mean(all.map(({ whole }) => whole)),
    fallOfNamed: mean(all.map(({ fall }) => fall)),
    fallOfOthers: mean(all.map(({ other }) => other)),
    difference: difference(byArticle),
    interval: [low, high],
    namedFallMore: mean(all.map(({ fall, other }) => (fall > other ? 1 : 0))),
  }),
);
