/** Reads the files of a class; loaded when a teacher opens some. */
import "../no-eval.js";
import { analyzeClass, type ClassAnalysis } from "../../lessons/class/class-analysis.js";
import { gatherClass } from "../../lessons/gather-class.js";
import type { Lesson, StudentAnswers } from "../../lessons/lesson-schema.js";
import type { OpenedFile } from "../../lessons/own-file.js";
import { TECHNIQUES } from "../techniques.js";

export { writeClassTables } from "../../lessons/class/class-tables.js";

export interface AnalyzedFiles {
  readonly analysis: ClassAnalysis;
  /** By seat. */
  readonly students: readonly StudentAnswers[];
  /** What is wrong with the files that were left out, a sentence each. */
  readonly errors: readonly string[];
}

/** The same students, where the key was changed since. */
export function analyzeAgain(gathered: AnalyzedFiles, lesson: Lesson): AnalyzedFiles {
  return { ...gathered, analysis: analyzeClass(lesson, gathered.students, TECHNIQUES) };
}

export function analyzeFiles(files: readonly OpenedFile[], lesson: Lesson): AnalyzedFiles {
  const { students, errors } = gatherClass(files, lesson, TECHNIQUES);
  const bySeat = [...students].sort((a, b) => a.seat - b.seat);
  return {
    analysis: analyzeClass(lesson, students, TECHNIQUES),
    students: bySeat,
    errors: errors.map(({ message }) => message),
  };
}
