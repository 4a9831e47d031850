/** The six ways in which a technique works on its reader. */

/** Ids of the categories, after SemEval-2023 task 3 (Piskorski et al. 2023). */
export const CATEGORIES = [
  "attack-on-reputation",
  "justification",
  "distraction",
  "simplification",
  "call",
  "manipulative-wording",
] as const;

/** One of {@link CATEGORIES}. */
export type Category = (typeof CATEGORIES)[number];

/** True for the id of a category. */
export function isCategory(value: unknown): value is Category {
  return (CATEGORIES as readonly unknown[]).includes(value);
}
