/** What of the open lesson is in no file and would be lost: the sentences by which the page asks first. */
import type { LessonSession } from "./lesson-session.js";

export type UnsavedAnswers = Pick<LessonSession, "open" | "unsaved">;
export type UnsavedWork = UnsavedAnswers & Pick<LessonSession, "edits" | "consolidations">;

/**
 * Undefined where nothing is lost when another lesson, or none, takes the place of the open one.
 * @param act what is about to be done, after “when you”
 */
export function tellLoss(work: UnsavedWork, act: string): string | undefined {
  const { edits, consolidations } = work;
  const lost = [
    edits.unsaved.value && `This lesson was changed and is not saved: the changes are lost when you ${act}.`,
    consolidations.value.size > 0 &&
      `Marks that you settled are in no key yet: what you settled is lost when you ${act}.`,
    tellLostAnswers(work, act),
  ].filter((sentence) => typeof sentence === "string");
  return lost.length === 0 ? undefined : lost.join(" ");
}

/** As {@link tellLoss}, where only the answers are taken away. */
export function tellLostAnswers({ open, unsaved }: UnsavedAnswers, act: string): string | undefined {
  if (!unsaved.value) return undefined;
  return open.value?.retest === undefined
    ? `Your answers are neither in a file nor kept on this device: they are lost when you ${act}.`
    : `This re-test is not finished: your answers do not count and are lost when you ${act}.`;
}
