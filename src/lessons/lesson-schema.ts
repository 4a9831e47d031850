/** A lesson as a file: texts with their keys, and the steps that a class takes over them. */
import * as z from "zod";
import { LONGEST_WORDS } from "./lesson-limits.js";

export const LESSON_VERSION = 1;

/** UTF-16 code units. */
export const LONGEST_LESSON_TEXT = 200_000;

const offset = z.int().nonnegative();
const words = z.string().min(1).max(LONGEST_WORDS);
const card = z
  .string()
  .regex(/^[a-z]+(-[a-z]+)*$/)
  .describe("Id of a card of seeds/techniques.json.");
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
/** UTF-16 code units. */
export const LONGEST_TEXT_ID = 200;
const textId = z.string().min(1).max(LONGEST_TEXT_ID).describe("Id of one of the lesson's texts.");

const keySpan = z.strictObject({
  start: offset.describe("First UTF-16 code unit of the span."),
  end: offset.describe("UTF-16 code unit after the last."),
  techniques: z.array(card).min(1).describe("Every one of them is right; the first is what most would say."),
  reason: words.optional().describe("Why, told to a student who saw it otherwise."),
});

const machineMark = z.strictObject({
  start: offset,
  end: offset,
  technique: z.string().min(1).describe("Class of the model."),
  score: z.number().min(0).max(1).describe("Calibrated probability that annotators would agree."),
});

const lessonText = z.strictObject({
  id: textId,
  title: words,
  text: z.string().min(1).max(LONGEST_LESSON_TEXT),
  sha256: sha256.describe("Of the text in UTF-8: a text that was changed after it was marked does not fit its spans."),
  source: words.describe("Where the text is from, for people."),
  licence: words.describe("Under which licence it may be passed on; “not stated” where nobody said."),
  machine: z.array(machineMark).describe("What the model marked, in order of place."),
  key: z
    .array(keySpan)
    .nullable()
    .describe(
      "What counts as right, decided by a person, in order of place; none overlaps another. Null: nobody decided.",
    ),
});

const common = { title: words, minutes: z.number().positive().max(240), instruction: words };

const place = { text: textId, start: offset, end: offset };
const step = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("explore"), ...common, text: textId }),
  z.strictObject({
    kind: z.literal("guess"),
    ...common,
    text: textId,
    hints: z
      .enum(["count", "sentences", "none"])
      .describe("What is given away: how many spans, in which sentences, nothing."),
  }),
  z.strictObject({
    kind: z.literal("name"),
    ...common,
    items: z.array(z.strictObject({ ...place, options: z.array(card).min(2).describe("In the order shown.") })).min(1),
  }),
  z.strictObject({ kind: z.literal("clean"), ...common, items: z.array(z.strictObject({ text: textId })).min(1) }),
  z.strictObject({ kind: z.literal("rewrite"), ...common, items: z.array(z.strictObject(place)).min(1) }),
  z.strictObject({ kind: z.literal("discuss"), ...common, text: textId, prompts: z.array(words).min(1) }),
]);

export const lessonFile = z
  .strictObject({
    format: z.literal("rhetoscope-lesson"),
    schemaVersion: z.literal(LESSON_VERSION),
    offsetUnit: z.literal("utf16"),
    title: words,
    minutes: z.number().positive().max(240),
    objectives: z.array(words).min(1).describe("Each begins with “I can”."),
    techniques: z.array(card).min(1).describe("Those that the lesson teaches."),
    texts: z.array(lessonText).min(1).max(200),
    steps: z.array(step).min(1).max(100),
  })
  .meta({ title: "A lesson of rhetoscope" });

const sureness = z.number().min(0).max(1).describe("How sure the student is, as a probability.");
const answer = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("guess"),
    step: offset.describe("Index in the lesson's steps."),
    marks: z.array(z.strictObject({ start: offset, end: offset, technique: card, sureness })).max(1000),
    compared: z
      .literal(true)
      .optional()
      .describe("Key and machine were shown, and the marks stay as they are. Missing: not yet, or nobody said."),
  }),
  z.strictObject({
    kind: z.literal("name"),
    step: offset,
    items: z.array(z.strictObject({ item: offset, technique: card, sureness })).max(1000),
  }),
  z.strictObject({
    kind: z.literal("clean"),
    step: offset,
    items: z.array(z.strictObject({ item: offset, clean: z.boolean(), sureness })).max(1000),
  }),
  z.strictObject({
    kind: z.literal("rewrite"),
    step: offset,
    items: z.array(z.strictObject({ item: offset, text: z.string().max(LONGEST_WORDS) })).max(1000),
  }),
  z.strictObject({
    kind: z.literal("discuss"),
    step: offset,
    harm: z.int().min(-2).max(2).describe("How harmful (−2) or beneficial (2) the student finds the text."),
    notes: z.string().max(LONGEST_WORDS),
  }),
]);

export const studentFile = z
  .strictObject({
    format: z.literal("rhetoscope-answers"),
    schemaVersion: z.literal(LESSON_VERSION),
    lesson: z.strictObject({ title: words, sha256: sha256.describe("Of the lesson, see `hashLesson`.") }),
    seat: z.int().min(1).max(999).describe("A number, never a name."),
    answers: z.array(answer).max(100),
  })
  .meta({ title: "A student's answers to a lesson of rhetoscope" });

export type Lesson = Readonly<z.infer<typeof lessonFile>>;
export type LessonText = Lesson["texts"][number];
export type LessonStep = Lesson["steps"][number];
export type KeySpan = z.infer<typeof keySpan>;
export type StudentAnswers = Readonly<z.infer<typeof studentFile>>;
export type Answer = StudentAnswers["answers"][number];
export type MachineMark = z.infer<typeof machineMark>;
export type GuessedMark = Extract<Answer, { kind: "guess" }>["marks"][number];
