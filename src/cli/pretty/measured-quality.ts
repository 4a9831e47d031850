/** metrics.json of a model: how often its marks were right on articles kept apart from training. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";

const technique = z.object({ precision: z.number().optional(), predicted: z.number().optional() });
const overall = z.object({ recall: z.number().optional() });
const point = z.object({ techniques: z.record(z.string(), technique).optional(), overall: overall.optional() });
const metrics = z.object({ points: z.record(z.string(), point) });

/** What was measured at one operating point. */
export interface MeasuredQuality {
  /** Share of the passages marked by annotators that the model found, 0..1. */
  readonly recall: number | undefined;
  /** By technique: share of its marks that were right, of how many. */
  readonly precision: ReadonlyMap<string, { readonly right: number; readonly marks: number }>;
}

export const UNMEASURED: MeasuredQuality = { recall: undefined, precision: new Map() };

/** Of the model in the folder; a model that was never measured, or in another way, has none. */
export async function readQuality(folder: string, pointName: string): Promise<MeasuredQuality> {
  const text = await readFile(join(folder, "metrics.json"), "utf8").catch(() => undefined);
  return text === undefined ? UNMEASURED : parseQuality(text, pointName);
}

/** @param text content of a metrics.json */
export function parseQuality(text: string, pointName: string): MeasuredQuality {
  const parsed = metrics.safeParse(tryParse(text));
  const found = parsed.data?.points[pointName];
  const precision = new Map<string, { right: number; marks: number }>();
  for (const [id, { precision: share, predicted }] of Object.entries(found?.techniques ?? {})) {
    if (share === undefined || predicted === undefined) continue;
    precision.set(id, { right: Math.round(share * predicted), marks: predicted });
  }
  return { recall: found?.overall?.recall, precision };
}

function tryParse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
