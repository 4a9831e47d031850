/** Reads lesson files and files of answers, and tells in a sentence what is wrong with one. Schemas are large: loaded when needed. */
import "../no-eval.js";
import { InputError } from "../../errors.js";
import { hashText } from "../../formats/text-hash.js";
import {
  type Answer,
  LESSON_VERSION,
  type Lesson,
  type LessonStep,
  lessonFile,
  type StudentAnswers,
  studentFile,
} from "../../lessons/lesson-schema.js";
import { compareSpans, type Span } from "../../text/span.js";

/** Longest file, in UTF-16 code units. */
export const LONGEST_LESSON_FILE = 20_000_000;

export type LessonFileContent =
  | { readonly kind: "lesson"; readonly lesson: Lesson; readonly sha256: string }
  | { readonly kind: "answers"; readonly answers: StudentAnswers };

/**
 * @param knows true for the id of a card
 * @throws InputError with a sentence for people when it is neither a lesson nor a file of answers that holds together
 */
export function readLessonFile(content: string, knows: (card: string) => boolean): LessonFileContent {
  const json = parse(content);
  const { format, schemaVersion } = Object(json) as { format?: unknown; schemaVersion?: unknown };
  if (format !== "rhetoscope-lesson" && format !== "rhetoscope-answers")
    throw new InputError("this file is JSON, but neither a lesson nor a student's answers: its format is another one");
  if (schemaVersion !== LESSON_VERSION)
    throw new InputError(
      `this file was written by another version: its schemaVersion is ${showValue(schemaVersion)}, and this page reads ${LESSON_VERSION}`,
    );
  if (format === "rhetoscope-answers") return { kind: "answers", answers: parseBy(studentFile, json, "answers") };
  const lesson = parseBy(lessonFile, json, "lessons") as Lesson;
  checkLesson(lesson, knows);
  return { kind: "lesson", lesson, sha256: hashLesson(lesson) };
}

/** Of the lesson as JSON, its fields in the order of the schema. */
export function hashLesson(lesson: Lesson): string {
  return hashText(JSON.stringify(lessonFile.parse(lesson)));
}

/** @throws InputError with a sentence when the answers are not to this lesson */
export function checkAnswers({ lesson: { title, sha256 }, answers }: StudentAnswers, lesson: Lesson): void {
  if (sha256 !== hashLesson(lesson))
    throw new InputError(
      title === lesson.title
        ? "these answers are to another version of this lesson: the lesson was changed after they were given. Open the lesson that you worked on"
        : `these answers are to another lesson, “${title}”. Open that lesson first`,
    );
  for (const [index, answer] of answers.entries()) checkAnswer(answer, lesson, `answer ${index + 1}`);
  const steps = answers.map(({ step }) => step);
  const twice = steps.find((step, i) => steps.indexOf(step) !== i);
  if (twice !== undefined) throw new InputError(`this file answers step ${twice + 1} twice`);
}

function checkAnswer(answer: Answer, lesson: Lesson, where: string): void {
  const step = lesson.steps[answer.step];
  if (step?.kind !== answer.kind)
    throw new InputError(
      `this file was altered: ${where} is to step ${answer.step + 1} as “${answer.kind}”, and that step is ${step === undefined ? "not there" : `“${step.kind}”`}`,
    );
  if (answer.kind === "guess" && step.kind === "guess") {
    const { text } = textOf(lesson, step.text);
    for (const mark of answer.marks) checkPlace(mark, text, `a mark of ${where}`);
  }
  if ("items" in answer && "items" in step) {
    const outside = answer.items.find(({ item }) => item >= step.items.length);
    if (outside !== undefined)
      throw new InputError(`this file was altered: ${where} is to item ${outside.item + 1} of ${step.items.length}`);
  }
}

function checkLesson(lesson: Lesson, knows: (card: string) => boolean): void {
  const ids = lesson.texts.map(({ id }) => id);
  const twice = ids.find((id, i) => ids.indexOf(id) !== i);
  if (twice !== undefined) throw new InputError(`this lesson has two texts of the id “${twice}”`);
  for (const text of lesson.texts) checkText(text, knows);
  for (const [index, step] of lesson.steps.entries()) checkStep(step, lesson, { index, knows });
  checkCards(lesson.techniques, knows, "among the techniques taught");
}

function checkText(
  { id, text, sha256, machine, key }: Lesson["texts"][number],
  knows: (card: string) => boolean,
): void {
  if (hashText(text) !== sha256)
    throw new InputError(
      `the text “${id}” was changed after it was marked: it does not have its checksum, so the places of its marks may be wrong`,
    );
  for (const mark of machine) checkPlace(mark, text, `a mark of the machine in “${id}”`);
  const spans = [...(key ?? [])].sort(compareSpans);
  for (const [i, span] of spans.entries()) {
    checkPlace(span, text, `a span of the key of “${id}”`);
    checkCards(span.techniques, knows, `in the key of “${id}”`);
    const next = spans[i + 1];
    if (next !== undefined && next.start < span.end)
      throw new InputError(
        `the key of “${id}” overlaps itself: ${showWords(text, span)} and ${showWords(text, next)} share words`,
      );
  }
}

interface StepPlace {
  readonly index: number;
  readonly knows: (card: string) => boolean;
}

function checkStep(step: LessonStep, lesson: Lesson, { index, knows }: StepPlace): void {
  const where = `step ${index + 1}, “${step.title}”`;
  if ("text" in step) find(lesson, step.text, where);
  if (!("items" in step)) return;
  for (const item of step.items) {
    const { text } = find(lesson, item.text, where);
    if ("start" in item) checkPlace(item, text, `an item of ${where}`);
    if ("options" in item) checkCards(item.options, knows, `among the options of ${where}`);
  }
}

function find(lesson: Lesson, id: string, where: string): Lesson["texts"][number] {
  const found = lesson.texts.find((text) => text.id === id);
  if (found === undefined) throw new InputError(`${where} is about the text “${id}”, which this lesson does not have`);
  return found;
}

/** @throws Error where a checked lesson does not have the text */
export function textOf(lesson: Lesson, id: string): Lesson["texts"][number] {
  return find(lesson, id, "a step");
}

function checkPlace({ start, end }: Span, text: string, what: string): void {
  if (start < end && end <= text.length) return;
  throw new InputError(`${what} stands at ${start} to ${end}, and the text has ${text.length} characters`);
}

function checkCards(cards: readonly string[], knows: (card: string) => boolean, where: string): void {
  const unknown = cards.find((card) => !knows(card));
  if (unknown !== undefined) throw new InputError(`there is no technique “${unknown}”, named ${where}`);
}

function showWords(text: string, { start, end }: Span): string {
  return `“${text.slice(start, Math.min(end, start + 40))}${end > start + 40 ? "…" : ""}”`;
}

function showValue(value: unknown): string {
  return value === undefined ? "missing" : JSON.stringify(value).slice(0, 40);
}

function parse(content: string): unknown {
  if (content.length > LONGEST_LESSON_FILE)
    throw new InputError("this file is too long to be a lesson: the page opens files of at most 20 million characters");
  try {
    return JSON.parse(content.replace(/^\uFEFF/, ""));
  } catch (cause) {
    throw new InputError("this file is not JSON, or it was cut off: open a lesson, or answers that this page saved", {
      cause,
    });
  }
}

interface Schema<T> {
  safeParse(json: unknown): {
    readonly data?: T | undefined;
    readonly error?:
      | { readonly issues: readonly { readonly path: PropertyKey[]; readonly message: string }[] }
      | undefined;
  };
}

function parseBy<T>(schema: Schema<T>, json: unknown, files: string): T {
  const { data, error } = schema.safeParse(json);
  if (data !== undefined) return data;
  const [issue] = error?.issues ?? [];
  const place = issue?.path.map(String).join(".") || "the file";
  throw new InputError(
    `this file is not as files of ${files} are: at ${place}, ${issue?.message ?? "something is wrong"}`,
  );
}
