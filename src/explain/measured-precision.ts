/** How often such marks agreed with annotators: the measured share, with the number that it rests on. */
import type { Confidence } from "../decode/confidence.js";
import type { MarkCounts, PointMetrics } from "./metrics.js";

/** What of a point's figures it takes. */
export type CountedMarks = {
  readonly agreement: Pick<PointMetrics["agreement"], "byConfidence">;
  readonly techniques: Readonly<Record<string, Pick<PointMetrics["techniques"][string], "byConfidence">>>;
};

export interface MeasuredPrecision extends MarkCounts {
  /** `technique`: marks of this technique and confidence; `confidence`: of all techniques, since those were too few. */
  readonly basis: "technique" | "confidence";
}

/** Below so many marks a share says too little, and the counts of all techniques stand in. */
const FEWEST = 30;

/**
 * @param measured figures of the balanced point, whose marks hold those of the careful one; undefined for an unmeasured model
 * @returns undefined when nothing was measured
 */
export function precisionOf(
  measured: CountedMarks | undefined,
  technique: string,
  confidence: Confidence,
): MeasuredPrecision | undefined {
  const own = measured?.techniques[technique]?.byConfidence[confidence];
  if (own !== undefined && own.marks >= FEWEST) return { ...own, basis: "technique" };
  const all = measured?.agreement.byConfidence[confidence];
  return all === undefined || all.marks === 0 ? undefined : { ...all, basis: "confidence" };
}
