/** Chooses all settings, and those that each fold is measured with: chosen on the other folds. */
import type { DecodeSettings } from "../decode/settings.js";
import type { CarefulMetrics } from "../explain/metrics.js";
import { chooseCareful, type LeastScores } from "./careful.js";
import { chooseSettings } from "./choose.js";
import { type Judged, judgeMarks } from "./measure-point.js";
import type { Reading } from "./readings.js";

export interface CrossFit {
  /** For the model: chosen on all readings; the careful point's least scores are the mean of those of the folds. */
  readonly decode: DecodeSettings;
  /** Every reading that is measured, with settings that were chosen without its fold. */
  readonly judged: readonly Judged[];
  readonly careful: CarefulMetrics;
}

/** @param readings of two folds at least @param techniques columns of the technique scores */
export function crossFit(readings: readonly Reading[], techniques: readonly string[]): CrossFit {
  const folds = [...new Set(readings.map(({ fold }) => fold))].map((fold) => {
    const others = readings.filter((reading) => reading.fold !== fold);
    return {
      fold,
      others,
      own: readings.filter((reading) => reading.fold === fold && reading.isMeasured),
      decode: chooseSettings(others, techniques),
    };
  });
  const rounds = folds.map(({ fold, others, own, decode }) => {
    const outcomesOf = (some: readonly Reading[]) =>
      judgeMarks(
        some.map((reading) => ({ reading, decode })),
        techniques,
        "balanced",
      ).map(({ outcomes }) => outcomes);
    return { fold, chosenOn: outcomesOf(others), heldOut: outcomesOf(own) };
  });
  const { minimumScores, ofFold, report } = chooseCareful(rounds, techniques);
  return {
    decode: withCareful(chooseSettings(readings, techniques), minimumScores),
    judged: folds.flatMap(({ fold, own, decode }) => {
      const settings = withCareful(decode, ofFold.get(fold) ?? {});
      return own.map((reading) => ({ reading, decode: settings }));
    }),
    careful: report,
  };
}

function withCareful(decode: DecodeSettings, minimumScores: LeastScores): DecodeSettings {
  const { balanced } = decode.points;
  return { ...decode, points: { balanced, careful: { ...balanced, minimumScores: { ...minimumScores } } } };
}
