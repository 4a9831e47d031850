/** A student's marks on a text against the key: where they are right, how nearly, and in which way they are not. */
import { agreesWith } from "../evaluation/agreement.js";
import type { GoldSpan } from "../evaluation/gold-span.js";
import { scoreLabelledSpans } from "../evaluation/labelled-spans.js";
import { scoreSpanIdentification } from "../evaluation/span-identification.js";
import { f1Of, precisionOf, recallOf, type SpanScore, sumSpanScores } from "../evaluation/span-score.js";
import { lowerBound } from "../text/search.js";
import { overlapLength, type Span } from "../text/span.js";
import { findWords, snapToWords } from "../text/word-spans.js";
import type { GuessedMark, KeySpan } from "./lesson-schema.js";
import { type Cards, type Reason, reasonOfKey, reasonOfNone, reasonOfOther } from "./reasons.js";

/**
 * `hit`: an accepted technique on the words of the key. `boundary`: an accepted one that begins or ends elsewhere.
 * `technique`: on words of the key under another name. `falseAlarm`: where the key holds nothing.
 */
export type MarkVerdict = "hit" | "boundary" | "technique" | "falseAlarm";

export interface MarkedMark {
  readonly mark: GuessedMark;
  readonly verdict: MarkVerdict;
  /** The span of the key that it is held against; undefined for a false alarm. */
  readonly key?: KeySpan;
  /** Spans of the key that are not missed by it: all that accept its technique, else the one that it is held against. */
  readonly meets: readonly KeySpan[];
  /** Share of the mark, 0..1, that lies on spans of the key that accept its technique. */
  readonly credit: number;
  /** Whether it counts as right for the student's sureness: see `agreesWith`. */
  readonly agrees: boolean;
  /** Empty for a hit. */
  readonly reasons: readonly Reason[];
}

export interface MissedSpan {
  readonly key: KeySpan;
  readonly reasons: readonly Reason[];
}

/** Shares of partly overlapping spans count in part: see `scoreSpanIdentification` and `scoreLabelledSpans`. */
export interface GuessScore {
  /** Where and what together. */
  readonly score: SpanShares;
  /** Where alone, whatever the technique. */
  readonly places: SpanShares;
}

export interface SpanShares {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

export interface MarkedGuess {
  /** In order of place. */
  readonly marks: readonly MarkedMark[];
  /** Spans of the key that no mark meets. */
  readonly missed: readonly MissedSpan[];
}

/** A text with a key, ready to mark many students' guesses on it. */
export interface KeyedText {
  readonly key: readonly KeySpan[];
  /** As the scorers of `src/evaluation` take the key. */
  readonly gold: readonly GoldSpan[];
  /** Of the text. */
  readonly words: readonly Span[];
}

/** @param key in order and disjoint, as `checkLesson` has made sure */
export function prepareKey(text: string, key: readonly KeySpan[]): KeyedText {
  return { key, gold: key.map(toGold), words: findWords(text) };
}

/**
 * A mark is held against the span of the key that accepts its technique and shares most with it; where none accepts it,
 * against the one that shares most. Ends are compared by words: a full stop more is no other boundary. One mark over several
 * spans that accept its technique meets each of them. O(n log n), and linear in the spans that are met.
 */
export function markGuess(marks: readonly GuessedMark[], { key, gold, words }: KeyedText, cards: Cards): MarkedGuess {
  const met = new Set<KeySpan>();
  const marked = [...marks].sort(compareMarks).map((mark): MarkedMark => {
    const { span, accepted, meets, covered, first, last } = holdAgainst(key, mark);
    if (span === undefined) {
      const reasons = reasonOfNone(mark.technique, cards);
      return { mark, verdict: "falseAlarm", meets, credit: 0, agrees: false, reasons };
    }
    for (const one of meets) met.add(one);
    const held = { mark, key: span, meets };
    if (!accepted) {
      const reasons = reasonOfOther(mark.technique, span, cards);
      return { ...held, verdict: "technique", credit: 0, agrees: false, reasons };
    }
    const agrees = agreesWith(mark, gold.slice(first, last));
    if (sameWords(words, mark, span)) return { ...held, verdict: "hit", credit: 1, agrees, reasons: [] };
    const credit = covered / (mark.end - mark.start);
    return { ...held, verdict: "boundary", credit, agrees, reasons: reasonOfKey(span, cards) };
  });
  const missed = key.filter((span) => !met.has(span)).map((span) => ({ key: span, reasons: reasonOfKey(span, cards) }));
  return { marks: marked, missed };
}

interface Held {
  /** Shares most with the mark: of those that accept its technique, where there are any. */
  readonly span: KeySpan | undefined;
  /** The span accepts the technique. */
  readonly accepted: boolean;
  /** See {@link MarkedMark}; empty without a span. */
  readonly meets: readonly KeySpan[];
  /** Characters of the mark on spans that accept its technique. */
  readonly covered: number;
  /** Those of the key that share a character with the mark, as a half-open range of indices. */
  readonly first: number;
  readonly last: number;
}

function holdAgainst(key: readonly KeySpan[], mark: GuessedMark): Held {
  const first = lowerBound(key, mark.start + 1, endOf);
  let span: KeySpan | undefined;
  let accepted = false;
  let most = 0;
  let covered = 0;
  const accepting: KeySpan[] = [];
  let last = first;
  for (; last < key.length; last++) {
    const met = key[last] as KeySpan;
    if (met.start >= mark.end) break;
    const shared = overlapLength(met, mark);
    const accepts = met.techniques.includes(mark.technique);
    if (accepts) {
      covered += shared;
      accepting.push(met);
    }
    if (accepts === accepted ? shared <= most : accepted) continue;
    span = met;
    accepted = accepts;
    most = shared;
  }
  return { span, accepted, meets: accepted || span === undefined ? accepting : [span], covered, first, last };
}

function endOf({ end }: Span): number {
  return end;
}

/** The scores of `src/evaluation`, of one guess. Nothing to find and nothing marked scores 1, as that is right. */
export function scoreGuess(marks: readonly GuessedMark[], { gold }: Pick<KeyedText, "gold">): GuessScore {
  const article = { id: "", gold, predicted: marks };
  return {
    score: shareOf(sumSpanScores(scoreLabelledSpans(article))),
    places: shareOf(scoreSpanIdentification(article)),
  };
}

function shareOf(score: SpanScore): SpanShares {
  if (score.predicted + score.gold === 0) return { precision: 1, recall: 1, f1: 1 };
  return { precision: precisionOf(score), recall: recallOf(score), f1: f1Of(score) };
}

/** The span as the scorers of `src/evaluation` take it. */
export function toGold({ start, end, techniques: [technique = "", ...alsoRight] }: KeySpan): GoldSpan {
  return { start, end, technique, ...(alsoRight.length > 0 && { alsoRight }) };
}

function sameWords(words: readonly Span[], a: Span, b: Span): boolean {
  if (a.start === b.start && a.end === b.end) return true;
  const [one, other] = [snapToWords(words, a) ?? a, snapToWords(words, b) ?? b];
  return one.start === other.start && one.end === other.end;
}

function compareMarks(a: GuessedMark, b: GuessedMark): number {
  return a.start - b.start || a.end - b.end || (a.technique < b.technique ? -1 : 1);
}
