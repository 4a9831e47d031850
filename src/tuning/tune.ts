/** `npm run tune`: chooses the decoder's constants on held-out articles, measures them, writes manifest and metrics. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { f1Of, precisionOf, recallOf } from "../evaluation/span-score.js";
import { chooseSettings, scoreRuns } from "./choose.js";
import { replaceFigures, tabulateFigures } from "./figures.js";
import { measure } from "./measure.js";
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
const folds = [...new Set(readings.map((reading) => reading.fold))];
const judged = folds.flatMap((fold) => {
  const decode = chooseSettings(
    readings.filter((reading) => reading.fold !== fold),
    parts.techniques,
  );
  return readings.filter((reading) => reading.fold === fold).map((reading) => ({ reading, decode }));
});
const metrics = {
  schemaVersion: 1,
  command: "npm run tune",
  note: "Held-out articles, grouped by source; each article was read by a model that had not seen it, with settings chosen on the other folds.",
  folds,
  ...measure(judged, parts.techniques),
};
const decode = chooseSettings(readings, parts.techniques);
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
  for (const page of ["README.md", join(values.model, "CARD.md")])
    writeFileSync(page, replaceFigures(readFileSync(page, "utf8"), tabulateFigures(metrics)));
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
