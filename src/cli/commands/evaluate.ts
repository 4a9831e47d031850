/** `rhetoscope evaluate`: how well predicted marks agree with gold ones, or annotators with each other. */
import { InputError } from "../../errors.js";
import { COMPARISON_TASKS } from "../../evaluation/comparison.js";
import type { EvaluationFile } from "../../formats/evaluation-schema.js";
import { drawEvaluation } from "../../formats/evaluation-svg.js";
import type { CommandContext } from "../context.js";
import { agreeFiles } from "../evaluation/agree-files.js";
import { type AnnotationFile, readAnnotationFile } from "../evaluation/annotation-file.js";
import { chooseKey, readArticleTexts } from "../evaluation/article-texts.js";
import { compareFiles } from "../evaluation/compare-files.js";
import { agreementObject, comparisonObject } from "../evaluation/evaluation-object.js";
import { ExitCode } from "../exit-code.js";
import { readTextFile } from "../input/read-text-file.js";
import { tabulateEvaluation } from "../output/evaluation-table.js";
import { refuseOverwriting } from "../output/keep-inputs.js";
import { openSink } from "../output/sink.js";

export const TASKS = [...COMPARISON_TASKS, "agreement"] as const;
export type Task = (typeof TASKS)[number];

export const EVALUATION_FORMATS = ["table", "json", "svg"] as const;

export interface EvaluateRequest {
  readonly task: Task;
  readonly format: (typeof EVALUATION_FORMATS)[number];
  /** Names of files: gold and one prediction, or the annotators. */
  readonly files: readonly string[];
  /** Folder of the texts. */
  readonly texts?: string;
  readonly output?: string;
}

/** Of everything that is sampled, so that equal input gives equal output. */
const SEED = 1;

/** @returns the exit code @throws InputError naming file and place, OutputError */
export async function evaluate(request: EvaluateRequest, context: CommandContext): Promise<number> {
  const { files, texts } = request;
  await refuseOverwriting(request.output, texts === undefined ? files : [...files, texts], context.terminal);
  const output = formatEvaluation(await measureFiles(request, context), request.format);
  const sink = await openSink(context.terminal, request.output);
  try {
    await sink.write(output);
    await sink.commit();
  } catch (error) {
    await sink.discard();
    throw error;
  }
  return ExitCode.done;
}

async function measureFiles(
  { task, files: names, texts: folder }: EvaluateRequest,
  { terminal }: CommandContext,
): Promise<EvaluationFile> {
  if (task !== "agreement" && names.length !== 2)
    throw new InputError(`--task ${task}: expected one file of predictions, found ${names.length - 1}`);
  const columns = task === "si" ? "spans" : "techniques";
  const files: AnnotationFile[] = [];
  for (const name of names) files.push(readAnnotationFile(await readTextFile(name, terminal), name, columns));
  const keyOf = chooseKey(files);
  const texts = await readArticleTexts(folder, files, { keyOf, terminal });
  const context = { keyOf, texts, seed: SEED };
  if (task === "agreement") {
    const { unit, ...agreement } = agreeFiles(files, context);
    return agreementObject(agreement, names, { unit, seed: SEED });
  }
  const [gold, predicted] = files as [AnnotationFile, AnnotationFile];
  const { unit, ...comparison } = compareFiles(task, [gold, predicted], context);
  return comparisonObject(task, comparison, { unit, seed: SEED });
}

function formatEvaluation(evaluation: EvaluationFile, format: EvaluateRequest["format"]): string {
  if (format === "json") return `${JSON.stringify(evaluation, null, 1)}\n`;
  return format === "svg" ? drawEvaluation(evaluation) : tabulateEvaluation(evaluation);
}
