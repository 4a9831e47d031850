/** Held-out articles as the network reads them: each by the model that did not see it in training. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod";
import type { AnalyzerParts } from "../analyzer.js";
import { decodeSpans, scoreTechniques } from "../decode/findings.js";
import { type ReadText, readText } from "../decode/read-text.js";
import { InputError } from "../errors.js";
import { readPtcTechniques, rowsToUtf16 } from "../formats/ptc.js";
import { loadParts } from "../platform/load.js";
import type { Annotation } from "../techniques/annotation.js";
import type { Span } from "../text/span.js";

/** Decoding that the tuning tries: every combination. */
export const THRESHOLDS = [0.15, 0.2, 0.225, 0.25, 0.275, 0.3, 0.325, 0.35, 0.375, 0.4, 0.45, 0.5, 0.55, 0.6];
export const GAPS = [3, 15, 25, 40];

/** One held-out article. */
export interface Reading {
  readonly id: string;
  readonly fold: number;
  /** False where it resembles an article of another fold: constants are chosen on it, and no figure comes from it. */
  readonly isMeasured: boolean;
  readonly read: ReadText;
  /** Gold rows, a span with several techniques once a technique; UTF-16. */
  readonly gold: readonly Annotation[];
  /** Raw technique scores of every span that gold or any decoding that is tried may ask for, by "start-end". */
  readonly scores: ReadonlyMap<string, ArrayLike<number>>;
}

export interface Readings {
  readonly readings: readonly Reading[];
  /** The parts of one of the models; all have the same labels and settings. */
  readonly parts: AnalyzerParts;
}

/**
 * @param corpus folder with articles/ and techniques-14.tsv
 * @param folds JSON file that training wrote: the fold of each article, and which articles resemble one of another fold
 * @param models folders of fold models, each with the fold it did not see in its manifest
 */
export async function readHeldOut(corpus: string, folds: string, models: readonly string[]): Promise<Readings> {
  const { foldOf, alike } = readFolds(folds);
  const file = join(corpus, "techniques-14.tsv");
  const rows = readPtcTechniques(readFileSync(file, "utf8"), file);
  const readings: Reading[] = [];
  let first: AnalyzerParts | undefined;
  for (const folder of models) {
    const { model } = await loadParts({ model: folder });
    first ??= model.parts;
    const fold = model.manifest.training.fold;
    if (fold === null)
      throw new InputError(`${folder}: expected a model that has not seen one of the folds, found one of all articles`);
    for (const [id, own] of foldOf) {
      if (own !== fold) continue;
      const text = readFileSync(join(corpus, "articles", `article${id}.txt`), "utf8");
      const gold = rowsToUtf16(
        rows.filter((row) => row.articleId === id),
        text,
        file,
      ).map((row) => ({ ...row, score: 1 }));
      const read = await readText(model.parts, text);
      readings.push({ id, fold: own, isMeasured: !alike.has(id), read, gold, scores: await scoreAll(read, gold) });
    }
    console.error(
      `fold ${fold}: ${readings.filter((reading) => reading.fold === fold).length} articles read by ${folder}`,
    );
  }
  if (first === undefined) throw new Error("expected at least one fold model");
  return { readings, parts: first };
}

const foldsFile = z.object({ folds: z.record(z.string(), z.int()), alike: z.array(z.string()) });

function readFolds(file: string): { foldOf: ReadonlyMap<string, number>; alike: ReadonlySet<string> } {
  const parsed = foldsFile.safeParse(JSON.parse(readFileSync(file, "utf8")));
  if (!parsed.success)
    throw new InputError(`${file}: expected {"folds": {article: fold}, "alike": [article]}, found something else`);
  return { foldOf: new Map(Object.entries(parsed.data.folds)), alike: new Set(parsed.data.alike) };
}

/** The key under which a span's scores are kept. */
export function spanKey(span: Span): string {
  return `${span.start}-${span.end}`;
}

async function scoreAll(read: ReadText, gold: readonly Span[]): Promise<Map<string, ArrayLike<number>>> {
  const spans = new Map(gold.map((span) => [spanKey(span), span] as const));
  for (const threshold of THRESHOLDS) {
    for (const gap of GAPS) for (const span of decodeSpans(read, { threshold, gap })) spans.set(spanKey(span), span);
  }
  const asked = [...spans.values()];
  const scores = await scoreTechniques(read, asked);
  return new Map(asked.map((span, i) => [spanKey(span), scores[i] as ArrayLike<number>]));
}
