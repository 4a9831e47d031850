/** Adds a step to the open lesson; loaded when it is asked for, since the bank of passages comes with it. */
import "../no-eval.js";
import passages from "../../../seeds/passages.jsonl?raw";
import { type AddedStep, addStep } from "../../lessons/add-step.js";
import { parseBank } from "../../lessons/bank.js";
import { labelBankTexts } from "../../lessons/label-texts.js";
import type { Lesson } from "../../lessons/lesson-schema.js";
import type { Page } from "../state/page.js";
import { TECHNIQUES } from "../techniques.js";

/**
 * The lesson with the step at its end. The machine marks its passages, as those of a lesson that is made, where it can.
 * @throws InputError with a sentence for people where there is nothing more for such a step
 */
export async function addLessonStep(page: Page, lesson: Lesson, step: AddedStep): Promise<Lesson> {
  const bank = parseBank({ name: "passages.jsonl", content: passages });
  const added = addStep(lesson, step, { bank, techniques: TECHNIQUES });
  if (page.model.value.kind !== "loaded") return added;
  const before = new Set(lesson.texts.map(({ id }) => id));
  const fresh = { ...added, texts: added.texts.filter(({ id }) => !before.has(id)) };
  const { texts } = await labelBankTexts(
    fresh,
    async (text) => (await page.readAside(text))[page.point.value].findings,
  );
  const labelled = new Map(texts.map((text) => [text.id, text]));
  return { ...added, texts: added.texts.map((text) => labelled.get(text.id) ?? text) };
}
