/** Two annotators as chance would have them: marks of the real ones, moved round the text. */
import type { TechniqueSpan } from "../compared-article.js";

type Marks = readonly TechniqueSpan[];

/**
 * A pair of annotators that agree by chance alone. Each takes the marks of one of the two real annotators, drawn with
 * replacement, and moves them all to the right by the same whole number; a mark that would begin behind the end of the
 * last real mark begins anew at the front. The two shifts are at least half a mean mark's length apart, so that nobody
 * is compared with an unmoved copy of himself. Never empty on both sides, unless the real ones are.
 *
 * Source: Mathet et al. 2015, section 5.2; in particulars as the `ShuffleContinuumSampler` of pygamma-agreement 0.5.9
 * (Titeux and Riad 2021, Journal of Open Source Software 6(62)): whole shifts, bounds from 0 to the last mark's end.
 * @param random numbers 0 <= x < 1
 */
export function shuffleAnnotators(annotators: readonly [Marks, Marks], random: () => number): [Marks, Marks] {
  const all = annotators.flat();
  if (all.length === 0) return [[], []];
  const end = all.reduce((last, mark) => Math.max(last, mark.end), 0);
  const apart = all.reduce((sum, mark) => sum + mark.end - mark.start, 0) / all.length / 2;
  for (;;) {
    const shift = Math.floor(random() * end);
    const first = moveMarks(drawOne(annotators, random), shift, end);
    const second = moveMarks(drawOne(annotators, random), drawShiftAwayFrom(shift, apart, { end, random }), end);
    if (first.length + second.length > 0) return [first, second];
  }
}

function drawOne(annotators: readonly [Marks, Marks], random: () => number): Marks {
  return random() < 0.5 ? annotators[0] : annotators[1];
}

/** Anywhere in [0, end) but nearer to `other` than `apart`; anywhere at all when nothing is left. */
function drawShiftAwayFrom(
  other: number,
  apart: number,
  { end, random }: { readonly end: number; readonly random: () => number },
): number {
  const before = Math.max(0, other - apart);
  const after = Math.max(0, end - (other + apart));
  if (before + after === 0) return Math.floor(random() * end);
  const place = random() * (before + after);
  return Math.floor(place < before ? place : other + apart + (place - before));
}

function moveMarks(marks: Marks, shift: number, end: number): Marks {
  return marks.map((mark) => {
    const by = mark.start + shift > end ? shift - end : shift;
    return { ...mark, start: mark.start + by, end: mark.end + by };
  });
}
