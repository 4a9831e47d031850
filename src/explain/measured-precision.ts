/** How often such marks agreed with annotators: the measured share, with the number that it rests on. */
import * as z from "zod";
import type { Confidence } from "../decode/confidence.js";

const counts = z.object({ marks: z.number(), agreed: z.number() });
const byConfidence = z.object({ byConfidence: z.object({ likely: counts, possible: counts, weak: counts }) });
const metricsSchema = z.object({
  points: z.object({
    balanced: z.object({ agreement: byConfidence, techniques: z.record(z.string(), byConfidence) }),
  }),
});

/** Marks of held-out articles, and how many of them agreed with annotators. */
export type MarkCounts = Readonly<z.infer<typeof counts>>;

/** Counts by confidence, in all and for each technique, at the balanced point: it holds the marks of the careful one. */
export interface MeasuredMarks {
  readonly all: Readonly<Record<Confidence, MarkCounts>>;
  readonly techniques: Readonly<Record<string, Readonly<Record<Confidence, MarkCounts>>>>;
}

/** What a metrics.json holds; undefined when it holds something else, as that of a model that was never measured. */
export function parseMeasuredMarks(json: unknown): MeasuredMarks | undefined {
  const { data } = metricsSchema.safeParse(json);
  if (data === undefined) return undefined;
  const { agreement, techniques } = data.points.balanced;
  const rows = Object.entries(techniques).map(([technique, row]) => [technique, row.byConfidence] as const);
  return { all: agreement.byConfidence, techniques: Object.fromEntries(rows) };
}

export interface MeasuredPrecision extends MarkCounts {
  /** `technique`: marks of this technique and confidence; `confidence`: of all techniques, since those were too few. */
  readonly basis: "technique" | "confidence";
}

/** Below so many marks a share says too little, and the counts of all techniques stand in. */
const FEWEST = 30;

/** Undefined when nothing was measured. */
export function precisionOf(
  measured: MeasuredMarks | undefined,
  technique: string,
  confidence: Confidence,
): MeasuredPrecision | undefined {
  const own = measured?.techniques[technique]?.[confidence];
  if (own !== undefined && own.marks >= FEWEST) return { ...own, basis: "technique" };
  const all = measured?.all[confidence];
  return all === undefined || all.marks === 0 ? undefined : { ...all, basis: "confidence" };
}
