/** A lesson as the files that another system imports or a printer prints: the same bytes for the same lesson. */
import { InputError } from "../../errors.js";
import type { Technique } from "../../techniques/technique.js";
import type { Lesson } from "../lesson-schema.js";
import type { ExportTargetName } from "./export-targets.js";
import { writeGift } from "./gift.js";
import { writeH5p } from "./h5p.js";
import type { LessonExport } from "./lesson-export.js";
import { writeMoodle } from "./moodle.js";
import { type LessonPlan, planExercises } from "./plan-exercises.js";
import { writeWorksheet } from "./worksheet.js";

const WRITERS: Readonly<Record<ExportTargetName, (plan: LessonPlan) => LessonExport>> = {
  h5p: writeH5p,
  moodle: writeMoodle,
  gift: writeGift,
  worksheet: writeWorksheet,
};

/**
 * @param lesson checked by its reader: places lie in the texts, key spans are in order and do not overlap
 * @param techniques all cards
 * @throws InputError for a technique without a card, or where the target would hold nothing
 */
export function exportLesson(
  lesson: Lesson,
  { to, techniques }: { readonly to: ExportTargetName; readonly techniques: readonly Technique[] },
): LessonExport {
  const plan = planExercises(lesson, techniques);
  if (to !== "worksheet" && plan.exercises.length === 0)
    throw new InputError("steps: expected a step that can be asked, with a key, found none");
  const { left, ...written } = WRITERS[to](plan);
  return { ...written, left: [...new Set(left)] };
}
