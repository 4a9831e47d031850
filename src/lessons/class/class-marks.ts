/** The marks of a class on one text, packed so that thousands of pairs of students are compared in no time. */
import { wordsOf } from "../../evaluation/text-units.js";
import { compareSpans, mergeOverlapping, type Span } from "../../text/span.js";
import type { GuessedMark, Lesson, LessonText, StudentAnswers } from "../lesson-schema.js";

/** One student's marks on one text. */
export interface SeatMarks {
  readonly seat: number;
  /** The file says that the student had finished: see `compared` of the answers. */
  readonly compared: boolean;
  /** In order of place. */
  readonly marks: readonly GuessedMark[];
  /** Merged where they overlap: start, end, start, end, …; in UTF-16 code units. */
  readonly merged: Int32Array;
  /** A bit a word of the text: set where a mark touches it. */
  readonly words: Int32Array;
  readonly wordsMarked: number;
}

/** All who guessed on the text, by seat number; one who did the step and marked nothing is among them. */
export interface TextMarks {
  readonly text: LessonText;
  /** Of the text, see `wordsOf`. */
  readonly wordCount: number;
  readonly seats: readonly SeatMarks[];
}

/**
 * One entry for each text that a guess step is about and somebody answered, in the lesson's order. Where several steps are
 * about one text, the first that the student answered counts: after it the key has been seen.
 */
export function collectMarks(lesson: Lesson, students: readonly StudentAnswers[]): TextMarks[] {
  return lesson.texts.flatMap((text) => {
    const steps = lesson.steps.flatMap((step, i) => (step.kind === "guess" && step.text === text.id ? [i] : []));
    const guessed = students.flatMap(({ seat, answers }) => {
      const first = steps.flatMap((step) => answers.find((answer) => answer.step === step) ?? [])[0];
      return first?.kind === "guess" ? [{ seat, marks: first.marks, compared: first.compared === true }] : [];
    });
    if (guessed.length === 0) return [];
    const words = wordsOf(text.text);
    const seats = guessed.map(({ seat, marks, compared }) => {
      const sorted = [...marks].sort(compareSpans);
      const merged = mergeOverlapping(sorted);
      return { seat, compared, marks: sorted, merged: flatten(merged), ...touchWords(words, merged) };
    });
    return [{ text, wordCount: words.length, seats }];
  });
}

/** The words that `touchedUnits` finds, as bits. Linear in words and spans. @param merged in order and disjoint */
function touchWords(words: readonly Span[], merged: readonly Span[]): Pick<SeatMarks, "words" | "wordsMarked"> {
  const bits = new Int32Array(Math.ceil(words.length / 32));
  let wordsMarked = 0;
  let next = 0; // the first word that no span before has touched and that does not end before this one
  for (const { start, end } of merged) {
    while (next < words.length && (words[next] as Span).end <= start) next++;
    for (; next < words.length && (words[next] as Span).start < end; next++) {
      bits[next >> 5] = (bits[next >> 5] as number) | (1 << (next & 31));
      wordsMarked++;
    }
  }
  return { words: bits, wordsMarked };
}

function flatten(spans: readonly Span[]): Int32Array {
  const places = new Int32Array(2 * spans.length);
  spans.forEach(({ start, end }, i) => {
    places[2 * i] = start;
    places[2 * i + 1] = end;
  });
  return places;
}
