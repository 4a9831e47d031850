/** `rhetoscope evaluate`: how well predicted spans and techniques agree with gold ones. */
import { InputError } from "../../errors.js";
import { pairByArticle } from "../../evaluation/compared-article.js";
import { scoreLabelledSpans } from "../../evaluation/labelled-spans.js";
import { scoreSpanIdentification } from "../../evaluation/span-identification.js";
import { f1Of, precisionOf, recallOf, type SpanScore, sumSpanScores } from "../../evaluation/span-score.js";
import { scoreTechniqueClassification } from "../../evaluation/technique-classification.js";
import { macroF1Of, sumTechniqueScores } from "../../evaluation/technique-score.js";
import type { EvaluationFile } from "../../formats/evaluation-schema.js";
import { type PtcTechnique, readPtcSpans, readPtcTechniques } from "../../formats/ptc.js";
import type { CommandContext } from "../context.js";
import { ExitCode } from "../exit-code.js";
import { readTextFile } from "../input/read-text-file.js";
import { tabulateEvaluation } from "../output/evaluation-table.js";

export const TASKS = ["si", "tc", "flc"] as const;
export type Task = (typeof TASKS)[number];

export interface EvaluateRequest {
  readonly task: Task;
  readonly format: "table" | "json";
  /** Name of a file. */
  readonly gold: string;
  readonly predicted: string;
}

interface File {
  readonly name: string;
  readonly text: string;
}

/** @returns the exit code @throws InputError naming file and line */
export async function evaluate(request: EvaluateRequest, { terminal }: CommandContext): Promise<number> {
  const [gold, predicted] = await Promise.all(
    [request.gold, request.predicted].map(async (name) => ({ name, text: await readTextFile(name, terminal) })),
  );
  const evaluation = compareFiles(request.task, gold as File, predicted as File);
  const output =
    request.format === "json" ? `${JSON.stringify(evaluation, null, 1)}\n` : tabulateEvaluation(evaluation);
  await terminal.stdout.write(output);
  return ExitCode.done;
}

export function compareFiles(task: Task, gold: File, predicted: File): EvaluationFile {
  if (task === "si") {
    const articles = pairByArticle(readPtcSpans(gold.text, gold.name), readPtcSpans(predicted.text, predicted.name));
    const overall = measure(sumSpanScores(articles.map(scoreSpanIdentification)));
    return { schemaVersion: 1, task, articles: articles.length, overall };
  }
  const goldRows = readPtcTechniques(gold.text, gold.name);
  const predictedRows = readPtcTechniques(predicted.text, predicted.name);
  if (task === "tc") checkSameSpans({ ...gold, rows: goldRows }, { ...predicted, rows: predictedRows });
  const articles = pairByArticle(goldRows, predictedRows);
  const score = task === "tc" ? scoreTechniqueClassification : scoreLabelledSpans;
  const scores = sumTechniqueScores(articles.flatMap(score));
  return {
    schemaVersion: 1,
    task,
    articles: articles.length,
    overall: measure(sumSpanScores(scores)),
    ...(task === "tc" ? { macroF1: round(macroF1Of(scores)) } : {}),
    techniques: scores.map(({ technique, ...counts }) => ({ technique, ...measure(counts) })),
  };
}

interface Rows {
  readonly name: string;
  readonly rows: readonly PtcTechnique[];
}

/** Technique classification judges the same spans, each equally often. @throws InputError naming file and line */
function checkSameSpans(gold: Rows, predicted: Rows): void {
  for (const [some, others] of [
    [gold, predicted],
    [predicted, gold],
  ] as const) {
    const left = new Map<string, number>();
    for (const row of others.rows) left.set(keyOf(row), (left.get(keyOf(row)) ?? 0) + 1);
    for (const row of some.rows) {
      const count = left.get(keyOf(row)) ?? 0;
      left.set(keyOf(row), count - 1);
      if (count > 0) continue;
      const span = `span ${row.start}-${row.end} of article ${row.articleId}`;
      throw new InputError(
        `${some.name}:${row.line}: expected ${span} equally often in ${others.name}, found it less often`,
      );
    }
  }
}

function keyOf({ articleId, start, end }: PtcTechnique): string {
  return `${articleId} ${start} ${end}`;
}

function measure(score: SpanScore): EvaluationFile["overall"] {
  const { predicted, gold } = score;
  const shares = { precision: round(precisionOf(score)), recall: round(recallOf(score)), f1: round(f1Of(score)) };
  return { ...shares, predicted, gold };
}

function round(share: number): number {
  return Number(share.toFixed(4));
}
