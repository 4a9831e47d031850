/**
 * metrics.json: what was measured of a model's recipe, on articles that the tested models had not learned from. Read by all that
 * shows a confidence.
 */
import * as z from "zod";

const share = z.number().min(0).max(1);
const count = z.int().nonnegative();
/** The middle 95 %, drawn by article. */
const bounds = z.tuple([share, share]);
/** Null where there is nothing to divide by. */
const interval = bounds.nullable();

/** Marks, and how many of them agreed with annotators: overlapped a span of theirs, of the same technique, by half of either. */
const counts = z.object({ marks: count, agreed: count });
const byConfidence = z.object({ likely: counts, possible: counts, weak: counts });
const agreement = counts.extend({ agreedInterval: interval, byConfidence });

/** Precision, recall and F1 as the field defines them, with credit for partly covered spans. */
const figures = z.object({
  precision: share,
  precisionInterval: interval,
  recall: share,
  recallInterval: interval,
  f1: share,
  f1Interval: interval,
  predicted: count,
  gold: count,
});

/** Share of such marks that agreed, of all techniques where a technique had too few marks of that confidence. */
const measuredPrecision = counts.extend({
  basis: z.enum(["technique", "confidence"]),
  precision: share,
  interval: bounds,
});

const point = z.object({
  /** Where, whatever the technique (SI). */
  spanIdentification: figures,
  /** Where and which (FLC), pooled over techniques; the mean of the techniques' F1 beside it. */
  overall: figures.extend({ macroF1: share }),
  techniques: z.record(z.string(), figures.extend(agreement.shape)),
  agreement,
  /** By technique, then by confidence; a confidence that no mark had is missing. */
  measuredPrecision: z.record(
    z.string(),
    z.object({
      likely: measuredPrecision.optional(),
      possible: measuredPrecision.optional(),
      weak: measuredPrecision.optional(),
    }),
  ),
  expectedCalibrationError: share,
  expectedCalibrationErrorInterval: interval,
  /** Bins of equal mass by ascending score: mean score against the share that agreed. */
  reliability: z.array(
    z.object({ count, lowestScore: share, highestScore: share, meanScore: share, agreement: share }),
  ),
});

/** A technique's marks on held-out articles, and the one-sided lower bound of the share that agreed. */
const boundedCounts = z.record(z.string(), counts.extend({ lowerBound: share }));

/** How the careful point was chosen, and what it holds: thresholds come from other folds than those they are measured on. */
const careful = z.object({
  /** The lower bound that the share of agreeing marks should have, and the share of the balanced marks to keep. */
  wanted: z.object({ floor: share, kept: share }),
  /** Of the lower bound; 0.9 is exceeded in nine of ten samples. */
  confidence: share,
  /** Marks that a technique must have on held-out articles. */
  fewestMarks: count,
  /** The lower bound that every technique which the point shows has reached on held-out articles. */
  floor: share,
  /** Share of the balanced point's marks that it keeps. */
  kept: share,
  /** Whether the point has all that was wanted. */
  met: z.boolean(),
  /** Techniques that the point never marks. */
  silent: z.array(z.string()),
  /** What each floor that was tried would have shown, strictest first. `failed`: chosen, but refuted by held-out articles. */
  attempts: z.array(
    z.object({ floor: share, shown: boundedCounts, failed: boundedCounts, marks: count, agreed: count, kept: share }),
  ),
});

const classification = z.object({ microF1: share, microF1Interval: bounds, macroF1: share });

/** F1 of span identification and end to end, micro-F1 of techniques with the repetition rule. */
const foldFigures = {
  spanIdentification: share,
  classification: share,
  overall: share,
  expectedCalibrationError: share,
};

export const metricsSchema = z.object({
  schemaVersion: z.literal(1),
  /** How to make these figures again. */
  command: z.string(),
  note: z.string(),
  /** The balanced point on each fold alone, by the fold's number: how far the figures of one model's articles stray. */
  folds: z.record(z.string(), z.object({ articles: count, ...foldFigures })),
  articles: count,
  /** How far two people agree who look for the same thing: no model can be asked for much more. */
  annotators: z.object({ measure: z.string(), value: z.number(), meaning: z.string(), source: z.string() }),
  /** Techniques of given spans (TC). */
  classification: z.object({
    spans: count,
    withoutRepetitionRule: classification,
    withRepetitionRule: classification,
  }),
  points: z.object({ balanced: point, careful: point }),
  careful,
  /** The decoder's constants that the balanced and the careful point of the manifest had when this was written. */
  decode: z.looseObject({}),
  /** SHA-256 of the weights that ship: those of one of the fold models that were measured, or made by the same recipe. */
  weights: z.string(),
});

export type Metrics = Readonly<z.infer<typeof metricsSchema>>;
export type CarefulMetrics = Metrics["careful"];
export type PointMetrics = Metrics["points"]["balanced"];
/** Marks of held-out articles, and how many of them agreed with annotators. */
export type MarkCounts = Readonly<z.infer<typeof counts>>;

/**
 * @param weights SHA-256 of the model's weights: figures of other weights say nothing about it
 * @returns undefined when the text is no metrics.json of these weights: the model was never measured, or in another way
 */
export function parseMetrics(text: string, weights: string): Metrics | undefined {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return undefined;
  }
  const metrics = metricsSchema.safeParse(json).data;
  return metrics?.weights === weights ? metrics : undefined;
}
