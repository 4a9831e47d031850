/** What kinds of steps are called. */
import type { LessonStep } from "../../lessons/lesson-schema.js";

const STEP_NAMES: Readonly<Record<LessonStep["kind"], string>> = {
  explore: "Explore",
  guess: "Guess first",
  name: "Name it",
  clean: "Clean or not",
  rewrite: "Rewrite",
  discuss: "Discuss",
};

export function nameKind(kind: LessonStep["kind"]): string {
  return STEP_NAMES[kind];
}

/** A title that only repeats the kind is told once. */
export function nameStep({ kind, title }: Pick<LessonStep, "kind" | "title">): string {
  const name = nameKind(kind);
  return name.toLowerCase() === title.toLowerCase() ? title : `${name}: ${title}`;
}
