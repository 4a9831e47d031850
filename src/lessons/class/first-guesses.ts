/** What a student guessed before the key was seen: of several steps about one text, the first that was answered. */
import type { Lesson, StudentAnswers } from "../lesson-schema.js";

/** The answers without later guesses on a text that was guessed on before. */
export function keepFirstGuesses(student: StudentAnswers, { steps }: Lesson): StudentAnswers {
  const seen = new Set<string>();
  const later = new Set<number>();
  for (const { kind, step: index } of [...student.answers].sort((a, b) => a.step - b.step)) {
    const step = steps[index];
    if (kind !== "guess" || step?.kind !== "guess") continue;
    if (seen.has(step.text)) later.add(index);
    seen.add(step.text);
  }
  return later.size === 0 ? student : { ...student, answers: student.answers.filter(({ step }) => !later.has(step)) };
}
