/** Reads the files of a class; loaded when a teacher opens some. */
import "../no-eval.js";
import { analyzeClass, type ClassAnalysis } from "../../lessons/class/class-analysis.js";
import { gatherClass } from "../../lessons/gather-class.js";
import type { Lesson, StudentAnswers } from "../../lessons/lesson-schema.js";
import type { OpenedFile } from "../../lessons/own-file.js";
import { RefusedFile } from "../../lessons/refused-file.js";
import { TECHNIQUES } from "../techniques.js";
import { type ToldRefusal, tellStudentFile } from "./tell-refusal.js";

export { writeClassTables, zipClassTables } from "../../lessons/class/class-tables.js";

export interface AnalyzedFiles {
  readonly analysis: ClassAnalysis;
  /** By seat. */
  readonly students: readonly StudentAnswers[];
  /** What is wrong with the files that were left out. */
  readonly refused: readonly (ToldRefusal & { readonly names: readonly string[] })[];
}

/** The same students, where the key was changed since. */
export function analyzeAgain(gathered: AnalyzedFiles, lesson: Lesson): AnalyzedFiles {
  return { ...gathered, analysis: analyzeClass(lesson, gathered.students, TECHNIQUES) };
}

/** Largest file in bytes; a file of answers has a few thousand. A larger one is told and not read. */
const LARGEST_FILE = 20_000_000;

/** What is wrong with a file is told, and the others still count. */
export async function analyzeFiles(files: readonly File[], lesson: Lesson): Promise<AnalyzedFiles> {
  const opened: OpenedFile[] = [];
  const unread: (ToldRefusal & { readonly names: readonly string[] })[] = [];
  for (const file of files) {
    const told = await openFile(file);
    if ("content" in told) opened.push(told);
    else unread.push({ names: [file.name], ...told });
  }
  const { students, refused } = gatherClass(opened, lesson, TECHNIQUES);
  return {
    analysis: analyzeClass(lesson, students, TECHNIQUES),
    students: [...students].sort((a, b) => a.seat - b.seat),
    refused: [...unread, ...refused.map(({ names, error }) => ({ names, ...tellStudentFile(error) }))],
  };
}

async function openFile(file: File): Promise<OpenedFile | ToldRefusal> {
  if (file.size > LARGEST_FILE)
    return tellStudentFile(
      new RefusedFile("tooLong", `${file.name}: expected at most ${LARGEST_FILE} bytes, found ${file.size}`),
    );
  try {
    return { name: file.name, content: await file.text() };
  } catch (error) {
    return tellStudentFile(error as Error); // a folder, or a file that was moved away meanwhile
  }
}
