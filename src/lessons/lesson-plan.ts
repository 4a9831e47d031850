/** How the minutes of a lesson are spent: short sessions on few techniques, guessing before looking. */

export const LESSON_MINUTES = [15, 45] as const;
export type LessonMinutes = (typeof LESSON_MINUTES)[number];

export interface PlannedGuess {
  readonly kind: "guess";
  readonly minutes: number;
  /** On all texts; on all but the last of several; on the last of several, else on a fresh one of the bank. */
  readonly part: "all" | "first" | "last";
  readonly hints: "count" | "sentences" | "none";
}

export type PlannedStep =
  | PlannedGuess
  | { readonly kind: "explore" | "discuss"; readonly minutes: number }
  /** `items`: how many places, or texts of each kind, clean and marked. */
  | { readonly kind: "name" | "clean" | "rewrite"; readonly minutes: number; readonly items: number };

export interface LessonPlan {
  readonly steps: readonly PlannedStep[];
  /** More would be named, not learnt. */
  readonly mostTechniques: number;
  /** Texts of the teacher's. */
  readonly mostTexts: number;
  /** Passages to guess on where there is no text of the teacher's: they are short. */
  readonly bankTexts: number;
}

/**
 * Guess before any help; then learn the names; then learn to leave clean texts alone, since lessons on tricks alone teach
 * distrust; talk last. The longer lesson also looks at what the machine says, says it plainly, and guesses again with no hint.
 */
export const LESSON_PLANS: Readonly<Record<LessonMinutes, LessonPlan>> = {
  15: {
    mostTechniques: 4,
    mostTexts: 2,
    bankTexts: 1,
    steps: [
      { kind: "guess", minutes: 5, part: "all", hints: "count" },
      { kind: "name", minutes: 4, items: 4 },
      { kind: "clean", minutes: 3, items: 2 },
      { kind: "discuss", minutes: 3 },
    ],
  },
  45: {
    mostTechniques: 8,
    mostTexts: 6,
    bankTexts: 3,
    steps: [
      { kind: "guess", minutes: 8, part: "first", hints: "sentences" },
      { kind: "explore", minutes: 4 },
      { kind: "name", minutes: 7, items: 8 },
      { kind: "clean", minutes: 6, items: 4 },
      { kind: "rewrite", minutes: 6, items: 3 },
      { kind: "guess", minutes: 6, part: "last", hints: "none" },
      { kind: "discuss", minutes: 8 },
    ],
  },
};
