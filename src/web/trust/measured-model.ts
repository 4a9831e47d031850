/** What of metrics.json people are told on the page; parts that a file does not hold are left out there. */
import "../no-eval.js";
import { z } from "zod/mini";
import type { OperatingPoint } from "../../decode/settings.js";

const share = z.number().check(z.minimum(0), z.maximum(1));
const count = z.int().check(z.nonnegative());
/** The middle 95 %, drawn by article; null where there was nothing to measure. */
const interval = z.nullish(z.tuple([share, share]));
const counts = z.object({ marks: count, agreed: count });

const row = z.extend(counts, {
  /** Spans of the annotators. */
  gold: count,
  agreedInterval: interval,
  precision: share,
  precisionInterval: interval,
  recall: share,
  recallInterval: interval,
});

const point = z.object({
  spanIdentification: z.object({ precision: share, recall: share }),
  agreement: z.extend(counts, {
    agreedInterval: interval,
    byConfidence: z.object({ likely: counts, possible: counts, weak: counts }),
  }),
  techniques: z.record(z.string(), row),
  expectedCalibrationError: z.optional(share),
  reliability: z.optional(
    z.array(z.object({ count, lowestScore: share, highestScore: share, meanScore: share, agreement: share })),
  ),
});

const metrics = z.object({
  articles: count,
  classification: z.object({ spans: count }),
  points: z.object({ balanced: point, careful: point }),
  annotators: z.optional(z.object({ measure: z.string(), value: z.number(), meaning: z.string(), source: z.string() })),
  careful: z.optional(z.object({ silent: z.array(z.string()) })),
  /** SHA-256 of the weights that were measured. */
  weights: z.string(),
});

export type MeasuredModel = Readonly<z.infer<typeof metrics>>;
export type MeasuredPoint = MeasuredModel["points"][OperatingPoint];
export type MeasuredTechnique = MeasuredPoint["techniques"][string];
export type MeasuredCounts = Readonly<z.infer<typeof counts>>;
export type MeasuredInterval = Readonly<z.infer<typeof interval>>;

/** Undefined when the file holds something else, as that of a model which was never measured. */
export function parseMeasuredModel(json: unknown): MeasuredModel | undefined {
  return metrics.safeParse(json).data;
}
