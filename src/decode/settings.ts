/** The constants that turn scores into findings: chosen on held-out articles by `npm run tune`, kept in the manifest. */
import * as z from "zod";

const probability = z.number().min(0).max(1);

const pointSchema = z.object({
  /** A token is marked when its probability of being inside a span reaches this. */
  threshold: probability,
  /** Findings below this calibrated probability are dropped. */
  minimumScore: probability,
  /** Besides, the least of each technique: the point is silent about those that are missing. Without it, none is silenced. */
  minimumScores: z.record(z.string(), probability).optional(),
});

export const decodeSettings = z.object({
  /** Runs fewer than this many characters apart become one. */
  gap: z.int().nonnegative(),
  repetition: z.object({
    /** The technique that only the rest of the text can tell. */
    technique: z.string(),
    /** Log-odds of Repetition = intercept + slope × the network's log-odds, for a span whose stems stand among the
     * article's spans once, twice, three times or more. */
    copies: z.array(z.object({ intercept: z.number(), slope: z.number() })).length(3),
  }),
  /** Log-odds that annotators agree = intercept of the technique + span × log-odds of the span + name × log-odds of its technique. */
  calibration: z.object({ span: z.number(), name: z.number(), intercepts: z.record(z.string(), z.number()) }),
  points: z.object({ balanced: pointSchema, careful: pointSchema }),
  /** Lowest calibrated probability that is called likely, and possible; below, a finding is weak. */
  confidence: z.object({ likely: probability, possible: probability }),
});

export type DecodeSettings = z.infer<typeof decodeSettings>;
export type OperatingPoint = keyof DecodeSettings["points"];
export type PointSettings = Readonly<z.infer<typeof pointSchema>>;

/** The calibrated probability that a finding of the technique must reach at the point; infinite where the point is silent about it. */
export function leastScoreOf({ minimumScore, minimumScores }: PointSettings, technique: string): number {
  return Math.max(
    minimumScore,
    minimumScores === undefined ? 0 : (minimumScores[technique] ?? Number.POSITIVE_INFINITY),
  );
}

/** The techniques that the point never marks, in their order. */
export function silentTechniques(point: PointSettings, techniques: readonly string[]): string[] {
  return techniques.filter((technique) => leastScoreOf(point, technique) === Number.POSITIVE_INFINITY);
}
