/** Makes a lesson of the open text; loaded when it is asked for, since the bank of passages comes with it. */
import "../no-eval.js";
import passages from "../../../seeds/passages.jsonl?raw";
import { parseBank } from "../../lessons/bank.js";
import { composeLesson } from "../../lessons/compose-lesson.js";
import { labelBankTexts, machineMarks } from "../../lessons/label-texts.js";
import type { LessonMinutes } from "../../lessons/lesson-plan.js";
import type { Lesson } from "../../lessons/lesson-schema.js";
import type { Page } from "../state/page.js";
import { TECHNIQUES } from "../techniques.js";
import { keyOfMarks } from "./key-of-marks.js";

/** @throws InputError with a sentence for people where the open text or its marks cannot be in a lesson */
export async function makeLesson(page: Page, minutes: LessonMinutes): Promise<Lesson> {
  const state = page.reading.value;
  if (state.kind !== "read") throw new Error("no text is read");
  const { open, result } = state;
  const key = keyOfMarks(page.marks.value, TECHNIQUES);
  const bank = parseBank({ name: "passages.jsonl", content: passages });
  const machine = machineMarks(result[page.point.value].findings);
  const [first = ""] = open.text.trimStart().split(/[\r\n]/, 1);
  const title = first !== "" && first.length <= 120 ? first : open.name;
  const given = {
    id: "text",
    title,
    text: open.text,
    source: open.name,
    machine,
    ...(key && { key }),
  };
  const lesson = composeLesson({ minutes, texts: [given] }, { bank, techniques: TECHNIQUES });
  return labelBankTexts(lesson, async (text) => (await page.readAside(text))[page.point.value].findings);
}
