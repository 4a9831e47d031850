/** Findings on their way out: the format, begun with the first text, and the place they go to. */
import type { LabelWriter } from "../../formats/label-format.js";
import type { LabelledText } from "../../formats/labelled-text.js";
import type { AnalyzerPool } from "../../platform/analyzer-pool.js";
import type { Annotation } from "../../techniques/annotation.js";
import { type CommandContext, widthOf } from "../context.js";
import type { CorpusText } from "../input/corpus.js";
import { OWN_MODEL } from "../package-files.js";
import { readQuality } from "../pretty/measured-quality.js";
import { wantsColor } from "../settings/color.js";
import { createWriter } from "./label-writers.js";
import { openSink } from "./sink.js";

export interface LabelOutput {
  /** The texts that an earlier run has not written; of the others `onWritten` is told. All of them, in most formats. */
  left(
    texts: AsyncIterable<CorpusText>,
    onWritten: (text: CorpusText, annotations: readonly Pick<Annotation, "technique">[]) => Promise<void>,
  ): AsyncIterable<CorpusText>;
  write(text: LabelledText, source: CorpusText, pool: Pick<AnalyzerPool, "engine" | "model">): Promise<void>;
  /** All texts are written. Without any, the destination is left as it was. */
  close(): Promise<void>;
  /** The run failed. @returns what the user should know of what is kept */
  abandon(): Promise<string | undefined>;
}

/** @throws OutputError when the destination cannot be written */
export async function openLabelOutput(output: string | undefined, context: CommandContext): Promise<LabelOutput> {
  const sink = await openSink(context.terminal, output);
  let writer: LabelWriter | undefined;
  let begun = false;
  return {
    left: (texts) => texts,
    write: async (text, _source, pool) => {
      writer ??= await startWriter(pool, output, context);
      const body = writer.write(text);
      await sink.write(begun ? body : writer.open() + body); // one stretch: a stop never cuts it
      begun = true;
    },
    close: async () => {
      if (writer === undefined || !begun) return sink.discard();
      const end = writer.close();
      if (end !== "") await sink.write(end);
      await sink.commit();
    },
    abandon: async () => {
      await sink.discard();
      return undefined;
    },
  };
}

async function startWriter(
  { engine, model }: Pick<AnalyzerPool, "engine" | "model">,
  output: string | undefined,
  context: CommandContext,
): Promise<LabelWriter> {
  const { terminal, settings, techniques, version } = context;
  const run = { version, engine: engine.name, model: { name: model.name, sha256: model.sha256 }, techniques };
  const stream = output === undefined ? terminal.stdout : { isTerminal: false };
  return createWriter(settings.format, run, {
    width: widthOf(context),
    color: wantsColor(settings.color, terminal, stream),
    confidence: model.confidence,
    quality: await readQuality({ folder: settings.model ?? OWN_MODEL, weights: model.sha256 }, settings.point),
    point: { name: settings.point, silent: model.silent[settings.point] },
    filtered: settings.minConfidence > 0 || settings.techniques !== null,
    language: model.language,
  });
}
