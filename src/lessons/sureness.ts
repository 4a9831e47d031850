/** Whether a student was as sure as right: of what was marked as "nearly certain", how much was right? */
import type { ScoredOutcome } from "../evaluation/calibration.js";

/** The answers of one level of sureness. */
export interface SurenessLevel {
  /** 0..1, to the nearest twentieth. */
  readonly sureness: number;
  readonly count: number;
  readonly right: number;
  /** right / count; equals `sureness` where the student judges well. */
  readonly share: number;
}

export interface SurenessReport {
  /** From unsure to sure; only those that were used. */
  readonly levels: readonly SurenessLevel[];
  readonly count: number;
  /** Brier score, 0 (best) to 1: mean of (sureness − right)²; null without answers. Source: Brier 1950. */
  readonly brier: number | null;
  /** Mean sureness less the share right: above 0 is too sure, below 0 too unsure; null without answers. */
  readonly overconfidence: number | null;
}

const STEPS = 20;

/** @param outcomes sureness as `score`, and whether the answer was right */
export function reportSureness(outcomes: readonly ScoredOutcome[]): SurenessReport {
  const levels = new Map<number, { count: number; right: number }>();
  let squares = 0;
  let excess = 0;
  for (const { score, agrees } of outcomes) {
    const step = Math.round(score * STEPS);
    const level = levels.get(step) ?? { count: 0, right: 0 };
    levels.set(step, level);
    level.count++;
    if (agrees) level.right++;
    squares += (score - Number(agrees)) ** 2;
    excess += score - Number(agrees);
  }
  const count = outcomes.length;
  return {
    levels: [...levels]
      .sort(([a], [b]) => a - b)
      .map(([step, { count: all, right }]) => ({ sureness: step / STEPS, count: all, right, share: right / all })),
    count,
    brier: count === 0 ? null : squares / count,
    overconfidence: count === 0 ? null : excess / count,
  };
}
