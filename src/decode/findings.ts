/** The stages from the network's answer to annotations, each of which only adds: spans, technique scores, names, scores. */
import type { Annotation } from "../techniques/annotation.js";
import type { Span } from "../text/span.js";
import { tokensOf } from "../tokens/token-spans.js";
import type { ReadText } from "./read-text.js";
import { measureRecurrence, stemsWithin } from "./recurrence.js";
import { countCopies, decideRepetition } from "./repetition.js";
import { calibrate, type NamedSpan, resolveAnnotations } from "./resolve.js";
import { decodeRuns } from "./runs.js";
import { type DecodeSettings, leastScoreOf, type PointSettings } from "./settings.js";
import { trimToWords } from "./trim.js";

/** Scores → spans: runs over the threshold, trimmed; one without a content word is none. */
export function decodeSpans(read: ReadText, options: { readonly threshold: number; readonly gap: number }): Span[] {
  return decodeRuns(read.inside, read, options)
    .map((run) => trimToWords(read.text, run))
    .filter((span) => stemsWithin(read.words, span).some((stem) => !/^\p{N}+$/u.test(stem)));
}

/** Spans → technique probabilities as the network gives them, in manifest order. One row a span. */
export function scoreTechniques(read: ReadText, spans: readonly Span[]): Promise<ArrayLike<number>[]> {
  const tokenSpans = spans.map((span) => tokensOf(span, read.tokens));
  return read.encoded.nameSpans(tokenSpans, measureRecurrence(read.words, spans));
}

/** The technique probabilities with Repetition decided among these spans. One row a span. */
export function decideTechniques(
  { techniques, decode }: { readonly techniques: readonly string[]; readonly decode: DecodeSettings },
  { read, spans, scores }: { read: ReadText; spans: readonly Span[]; scores: readonly ArrayLike<number>[] },
): number[][] {
  const copies = countCopies(read.text, read.words, spans);
  return scores.map((row, i) => decideRepetition(row, copies[i] ?? 1, { techniques, repetition: decode.repetition }));
}

/** Each span's best technique, before calibration and thresholds. */
export function nameSpans(
  techniques: readonly string[],
  read: ReadText,
  spans: readonly Span[],
  scores: readonly (readonly number[])[],
): NamedSpan[] {
  return spans.map((span, i) => {
    const row = scores[i] ?? [];
    const probability = Math.max(...row);
    const technique = techniques[row.indexOf(probability)] ?? "";
    return { ...span, technique, probability, inside: meanInside(read, span) };
  });
}

/** Named spans → annotations at an operating point, of at least the given calibrated probability. */
export function annotate(
  spans: readonly NamedSpan[],
  { calibration }: Pick<DecodeSettings, "calibration">,
  { point, minimumScore = 0 }: { readonly point: PointSettings; readonly minimumScore?: number },
): Annotation[] {
  const scored = spans.map((span) => ({
    start: span.start,
    end: span.end,
    technique: span.technique,
    score: calibrate(span, calibration),
  }));
  const isShown = ({ technique, score }: Annotation) => score >= Math.max(minimumScore, leastScoreOf(point, technique));
  return resolveAnnotations(scored.filter(isShown));
}

function meanInside(read: ReadText, span: Span): number {
  const { first, end } = tokensOf(span, read.tokens);
  let sum = 0;
  for (let i = first; i < end; i++) sum += read.inside[i] as number;
  return sum / (end - first);
}
