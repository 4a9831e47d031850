/** The marks of a class on one text, packed so that thousands of pairs of students are compared in no time. */
import { touchedUnits, wordsOf } from "../../evaluation/text-units.js";
import { mergeOverlapping } from "../../text/span.js";
import type { GuessedMark, Lesson, LessonText, StudentAnswers } from "../lesson-schema.js";

/** One student's marks on one text. */
export interface SeatMarks {
  readonly seat: number;
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

/** One entry for each text that a guess step is about and somebody answered, in the lesson's order. */
export function collectMarks(lesson: Lesson, students: readonly StudentAnswers[]): TextMarks[] {
  return lesson.texts.flatMap((text) => {
    const steps = lesson.steps.flatMap((step, i) => (step.kind === "guess" && step.text === text.id ? [i] : []));
    const guessed = students.flatMap(({ seat, answers }) => {
      const given = answers.filter((answer) => answer.kind === "guess" && steps.includes(answer.step));
      return given.length === 0
        ? []
        : [{ seat, marks: given.flatMap((answer) => ("marks" in answer ? answer.marks : [])) }];
    });
    if (guessed.length === 0) return [];
    const words = wordsOf(text.text);
    const seats = guessed.map(({ seat, marks }) => {
      const touched = touchedUnits(words, marks);
      const bits = new Int32Array(Math.ceil(words.length / 32));
      for (const word of touched) bits[word >> 5] = (bits[word >> 5] as number) | (1 << (word & 31));
      const sorted = [...marks].sort((a, b) => a.start - b.start || a.end - b.end);
      const merged = Int32Array.from(mergeOverlapping(sorted).flatMap(({ start, end }) => [start, end]));
      return { seat, marks: sorted, merged, words: bits, wordsMarked: touched.size };
    });
    return [{ text, wordCount: words.length, seats }];
  });
}
