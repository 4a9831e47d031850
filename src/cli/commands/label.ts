/** `rhetoscope label`: texts in, located techniques out. */
import { stat } from "node:fs/promises";
import { resolve } from "node:path";
import { InputError } from "../../errors.js";
import { ptcArticleId } from "../../formats/ptc.js";
import type { Annotation } from "../../techniques/annotation.js";
import type { CommandContext } from "../context.js";
import { ExitCode, exitCodeOf } from "../exit-code.js";
import { type Corpus, type CorpusText, namesTable, openCorpus } from "../input/corpus.js";
import type { TableColumns } from "../input/table-texts.js";
import { createLabeller, type Labeller, type Outcome } from "../labeller.js";
import { mapInOrder } from "../map-in-order.js";
import { reportError, warn } from "../messages.js";
import { refuseOverwriting } from "../output/keep-inputs.js";
import { type LabelOutput, openLabelOutput } from "../output/label-output.js";
import { openResumedOutput } from "../output/resumed-output.js";
import { findRunPaths } from "../output/run-files.js";
import { describeRun } from "../output/run-record.js";
import { explainLanguage } from "../pretty/notes.js";
import { startProgress } from "../progress.js";
import type { FailOn } from "../settings/values.js";
import type { Terminal } from "../terminal.js";

export interface LabelRequest {
  /** Files, folders, tables, or `-` for standard input. */
  readonly args: readonly string[];
  readonly output?: string;
  readonly stdinName: string;
  /** Keep what is done when the run is stopped, and go on with what an earlier one has done. */
  readonly resume: boolean;
  /** Of tables; those that are not named are `text` and `id`. */
  readonly columns: Partial<TableColumns>;
}

/** Writes the findings of all texts that can be read. @returns the exit code */
export async function label(request: LabelRequest, context: CommandContext): Promise<number> {
  const { terminal } = context;
  checkRequest(request, context);
  const columns = { text: "text", id: "id", keep: [], ...request.columns };
  const corpus = await openCorpus(request.args, { ...request, columns, fingerprint: request.resume }, terminal);
  for (const error of corpus.errors) await reportError(terminal, error);
  const code = corpus.errors.length > 0 ? ExitCode.input : ExitCode.done;
  if (corpus.texts === 0) return code;
  if (!request.resume && !context.settings.quiet && request.output !== undefined)
    await warnOfUnfinished(request.output, terminal);
  await refuseOverwriting(request.output, request.args, terminal);
  const labeller = createLabeller(context, Math.min(context.settings.jobs, corpus.texts));
  try {
    const { output, resume } = request;
    const destination =
      resume && output !== undefined
        ? await openResumedOutput(output, await describeRun(context, await labeller.open(), corpus, columns), terminal)
        : await openLabelOutput(output, context);
    return Math.max(code, await labelCorpus(corpus, { labeller, destination }, context));
  } catch (error) {
    await reportError(terminal, error);
    return Math.max(code, exitCodeOf(error));
  } finally {
    await labeller.dispose();
  }
}

/** @throws InputError when the options do not go together */
function checkRequest({ args, output, resume, columns }: LabelRequest, { settings }: CommandContext): void {
  const named = Object.keys(columns);
  if (named.length > 0 && !namesTable(args))
    throw new InputError(
      "--text-column, --id-column, --keep-columns: expected a file .jsonl, .csv or .tsv, found none",
    );
  if (!resume) return;
  if (settings.format !== "jsonl") throw new InputError(`--resume: expected --format jsonl, found ${settings.format}`);
  if (output === undefined) throw new InputError("--resume: expected --output FILE, found none");
  if (args.includes("-")) throw new InputError("--resume: expected files that can be read again, found standard input");
}

interface Labelling {
  readonly labeller: Labeller;
  readonly destination: LabelOutput;
}

async function labelCorpus(
  corpus: Corpus,
  { labeller, destination }: Labelling,
  context: CommandContext,
): Promise<number> {
  const { terminal, settings } = context;
  const progress = startProgress(terminal, corpus.texts, settings.quiet);
  const warnOfEqualId = watchIds(context);
  let code: number = ExitCode.done;
  let done = 0;
  try {
    await progress.show(done, "");
    const left = destination.left(corpus.read(), async (_text, annotations) => {
      terminal.signal.throwIfAborted();
      progress.skip(++done);
      code = Math.max(code, failureOf(annotations, settings.failOn));
    });
    for await (const outcome of mapInOrder(left, labeller.atOnce, labeller.label)) {
      terminal.signal.throwIfAborted();
      await progress.clear();
      await warnOfEqualId(outcome.source);
      code = Math.max(code, await writeOutcome(outcome, destination, context));
      await progress.show(++done, outcome.source.name);
    }
    await progress.clear();
    await destination.close();
    return code;
  } catch (error) {
    await progress.clear();
    const kept = await destination.abandon();
    await reportError(terminal, error);
    if (kept !== undefined) await warn(terminal, kept);
    return Math.max(code, exitCodeOf(error));
  }
}

async function writeOutcome(
  outcome: Outcome,
  destination: LabelOutput,
  { terminal, settings }: CommandContext,
): Promise<number> {
  try {
    if ("error" in outcome) throw outcome.error;
    const { labelled, pool, source } = outcome;
    if (!labelled.readable && !settings.quiet)
      await warn(terminal, `${source.name}: not labelled: ${explainLanguage(labelled.language, pool.model.language)}`);
    await destination.write(labelled, source, pool);
    return failureOf(labelled.findings, settings.failOn);
  } catch (error) {
    if (exitCodeOf(error) !== ExitCode.input) throw error;
    await reportError(terminal, error);
    return ExitCode.input;
  }
}

/** The exit code of a text with these marks. */
function failureOf(marks: readonly Pick<Annotation, "technique">[], failOn: FailOn | null): number {
  if (failOn === null) return ExitCode.done;
  const found =
    "least" in failOn ? marks.length >= failOn.least : marks.some(({ technique }) => technique === failOn.technique);
  return found ? ExitCode.found : ExitCode.done;
}

/** PTC files know an article by its number alone: two texts with one id would run into each other. */
function watchIds({ terminal, settings }: CommandContext): (source: CorpusText) => Promise<void> {
  if (settings.quiet || !settings.format.startsWith("ptc-")) return async () => {};
  const seen = new Map<string, string>();
  return async ({ id, name }) => {
    const articleId = ptcArticleId(id);
    const other = seen.get(articleId);
    if (other !== undefined)
      await warn(terminal, `${name}: expected an article id of its own, found ${articleId} as of ${other}`);
    seen.set(articleId, other ?? name);
  };
}

/** Hours of work may lie there. */
async function warnOfUnfinished(output: string, terminal: Terminal): Promise<void> {
  const { partial } = await findRunPaths(resolve(terminal.folder, output));
  if (((await stat(partial).catch(() => undefined))?.size ?? 0) > 0)
    await warn(terminal, `${partial}: an unfinished run is left as it is; --resume goes on with it`);
}
