/** metrics.json of a model: how often its marks were right on articles kept apart from training. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import * as z from "zod";

const point = z.object({
  spanIdentification: z.object({ recall: z.number() }).optional(),
  techniques: z.record(z.string(), z.object({ marks: z.number(), agreed: z.number() })).optional(),
});
const metrics = z.object({ points: z.record(z.string(), point) });

/** What was measured at one operating point. */
export interface MeasuredQuality {
  /** Share of what annotators marked that the model marked too, whatever the technique, 0..1. */
  readonly recall: number | undefined;
  /** By technique: how many of its marks agreed with annotators. */
  readonly techniques: ReadonlyMap<string, { readonly marks: number; readonly agreed: number }>;
}

export const UNMEASURED: MeasuredQuality = { recall: undefined, techniques: new Map() };

/** Of the model in the folder; a model that was never measured, or in another way, has none. */
export async function readQuality(folder: string, pointName: string): Promise<MeasuredQuality> {
  const text = await readFile(join(folder, "metrics.json"), "utf8").catch(() => undefined);
  return text === undefined ? UNMEASURED : parseQuality(text, pointName);
}

/** @param text content of a metrics.json */
export function parseQuality(text: string, pointName: string): MeasuredQuality {
  const parsed = metrics.safeParse(tryParse(text));
  const found = parsed.data?.points[pointName];
  const techniques = new Map(Object.entries(found?.techniques ?? {}));
  return { recall: found?.spanIdentification?.recall, techniques };
}

function tryParse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
