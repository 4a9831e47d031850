/** Lets the machine mark those texts of a lesson that came without its marks: passages of the bank. */
import { compareSpans } from "../text/span.js";
import { isFromBank } from "./lesson-desk.js";
import type { Lesson, MachineMark } from "./lesson-schema.js";

/** Scores have no more decimals in files: engines differ in the last ones. */
const DECIMALS = 4;

/** Marks as a lesson file holds them: nothing but place, class and score, in order of place. */
export function machineMarks(marks: readonly MachineMark[]): MachineMark[] {
  return marks
    .map(({ start, end, technique, score }) => ({ start, end, technique, score: Number(score.toFixed(DECIMALS)) }))
    .sort(compareSpans);
}

/** The lesson with the machine's marks on its passages of the bank; the steps and all other texts stay as they are. */
export async function labelBankTexts(
  lesson: Lesson,
  label: (text: string) => Promise<readonly MachineMark[]>,
): Promise<Lesson> {
  const texts: Lesson["texts"] = [];
  for (const text of lesson.texts)
    texts.push(isFromBank(text) ? { ...text, machine: machineMarks(await label(text.text)) } : text);
  return { ...lesson, texts };
}
