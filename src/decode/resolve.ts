/** Spans and their technique scores become annotations: sorted, calibrated, filtered, the same technique merged. */
import type { Annotation } from "../techniques/annotation.js";
import { compareSpans, type Span } from "../text/span.js";
import { logOdds, probabilityOf } from "./log-odds.js";
import type { DecodeSettings } from "./settings.js";

/** A span with what the network thinks of it. */
export interface NamedSpan extends Span {
  /** Mean probability of the span's tokens to be inside a marked stretch, 0..1. */
  readonly inside: number;
  /** Best technique after the repetition decision, and its probability given that the span is one. */
  readonly technique: string;
  readonly probability: number;
}

/** Calibrated probability that annotators marked this technique here (Platt scaling with an intercept a technique). */
export function calibrate(span: NamedSpan, calibration: DecodeSettings["calibration"]): number {
  const intercept = calibration.intercepts[span.technique] ?? 0;
  return probabilityOf(
    intercept + calibration.span * logOdds(span.inside) + calibration.name * logOdds(span.probability),
  );
}

/** Annotations in order, those of the same technique that overlap merged (the higher score stays). Idempotent. */
export function resolveAnnotations(annotations: readonly Annotation[]): Annotation[] {
  const open = new Map<string, { start: number; end: number; technique: string; score: number }>();
  const resolved: Annotation[] = [];
  for (const annotation of [...annotations].sort(compareSpans)) {
    const last = open.get(annotation.technique);
    if (last !== undefined && annotation.start < last.end) {
      last.end = Math.max(last.end, annotation.end);
      last.score = Math.max(last.score, annotation.score);
    } else {
      const next = { ...annotation };
      open.set(annotation.technique, next);
      resolved.push(next);
    }
  }
  return resolved.sort(
    (a, b) => compareSpans(a, b) || (a.technique < b.technique ? -1 : a.technique > b.technique ? 1 : 0),
  );
}
