/** What a class's answers to one lesson say together: agreement, where they marked, what they confuse and what they found. */
import type { Confusion } from "../../evaluation/disagreement.js";
import type { Technique } from "../../techniques/technique.js";
import type { KeySpan, Lesson, StudentAnswers } from "../lesson-schema.js";
import { createMarker, type MarkedSteps } from "../marking.js";
import { reportSureness, type SurenessReport } from "../sureness.js";
import { countKeyConfusions, countPeerConfusions } from "./class-confusions.js";
import { collectMarks, type TextMarks } from "./class-marks.js";
import { keepFirstGuesses } from "./first-guesses.js";
import { type HeatStretch, measureHeat } from "./heat.js";
import { comparePairs, type SeatPair } from "./seat-pairs.js";

/** Seat numbers, never names. */
export interface ClassAnalysis {
  readonly seats: readonly number[];
  readonly pairs: readonly SeatPair[];
  /** Mean of the pairs' kappas that are defined; null without any. */
  readonly meanKappa: number | null;
  readonly meanSpanF1: number | null;
  /** Of the texts that were guessed on. */
  readonly texts: readonly ClassText[];
  readonly confusions: {
    /** Against the key. */
    readonly key: readonly Confusion[];
    /** Of students among themselves, where no key decides. */
    readonly peers: readonly Confusion[];
  };
  /** Of all answers that a key decides, of all students. */
  readonly sureness: SurenessReport;
  /** Of each student, in the order of `seats`. */
  readonly marked: readonly MarkedSteps[];
}

export interface ClassText {
  readonly text: string;
  /** Students who guessed on it. */
  readonly answered: number;
  /** Of these, whose file does not say that they compared: they may have had more to mark. */
  readonly unfinished: number;
  readonly heat: readonly HeatStretch[];
  /** Each span of the key; null where nobody decided. */
  readonly key: readonly KeyFound[] | null;
}

export interface KeyFound extends KeySpan {
  /** Students with an accepted technique there. */
  readonly found: number;
  /** Students who marked it under another name alone. */
  readonly named: number;
}

/** @param students of this lesson, each seat once @param techniques all cards */
export function analyzeClass(
  lesson: Lesson,
  students: readonly StudentAnswers[],
  techniques: readonly Technique[],
): ClassAnalysis {
  const sorted = [...students].sort((a, b) => a.seat - b.seat);
  const mark = createMarker(lesson, techniques);
  const marked = sorted.map((student) => mark(keepFirstGuesses(student, lesson)));
  const texts = collectMarks(lesson, sorted);
  const pairs = comparePairs(texts);
  return {
    seats: sorted.map(({ seat }) => seat),
    pairs,
    meanKappa: meanOf(pairs, "kappa"),
    meanSpanF1: meanOf(pairs, "spanF1"),
    texts: texts.map((text) => describeText(text, lesson, marked)),
    confusions: { key: countKeyConfusions(marked), peers: countPeerConfusions(texts) },
    sureness: reportSureness(marked.flatMap(({ certainties }) => certainties)),
    marked,
  };
}

function describeText(marks: TextMarks, { steps }: Lesson, marked: readonly MarkedSteps[]): ClassText {
  const { text, seats } = marks;
  const isHere = (step: number) => (steps[step] as { text?: string } | undefined)?.text === text.id;
  const found = new Map<KeySpan, { found: number; named: number }>(
    (text.key ?? []).map((span) => [span, { found: 0, named: 0 }]),
  );
  for (const student of marked) {
    const right = new Set<KeySpan>();
    const other = new Set<KeySpan>();
    for (const step of student.steps) {
      if (step.kind !== "guess" || step.marking === null || !isHere(step.step)) continue;
      for (const { verdict, meets } of step.marking.marks)
        for (const span of meets) (verdict === "technique" ? other : right).add(span);
    }
    for (const [span, count] of found) {
      if (right.has(span)) count.found++;
      else if (other.has(span)) count.named++;
    }
  }
  const key = text.key === null ? null : [...found].map(([span, counts]) => ({ ...span, ...counts }));
  const unfinished = seats.filter(({ compared }) => !compared).length;
  return { text: text.id, answered: seats.length, unfinished, heat: measureHeat(marks), key };
}

/** Of the pairs where it is defined. */
function meanOf(pairs: readonly SeatPair[], measure: "kappa" | "spanF1"): number | null {
  let sum = 0;
  let count = 0;
  for (const { [measure]: value } of pairs) {
    if (value === null) continue;
    sum += value;
    count++;
  }
  return count === 0 ? null : sum / count;
}
