/** `rhetoscope label`: texts in, located techniques out. */
import { describeFindings } from "../../formats/describe-findings.js";
import type { Finding, LabelledText } from "../../formats/labelled-text.js";
import { ptcArticleId } from "../../formats/ptc.js";
import type { AnalyzerPool } from "../../platform/analyzer-pool.js";
import { type CommandContext, loadOptions } from "../context.js";
import { ExitCode, exitCodeOf } from "../exit-code.js";
import { findTexts } from "../input/find-texts.js";
import { readSource, type TextSource } from "../input/text-source.js";
import { mapInOrder } from "../map-in-order.js";
import { reportError, warn } from "../messages.js";
import { openLabelOutput } from "../output/label-output.js";
import { explainLanguage } from "../pretty/notes.js";
import { startProgress } from "../progress.js";
import type { FailOn } from "../settings/values.js";

export interface LabelRequest {
  /** Files, folders, or `-` for standard input. */
  readonly args: readonly string[];
  readonly output?: string;
  readonly stdinName: string;
}

/** Texts that are begun for each job before the first of them is done: a long one does not keep the others waiting. */
const AHEAD = 4;

/** Writes the findings of all texts that can be read. @returns the exit code */
export async function label(request: LabelRequest, context: CommandContext): Promise<number> {
  const { terminal } = context;
  const { sources, errors } = await findTexts(request.args, { ...request, folder: terminal.folder });
  for (const error of errors) await reportError(terminal, error);
  const code = errors.length > 0 ? ExitCode.input : ExitCode.done;
  if (sources.length === 0) return code;
  await warnOfEqualIds(sources, context);
  try {
    return Math.max(code, await labelSources(sources, request, context));
  } catch (error) {
    await reportError(terminal, error);
    return Math.max(code, exitCodeOf(error));
  }
}

async function labelSources(
  sources: readonly TextSource[],
  { output }: LabelRequest,
  context: CommandContext,
): Promise<number> {
  const { terminal, settings } = context;
  const labeller = createLabeller(context, Math.min(settings.jobs, sources.length));
  const destination = await openLabelOutput(output, context);
  const progress = startProgress(terminal, sources.length, settings.quiet);
  let code: number = ExitCode.done;
  let done = 0;
  try {
    await progress.show(done, sources[0]?.name ?? "");
    for await (const outcome of mapInOrder(sources, labeller.atOnce, labeller.label)) {
      terminal.signal.throwIfAborted();
      await progress.clear();
      code = Math.max(code, await writeOutcome(outcome, destination.write, context));
      await progress.show(++done, outcome.source.name);
    }
    await progress.clear();
    await destination.close();
    return code;
  } catch (error) {
    await progress.clear();
    await destination.abandon();
    await reportError(terminal, error);
    return Math.max(code, exitCodeOf(error));
  } finally {
    await labeller.dispose();
  }
}

type Outcome = { readonly source: TextSource } & (
  | { readonly labelled: LabelledText; readonly pool: AnalyzerPool }
  /** Of the caller's making. */
  | { readonly error: unknown }
);

interface Labeller {
  readonly atOnce: number;
  /** What is wrong with this text alone is an outcome; all else is thrown. */
  label(source: TextSource): Promise<Outcome>;
  dispose(): Promise<void>;
}

/** The model is loaded for the first text that can be read. */
function createLabeller({ terminal, settings, techniques, engines }: CommandContext, jobs: number): Labeller {
  const { point, minConfidence, explain, force } = settings;
  const options = { point, minimumScore: minConfidence, explain, force };
  const chosen = settings.techniques === null ? options : { ...options, techniques: settings.techniques };
  let opening: Promise<AnalyzerPool> | undefined;
  return {
    atOnce: jobs === 1 ? 1 : jobs * AHEAD,
    label: async (source) => {
      try {
        const text = await readSource(source, terminal);
        terminal.signal.throwIfAborted();
        opening ??= engines.openPool({ ...loadOptions(settings), jobs, signal: terminal.signal });
        const pool = await opening;
        const analysis = await pool.analyze(text, chosen);
        const { confidence } = pool.model;
        return {
          source,
          pool,
          labelled: describeFindings({ id: source.id, text }, analysis, { confidence, techniques }),
        };
      } catch (error) {
        if (exitCodeOf(error) === ExitCode.input) return { source, error };
        throw error;
      }
    },
    dispose: async () => {
      const pool = await opening?.catch(() => undefined);
      await pool?.dispose();
    },
  };
}

async function writeOutcome(
  outcome: Outcome,
  write: (text: LabelledText, pool: AnalyzerPool) => Promise<void>,
  { terminal, settings }: CommandContext,
): Promise<number> {
  try {
    if ("error" in outcome) throw outcome.error;
    const { labelled, pool, source } = outcome;
    if (!labelled.readable && !settings.quiet)
      await warn(terminal, `${source.name}: not labelled: ${explainLanguage(labelled.language, pool.model.language)}`);
    await write(labelled, pool);
    return settings.failOn !== null && failsOn(settings.failOn, labelled.findings) ? ExitCode.found : ExitCode.done;
  } catch (error) {
    if (exitCodeOf(error) !== ExitCode.input) throw error;
    await reportError(terminal, error);
    return ExitCode.input;
  }
}

function failsOn(failOn: FailOn, findings: readonly Finding[]): boolean {
  if ("least" in failOn) return findings.length >= failOn.least;
  return findings.some(({ technique }) => technique === failOn.technique);
}

/** PTC files know an article by its number alone: two texts with one id would run into each other. */
async function warnOfEqualIds(sources: readonly TextSource[], { terminal, settings }: CommandContext): Promise<void> {
  if (settings.quiet || !settings.format.startsWith("ptc-")) return;
  const seen = new Map<string, string>();
  for (const { id, name } of sources) {
    const articleId = ptcArticleId(id);
    const other = seen.get(articleId);
    if (other !== undefined)
      await warn(terminal, `${name}: expected an article id of its own, found ${articleId} as of ${other}`);
    seen.set(articleId, other ?? name);
  }
}
