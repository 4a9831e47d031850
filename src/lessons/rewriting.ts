/** What a rewrite changed: the passage labelled before and after, side by side. */
import type { MachineMark } from "./lesson-schema.js";

export interface RewriteChange {
  /** Classes of the model, each once, by name. */
  readonly gone: readonly string[];
  readonly still: readonly string[];
  readonly came: readonly string[];
}

/** @param before the machine's marks on the passage @param after those on the student's wording */
export function compareRewrite(
  before: readonly Pick<MachineMark, "technique">[],
  after: readonly Pick<MachineMark, "technique">[],
): RewriteChange {
  const names = (marks: readonly Pick<MachineMark, "technique">[]) =>
    [...new Set(marks.map(({ technique }) => technique))].sort();
  const [had, has] = [names(before), names(after)];
  return {
    gone: had.filter((name) => !has.includes(name)),
    still: had.filter((name) => has.includes(name)),
    came: has.filter((name) => !had.includes(name)),
  };
}
