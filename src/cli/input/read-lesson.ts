/** Reads a lesson file and sees to it that its places lie in its texts. */
import { checkUtf16, refuseAt, showQuote } from "../../formats/check-marks.js";
import { readJson, readRecord } from "../../formats/parse-json.js";
import { hashText } from "../../formats/text-hash.js";
import { type Lesson, type LessonStep, type LessonText, lessonFile } from "../../lessons/lesson-schema.js";
import type { Terminal } from "../terminal.js";
import { readTextFile } from "./read-text-file.js";

/** @throws InputError naming file and field: no JSON, another format or version, a text that was changed, a place outside */
export async function readLesson(path: string, terminal: Pick<Terminal, "folder">): Promise<Lesson> {
  const lesson = readRecord(lessonFile, readJson({ content: await readTextFile(path, terminal), name: path, path }));
  const texts = new Map<string, LessonText>();
  lesson.texts.forEach((text, i) => {
    const place = `${path}, field texts[${i}]`;
    if (texts.has(text.id)) refuseAt(`${place}.id`, "an id that no other text has", showQuote(text.id));
    const found = hashText(text.text);
    if (found !== text.sha256)
      refuseAt(`${place}.text`, `the text that was marked, with SHA-256 ${text.sha256}`, `one with ${found}`);
    checkKey(text, place);
    texts.set(text.id, text);
  });
  lesson.steps.forEach((step, i) => {
    checkStep(step, texts, `${path}, field steps[${i}]`);
  });
  return lesson;
}

function checkKey({ text, key }: LessonText, place: string): void {
  let end = 0;
  (key ?? []).forEach((span, i) => {
    checkUtf16(span, text, `${place}.key[${i}]`);
    if (span.start < end)
      refuseAt(`${place}.key[${i}]`, `a span from ${end} on, as none overlaps another`, `one from ${span.start}`);
    end = span.end;
  });
}

function checkStep(step: LessonStep, texts: ReadonlyMap<string, LessonText>, place: string): void {
  const check = (item: { readonly text: string; readonly start?: number; readonly end?: number }, at: string) => {
    const text = texts.get(item.text) ?? refuseAt(`${at}.text`, "the id of one of the texts", showQuote(item.text));
    const { start, end } = item;
    if (start !== undefined && end !== undefined) checkUtf16({ start, end }, text.text, at);
  };
  if (!("items" in step)) check(step, place);
  else for (const [i, item] of step.items.entries()) check(item, `${place}.items[${i}]`);
}
