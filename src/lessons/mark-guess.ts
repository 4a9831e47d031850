/** A student's marks on a text against the key: where they are right, how nearly, and in which way they are not. */
import { agreesWith } from "../evaluation/agreement.js";
import type { GoldSpan } from "../evaluation/gold-span.js";
import { scoreLabelledSpans } from "../evaluation/labelled-spans.js";
import { scoreSpanIdentification } from "../evaluation/span-identification.js";
import { f1Of, precisionOf, recallOf, type SpanScore, sumSpanScores } from "../evaluation/span-score.js";
import { lowerBound } from "../text/search.js";
import { overlapLength, type Span } from "../text/span.js";
import { findWords, snapToWords } from "../text/word-spans.js";
import type { GuessedMark, KeySpan, LessonText } from "./lesson-schema.js";
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
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

export interface MarkedGuess {
  /** In order of place. */
  readonly marks: readonly MarkedMark[];
  /** Spans of the key that no mark meets. */
  readonly missed: readonly MissedSpan[];
  /** Where and what together. */
  readonly score: GuessScore;
  /** Where alone, whatever the technique. */
  readonly places: GuessScore;
}

/**
 * A mark is held against the span of the key that accepts its technique and shares most with it; where none accepts it,
 * against the one that shares most. Ends are compared by words: a full stop more is no other boundary. O(n log n).
 * Nothing to find and nothing marked scores 1, as that is right.
 * @param key in order and disjoint, as `checkLesson` has made sure
 */
export function markGuess(
  marks: readonly GuessedMark[],
  { text, key }: Pick<LessonText, "text"> & { readonly key: readonly KeySpan[] },
  cards: Cards,
): MarkedGuess {
  const words = findWords(text);
  const met = new Set<KeySpan>();
  const marked = [...marks].sort(compareMarks).map((mark): MarkedMark => {
    const meeting = spansMeeting(key, mark);
    const best = mostShared(
      meeting.filter(({ techniques }) => techniques.includes(mark.technique)),
      mark,
    );
    const span = best ?? mostShared(meeting, mark);
    if (span === undefined)
      return { mark, verdict: "falseAlarm", credit: 0, agrees: false, reasons: reasonOfNone(mark.technique, cards) };
    met.add(span);
    if (best === undefined)
      return {
        mark,
        verdict: "technique",
        key: span,
        credit: 0,
        agrees: false,
        reasons: reasonOfOther(mark.technique, span, cards),
      };
    const verdict = sameWords(words, mark, best) ? "hit" : "boundary";
    const agrees = agreesWith(mark, meeting.map(toGold));
    const reasons = verdict === "hit" ? [] : reasonOfKey(best, cards);
    return { mark, verdict, key: best, credit: verdict === "hit" ? 1 : creditOf(mark, meeting), agrees, reasons };
  });
  const missed = key.filter((span) => !met.has(span)).map((span) => ({ key: span, reasons: reasonOfKey(span, cards) }));
  return { marks: marked, missed, ...scoreGuess(marks, key) };
}

function scoreGuess(marks: readonly GuessedMark[], key: readonly KeySpan[]): Pick<MarkedGuess, "score" | "places"> {
  const article = { id: "", gold: key.map(toGold), predicted: marks };
  return {
    score: shareOf(sumSpanScores(scoreLabelledSpans(article))),
    places: shareOf(scoreSpanIdentification(article)),
  };
}

function shareOf(score: SpanScore): GuessScore {
  if (score.predicted + score.gold === 0) return { precision: 1, recall: 1, f1: 1 };
  return { precision: precisionOf(score), recall: recallOf(score), f1: f1Of(score) };
}

/** The span as the scorers of `src/evaluation` take it. */
export function toGold({ start, end, techniques: [technique = "", ...alsoRight] }: KeySpan): GoldSpan {
  return { start, end, technique, ...(alsoRight.length > 0 && { alsoRight }) };
}

/** Those of the key that share a character with the mark. */
function spansMeeting(key: readonly KeySpan[], { start, end }: Span): KeySpan[] {
  const found: KeySpan[] = [];
  for (let i = lowerBound(key, start + 1, (span) => span.end); i < key.length && (key[i] as Span).start < end; i++)
    found.push(key[i] as KeySpan);
  return found;
}

function mostShared(spans: readonly KeySpan[], mark: Span): KeySpan | undefined {
  return spans.reduce<KeySpan | undefined>(
    (best, span) => (best === undefined || overlapLength(span, mark) > overlapLength(best, mark) ? span : best),
    undefined,
  );
}

function creditOf(mark: GuessedMark, meeting: readonly KeySpan[]): number {
  const covered = meeting
    .filter(({ techniques }) => techniques.includes(mark.technique))
    .reduce((sum, span) => sum + overlapLength(span, mark), 0);
  return covered / (mark.end - mark.start);
}

function sameWords(words: readonly Span[], a: Span, b: Span): boolean {
  const [one, other] = [snapToWords(words, a) ?? a, snapToWords(words, b) ?? b];
  return one.start === other.start && one.end === other.end;
}

function compareMarks(a: GuessedMark, b: GuessedMark): number {
  return a.start - b.start || a.end - b.end || (a.technique < b.technique ? -1 : 1);
}
