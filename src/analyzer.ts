/** The pipeline on one screen: text → passages → tokens → windows → scores → spans → annotations. */
import { pickTechniques } from "./decode/best-techniques.js";
import type { EncodeOptions } from "./decode/encoder.js";
import { annotate, decideTechniques, decodeSpans, nameSpans, scoreTechniques } from "./decode/findings.js";
import { type ReaderParts, type ReadText, readText } from "./decode/read-text.js";
import type { DecodeSettings, OperatingPoint } from "./decode/settings.js";
import { InputError } from "./errors.js";
import { explainAnnotations } from "./explain/explain-annotations.js";
import type { Explanation, ExplanationParts } from "./explain/explanation.js";
import { detectLanguage } from "./language/detect-language.js";
import type { Annotation } from "./techniques/annotation.js";
import type { Span } from "./text/span.js";

/** Longest text, in UTF-16 code units, that is read at once. */
export const LONGEST_TEXT = 2_000_000;

/** How the annotations of a text that has been read are chosen. */
export interface AnnotateOptions {
  /** Operating point of the manifest. @default "balanced" */
  readonly point?: OperatingPoint;
  /** Calibrated probability 0..1 that a finding must reach, on top of the point's own. @default 0 */
  readonly minimumScore?: number;
  /** Only these techniques (ids of the manifest). @default all */
  readonly techniques?: readonly string[];
  /** Add to each annotation why it was marked. @default false */
  readonly explain?: boolean;
}

export interface ReadOptions extends EncodeOptions<Reading> {
  /** Read the text though it does not look like the model's language. @default false */
  readonly force?: boolean;
}

export type AnalyzeOptions = AnnotateOptions & ReadOptions;

/** A text that the network has read, wholly or so far: its annotations at any point cost next to nothing. */
export interface Reading {
  /** ISO 639-3, "und" when the text is too short to tell. */
  readonly language: string;
  /** False for another language than the model's, unless forced: then there are no annotations. */
  readonly readable: boolean;
  /** @throws InputError when an option is not known */
  annotate(options?: AnnotateOptions): Promise<readonly Finding[]>;
}

/** An annotation with its explanation where one was asked for. */
export interface Finding extends Annotation {
  readonly explanation?: Explanation;
}

/** What was found in one text. Offsets are UTF-16 code units of the text as given. */
export interface Analysis {
  /** ISO 639-3, "und" when the text is too short to tell. */
  readonly language: string;
  /** False for another language than the model's, unless forced: then there are no annotations. */
  readonly readable: boolean;
  readonly annotations: readonly Finding[];
}

export interface Analyzer {
  /** @throws InputError when the text is over {@link LONGEST_TEXT} */
  read(text: string, options?: ReadOptions): Promise<Reading>;
  /** Reads a text and annotates it once. @throws InputError when the text is over {@link LONGEST_TEXT} or an option is not known */
  analyze(text: string, options?: AnalyzeOptions): Promise<Analysis>;
  /**
   * The technique of each given span, in their order; a span that stands n times gets its n best ones. `score` is the
   * probability of the technique, given that the span holds one.
   * @throws InputError when a span is empty, reversed or leaves the text
   */
  classify(text: string, spans: readonly Span[], options?: EncodeOptions<unknown>): Promise<Annotation[]>;
  /** Frees the model. */
  dispose(): void;
}

/** Everything that a model is to the pipeline. */
export interface AnalyzerParts extends ReaderParts {
  /** ISO 639-3 of the language that the model was trained on. */
  readonly language: string;
  /** Columns of the technique scores. */
  readonly techniques: readonly string[];
  readonly decode: DecodeSettings;
  /** What explanations are made of, loaded when the first is asked for. */
  readonly explanation: () => Promise<ExplanationParts>;
}

/** The pipeline over a loaded model. */
export function createAnalyzer(parts: AnalyzerParts): Analyzer {
  const read = async (text: string, { force = false, signal, onProgress }: ReadOptions = {}): Promise<Reading> => {
    checkLength(text);
    const language = detectLanguage(text, parts.language);
    const readable = language === parts.language || language === "und" || force;
    if (!readable || text.trim() === "") return { language, readable, annotate: async () => [] };
    const reading = (read: ReadText): Reading => {
      return { language, readable, annotate: (options) => annotateText(parts, read, options) };
    };
    const running = {
      ...(signal && { signal }),
      ...(onProgress && {
        onProgress: (done: number, total: number, soFar: () => ReadText) =>
          onProgress(done, total, () => reading(soFar())),
      }),
    };
    return reading(await readText(parts, text, running));
  };
  return {
    read,
    analyze: async (text, options = {}) => {
      checkOptions(parts, options);
      const { language, readable, annotate } = await read(text, options);
      return { language, readable, annotations: await annotate(options) };
    },
    classify: async (text, spans, options) => {
      checkLength(text);
      for (const [i, span] of spans.entries()) checkSpan(text, span, i);
      if (spans.length === 0) return [];
      const read = await readText(parts, text, options);
      if (read.tokens.length === 0) throw new InputError("expected a text with words, found none");
      const scores = decideTechniques(parts, { read, spans, scores: await scoreTechniques(read, spans) });
      return pickTechniques(spans, scores).map((column, i) => ({
        start: spans[i]?.start ?? 0,
        end: spans[i]?.end ?? 0,
        technique: parts.techniques[column] ?? "",
        score: scores[i]?.[column] ?? 0,
      }));
    },
    dispose: () => parts.encoder.dispose(),
  };
}

async function annotateText(
  parts: AnalyzerParts,
  read: ReadText,
  options: AnnotateOptions = {},
): Promise<readonly Finding[]> {
  checkOptions(parts, options);
  const { point = "balanced", minimumScore = 0, techniques = parts.techniques } = options;
  const settings = parts.decode.points[point];
  const spans = decodeSpans(read, { threshold: settings.threshold, gap: parts.decode.gap });
  const scores = decideTechniques(parts, { read, spans, scores: await scoreTechniques(read, spans) });
  const named = nameSpans(parts.techniques, read, spans, scores);
  const annotations = annotate(named, parts.decode, { point: settings, minimumScore });
  const wanted = annotations.filter((annotation) => techniques.includes(annotation.technique));
  if (options.explain !== true) return wanted;
  const explanations = await explainAnnotations(read, wanted, await parts.explanation());
  return wanted.map((mark, i) => ({ ...mark, explanation: explanations[i] as Explanation }));
}

function checkLength(text: string): void {
  if (text.length > LONGEST_TEXT)
    throw new InputError(`expected at most ${LONGEST_TEXT} UTF-16 code units, found ${text.length}`);
}

function checkOptions({ decode, techniques: known }: AnalyzerParts, options: AnnotateOptions): void {
  const { point = "balanced", techniques = [] } = options;
  if (decode.points[point] === undefined) throw new InputError(`expected a point balanced or careful, found ${point}`);
  const unknown = techniques.find((technique) => !known.includes(technique));
  if (unknown !== undefined) throw new InputError(`expected a technique of ${known.join(", ")}, found ${unknown}`);
}

function checkSpan(text: string, { start, end }: Span, index: number): void {
  const whole = Number.isInteger(start) && Number.isInteger(end);
  if (!whole || start < 0 || end <= start || end > text.length)
    throw new InputError(`span ${index}: expected 0 <= start < end <= ${text.length}, found ${start} to ${end}`);
}
