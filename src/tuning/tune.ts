/** `npm run tune`: chooses the decoder's constants on held-out articles, measures them, writes manifest and metrics. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { f1Of, precisionOf, recallOf } from "../evaluation/span-score.js";
import { scoreRuns } from "./choose.js";
import { crossFit } from "./cross-fit.js";
import { tabulateCareful, tabulateFigures } from "./figures.js";
import { measure, measureFolds } from "./measure.js";
import { CAREFUL, FIGURES, replaceBlock } from "./page-block.js";
import { GAPS, type Reading, readHeldOut, THRESHOLDS } from "./readings.js";

const USAGE =
  "usage: npm run tune -- --corpus PTC_FOLDER --folds folds.json [--model models/news-en] [--curve] FOLD_MODEL FOLD_MODEL …";

const { values, positionals } = parseArgs({
  options: {
    corpus: { type: "string" },
    folds: { type: "string" },
    model: { type: "string" },
    curve: { type: "boolean", default: false },
  },
  allowPositionals: true,
});
if (values.corpus === undefined || values.folds === undefined || positionals.length < 2) {
  console.error(USAGE);
  process.exit(2);
}

const { readings, parts } = await readHeldOut(values.corpus, values.folds, positionals);
if (values.curve) printCurve(readings);
const { decode, judged, careful } = crossFit(readings, parts.techniques);
const metrics = {
  schemaVersion: 1 as const,
  command: "npm run tune",
  note: "Held-out articles, without those that share a named source or wording with an article of training; each was read by a model of this recipe that had not seen it, with settings chosen on the other folds.",
  folds: measureFolds(judged, parts.techniques),
  ...measure(judged, parts.techniques),
  careful,
  decode,
};
console.log(JSON.stringify({ decode, classification: metrics.classification }, null, 1));
for (const [point, { spanIdentification, overall, agreement, expectedCalibrationError }] of Object.entries(
  metrics.points,
))
  console.log(point, JSON.stringify({ spanIdentification, overall, agreement, expectedCalibrationError }));
if (values.model !== undefined) {
  const file = join(values.model, "manifest.json");
  const manifest = JSON.parse(readFileSync(file, "utf8"));
  writeFileSync(file, `${JSON.stringify({ ...manifest, decode }, null, 1)}\n`);
  writeFileSync(
    join(values.model, "metrics.json"),
    `${JSON.stringify({ ...metrics, weights: manifest.weights.sha256 }, null, 1)}\n`,
  );
  const card = join(values.model, "CARD.md");
  for (const page of ["README.md", card])
    writeFileSync(page, replaceBlock(readFileSync(page, "utf8"), FIGURES, tabulateFigures(metrics)));
  writeFileSync(card, replaceBlock(readFileSync(card, "utf8"), CAREFUL, tabulateCareful(careful)));
}

/** SI at every threshold and gap that is tried, for people who choose by eye. */
function printCurve(some: readonly Reading[]): void {
  for (const threshold of THRESHOLDS) {
    for (const gap of GAPS) {
      const score = scoreRuns(some, threshold, gap);
      const shown = [precisionOf(score), recallOf(score), f1Of(score)].map((value) => value.toFixed(4));
      console.log([`threshold ${threshold}`, `gap ${gap}`, ...shown].join("\t"));
    }
  }
}
