/** Says whose words a span holds. */
import { lowerBound } from "../../text/search.js";
import { overlapLength, type Span } from "../../text/span.js";
import type { Quotation, Voices } from "./find-voices.js";

/** `scare`: the author's words, but held up in quotation marks. `speaker` is missing where nobody is named. */
export type Voice =
  | { readonly kind: "own"; readonly scare?: true }
  | { readonly kind: "quoted"; readonly quotation: Span; readonly speaker?: Span }
  | { readonly kind: "reported"; readonly report: Span; readonly speaker?: Span };

/**
 * The voice of at least half of the span, in UTF-16 code units: the innermost quotation that holds so much, or else the
 * quotations together, or else a report, or else the author. O(log n) and the number of quotations that touch the span.
 */
export function voiceOf(span: Span, { quotations, reports }: Voices): Voice {
  const half = (span.end - span.start) / 2;
  const touching = quotationsAt(span, quotations);
  const speech = touching.filter(({ scare }) => !scare);
  const holding = speech.filter((quotation) => overlapLength(quotation, span) >= half);
  const quotation = holding.at(-1) ?? (sharedLength(span, speech) >= half ? mostShared(span, speech) : undefined);
  if (quotation !== undefined) {
    const { start, end, speaker } = quotation;
    return { kind: "quoted", quotation: { start, end }, ...(speaker && { speaker }) };
  }
  const first = lowerBound(reports, span.start + 1, ({ end }) => end);
  for (let index = first; (reports[index]?.start ?? span.end) < span.end; index++) {
    const { start, end, speaker } = reports[index] as (typeof reports)[number];
    if (overlapLength({ start, end }, span) >= half)
      return { kind: "reported", report: { start, end }, ...(speaker && { speaker }) };
  }
  const scare = touching.some((held) => held.scare && overlapLength(held, span) >= half);
  return scare ? { kind: "own", scare } : { kind: "own" };
}

/** The quotations that share a character with the span, in order, outer before inner. */
function quotationsAt({ start, end }: Span, quotations: readonly Quotation[]): Quotation[] {
  const next = lowerBound(quotations, start + 1, (quotation) => quotation.start);
  const touching: Quotation[] = [];
  for (let held = quotations[next - 1]; held !== undefined; held = quotations[held.parent]) {
    if (held.end > start) touching.unshift(held);
  }
  for (let index = next; (quotations[index]?.start ?? end) < end; index++)
    touching.push(quotations[index] as Quotation);
  return touching;
}

/** What the span shares with quotations that lie in no other. */
function sharedLength(span: Span, quotations: readonly Quotation[]): number {
  let shared = 0;
  let behind = 0;
  for (const quotation of quotations) {
    if (quotation.end <= behind) continue;
    shared += overlapLength(quotation, span);
    behind = quotation.end;
  }
  return shared;
}

function mostShared(span: Span, quotations: readonly Quotation[]): Quotation | undefined {
  let most = quotations[0];
  for (const quotation of quotations) {
    if (most === undefined || overlapLength(quotation, span) > overlapLength(most, span)) most = quotation;
  }
  return most;
}
