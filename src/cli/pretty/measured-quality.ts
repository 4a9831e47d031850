/** What of metrics.json people are told: how often such marks were right on articles that the tested models had not learned from. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { OperatingPoint } from "../../decode/settings.js";
import { type Metrics, parseMetrics } from "../../explain/metrics.js";

/** What was measured at one operating point. */
export interface MeasuredQuality {
  /** Share of what annotators marked that the model marked too, whatever the technique, 0..1. */
  readonly recall: number | undefined;
  /** By technique: how many of its marks agreed with annotators. */
  readonly techniques: ReadonlyMap<string, { readonly marks: number; readonly agreed: number }>;
}

export const UNMEASURED: MeasuredQuality = { recall: undefined, techniques: new Map() };

interface MeasuredModel {
  readonly folder: string;
  /** SHA-256 of its weights. */
  readonly weights: string;
}

/** A model that was never measured, or in another way, has none. */
export async function readQuality({ folder, weights }: MeasuredModel, point: OperatingPoint): Promise<MeasuredQuality> {
  const text = await readFile(join(folder, "metrics.json"), "utf8").catch(() => "");
  return qualityOf(parseMetrics(text, weights), point);
}

export function qualityOf(metrics: Metrics | undefined, point: OperatingPoint): MeasuredQuality {
  if (metrics === undefined) return UNMEASURED;
  const { spanIdentification, techniques } = metrics.points[point];
  return { recall: spanIdentification.recall, techniques: new Map(Object.entries(techniques)) };
}
