/** Reads students' files of one lesson, and refuses those that do not fit it. */
import { checkUtf16, refuseAt } from "../formats/check-marks.js";
import { placeOf } from "../formats/parse-json.js";
import type { Technique } from "../techniques/technique.js";
import { hashLesson } from "./lesson-hash.js";
import {
  type Answer,
  LESSON_VERSION,
  type Lesson,
  type LessonStep,
  type LessonText,
  type StudentAnswers,
  studentFile,
} from "./lesson-schema.js";
import { type OpenedFile, readOwnFile } from "./own-file.js";
import { refusingAs } from "./refused-file.js";

/** UTF-16 code units of the largest file of answers; one of 60 marks has about 6,000. */
export const LONGEST_ANSWERS = 5_000_000;

/** @throws InputError naming file and place, what was expected and what was found; see `reasonOf` */
export type ReadAnswers = (file: OpenedFile) => StudentAnswers;

/** A reader for the files of one class: what is looked up in the lesson is prepared once. @param techniques all cards */
export function createAnswersReader(lesson: Lesson, techniques: readonly Technique[]): ReadAnswers {
  const sha256 = hashLesson(lesson);
  const cards = new Set(techniques.map(({ id }) => id));
  const texts = new Map(lesson.texts.map((text) => [text.id, text]));
  return (file) => {
    const answers = readOwnFile(file, {
      format: "rhetoscope-answers",
      version: LESSON_VERSION,
      schema: studentFile,
      longest: LONGEST_ANSWERS,
    });
    if (answers.lesson.sha256 !== sha256)
      refusingAs(answers.lesson.title === lesson.title ? "otherLessonVersion" : "otherLesson", () =>
        refuseAt(
          placeOf(file.name, ["lesson", "sha256"]),
          `answers to the lesson ${JSON.stringify(lesson.title)}, ${sha256}`,
          `answers to ${JSON.stringify(answers.lesson.title)}, ${answers.lesson.sha256}`,
        ),
      );
    refusingAs("altered", () => {
      const seen = new Set<number>();
      for (const [i, answer] of answers.answers.entries()) {
        const at = (path: readonly PropertyKey[]) => placeOf(file.name, ["answers", i, ...path]);
        const step = findStep(answer, lesson, at);
        if (seen.has(answer.step)) refuseAt(at(["step"]), "each step answered once", `step ${answer.step} twice`);
        seen.add(answer.step);
        checkAnswer(answer, step, { at, cards, texts });
      }
    });
    return answers;
  };
}

/** Of one file. @param techniques all cards @throws InputError naming file and place */
export function readAnswers(file: OpenedFile, lesson: Lesson, techniques: readonly Technique[]): StudentAnswers {
  return createAnswersReader(lesson, techniques)(file);
}

interface Checking {
  readonly at: (path: readonly PropertyKey[]) => string;
  readonly cards: ReadonlySet<string>;
  readonly texts: ReadonlyMap<string, LessonText>;
}

function findStep(answer: Answer, { steps }: Lesson, at: Checking["at"]): LessonStep {
  const step = steps[answer.step];
  if (step === undefined) return refuseAt(at(["step"]), `a step from 0 to ${steps.length - 1}`, String(answer.step));
  if (step.kind !== answer.kind)
    refuseAt(at(["kind"]), `"${step.kind}", as step ${answer.step} of the lesson`, `"${answer.kind}"`);
  return step;
}

function checkAnswer(answer: Answer, step: LessonStep, { at, cards, texts }: Checking): void {
  if (answer.kind === "guess" && step.kind === "guess") {
    const { text } = texts.get(step.text) as LessonText;
    for (const [i, mark] of answer.marks.entries()) {
      checkUtf16(mark, text, at(["marks", i]));
      checkCard(mark.technique, cards, at(["marks", i, "technique"]));
    }
  } else if ("items" in answer && "items" in step) {
    const seen = new Set<number>();
    for (const [i, { item, ...given }] of answer.items.entries()) {
      const asked =
        step.items[item] ??
        refuseAt(at(["items", i, "item"]), `an item from 0 to ${step.items.length - 1}`, String(item));
      if (seen.has(item)) refuseAt(at(["items", i, "item"]), "each item answered once", `item ${item} twice`);
      seen.add(item);
      if ("technique" in given && "options" in asked)
        checkOption(given.technique, asked.options as readonly string[], at(["items", i, "technique"]));
    }
  }
}

function checkOption(technique: string, options: readonly string[], place: string): void {
  if (!options.includes(technique)) refuseAt(place, options.join(" or "), JSON.stringify(technique));
}

function checkCard(id: string, cards: ReadonlySet<string>, place: string): void {
  if (!cards.has(id)) refuseAt(place, "the id of a card", JSON.stringify(id));
}
