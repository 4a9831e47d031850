/** How often the words of a span stand elsewhere in the same text: what a reader of the span alone cannot know. */
import type { Span } from "../text/span.js";
import { type StemmedWord, wordsWithin } from "./stems.js";

/** Length of the row that {@link measureRecurrence} gives each span. */
export const RECURRENCE_FEATURES = 6;
const LONGEST_SEQUENCE = 12;

interface Branch {
  count: number;
  readonly next: Map<string, Branch>;
}

/**
 * A row of {@link RECURRENCE_FEATURES} numbers a span, in the order of `spans`: ln(1 + other places where the span's
 * sequence of stems stands), then mean, least and greatest ln(1 + other places) of its single stems, ln(1 + number of
 * stems), ln(1 + length in characters) / 4. A span without content words has zeros but for the last. Sequences are
 * compared on their first 12 stems. Linear in the text and the spans, whatever repeats.
 */
export function measureRecurrence(words: readonly StemmedWord[], spans: readonly Span[]): number[][] {
  const counts = new Map<string, number>();
  for (const { stem } of words) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  const root: Branch = { count: 0, next: new Map() };
  const sequences = spans.map((span) => stemsWithin(words, span));
  const leaves = sequences.map((sequence) => plant(root, sequence));
  countSequences(root, words);
  return spans.map((span, row) => {
    const others = (sequences[row] ?? []).map((stem) => Math.log1p((counts.get(stem) ?? 1) - 1));
    const length = Math.log1p(span.end - span.start) / 4;
    if (others.length === 0) return [0, 0, 0, 0, 0, length];
    const mean = others.reduce((sum, value) => sum + value, 0) / others.length;
    const least = others.reduce((a, b) => Math.min(a, b));
    const greatest = others.reduce((a, b) => Math.max(a, b));
    const again = Math.log1p(Math.max(0, (leaves[row]?.count ?? 1) - 1));
    return [again, mean, least, greatest, Math.log1p(others.length), length];
  });
}

/** The stems of the content words that lie wholly within the span. */
export function stemsWithin(words: readonly StemmedWord[], span: Span): string[] {
  const { first, end } = wordsWithin(words, span);
  return words.slice(first, end).map(({ stem }) => stem);
}

function plant(root: Branch, sequence: readonly string[]): Branch {
  let branch = root;
  for (const stem of sequence.slice(0, LONGEST_SEQUENCE)) {
    let next = branch.next.get(stem);
    if (next === undefined) {
      next = { count: 0, next: new Map() };
      branch.next.set(stem, next);
    }
    branch = next;
  }
  return branch;
}

function countSequences(root: Branch, words: readonly StemmedWord[]): void {
  for (let first = 0; first < words.length; first++) {
    let branch = root;
    for (let i = first; i < words.length; i++) {
      const next = branch.next.get(words[i]?.stem ?? "");
      if (next === undefined) break;
      next.count++;
      branch = next;
    }
  }
}
