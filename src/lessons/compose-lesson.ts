/** Makes a lesson of 15 or 45 minutes from a teacher's texts and the bank; equal input gives an equal lesson. */
import { InputError } from "../errors.js";
import { readRecord } from "../formats/parse-json.js";
import { hashText } from "../formats/text-hash.js";
import { checkLesson } from "./check-lesson.js";
import { shufflePassages } from "./choose-passages.js";
import { chooseTechniques } from "./choose-techniques.js";
import { type Desk, type GivenText, isFromBank, type LessonSources, makeText } from "./lesson-desk.js";
import { LESSON_PLANS, type LessonMinutes, type PlannedGuess, type PlannedStep } from "./lesson-plan.js";
import {
  LESSON_VERSION,
  type Lesson,
  type LessonStep,
  LONGEST_LESSON_TEXT,
  LONGEST_TEXT_ID,
  lessonFile,
} from "./lesson-schema.js";
import { listNames, STEP_WORDS, writeObjectives, writePrompts } from "./lesson-words.js";
import { nameItem, pickCleanItems, pickGuessTexts, pickSpans } from "./pick-items.js";

export type { GivenText, LessonSources };

export interface LessonRequest {
  readonly minutes: LessonMinutes;
  /** Without any, the whole lesson is from the bank. */
  readonly texts: readonly GivenText[];
  /** Ids of cards; without them, those that the model found most. */
  readonly techniques?: readonly string[];
  readonly title?: string;
}

/** @throws InputError for more texts or techniques than the minutes allow, and for texts that cannot be in a lesson */
export function composeLesson(request: LessonRequest, sources: LessonSources): Lesson {
  const { minutes, texts } = request;
  const plan = LESSON_PLANS[minutes];
  if (texts.length > plan.mostTexts)
    throw new InputError(`expected at most ${plan.mostTexts} texts in ${minutes} minutes, found ${texts.length}`);
  checkWords(request.title, "title");
  const taught = chooseTechniques(request, sources.techniques, plan.mostTechniques);
  const ids = taught.map(({ id }) => id);
  const title = request.title ?? `${listNames(taught)} in ${minutes} minutes`;
  const seed = JSON.stringify([minutes, ids, title, texts.map(({ text }) => hashText(text))]);
  const desk: Desk = { taught, ids, sources, passages: shufflePassages(sources.bank, seed), used: new Map() };
  for (const text of texts) {
    checkGiven(text, desk);
    desk.used.set(text.id, makeText(text));
  }
  const guessed = texts.length > 0 ? texts.map(({ id }) => id) : pickGuessTexts(desk, plan.bankTexts);
  if (guessed.length === 0) throw new InputError(`expected passages of ${ids.join(", ")} in the bank, found none`);
  const made: LessonStep[] = plan.steps.flatMap((step): LessonStep[] => makeStep(step, { guessed, desk }));
  const left = minutes - made.reduce((sum, step) => sum + step.minutes, 0);
  // a small bank has nothing for some steps: what they would have taken goes to the talk at the end
  const steps = made.map((step, i) => (i === made.length - 1 ? { ...step, minutes: step.minutes + left } : step));
  const lesson: Lesson = {
    format: "rhetoscope-lesson",
    schemaVersion: LESSON_VERSION,
    offsetUnit: "utf16",
    title,
    minutes,
    objectives: writeObjectives(
      taught,
      steps.map(({ kind }) => kind),
    ),
    techniques: ids,
    texts: [...desk.used.values()],
    steps,
  };
  const checked = readRecord(lessonFile, { value: lesson, place: "lesson" });
  checkLesson(checked, { place: "lesson", techniques: sources.techniques });
  return checked;
}

function checkGiven({ id, title, text, source, licence }: GivenText, { used }: Desk): void {
  if (id.length > LONGEST_TEXT_ID)
    throw new InputError(
      `${id.slice(0, 60)}…: expected an id of at most ${LONGEST_TEXT_ID} characters, found ${id.length}`,
    );
  checkWords(title, `${id}, title`);
  checkWords(source, `${id}, source`);
  checkWords(licence, `${id}, licence`);
  if (used.has(id)) throw new InputError(`expected texts with ids of their own, found ${JSON.stringify(id)} twice`);
  if (isFromBank({ id }))
    throw new InputError(`expected no id that begins as those of the bank do, found ${JSON.stringify(id)}`);
  if (text.trim() === "") throw new InputError(`${id}: expected a text, found nothing`);
  if (text.length > LONGEST_LESSON_TEXT)
    throw new InputError(`${id}: expected at most ${LONGEST_LESSON_TEXT} characters, found ${text.length}`);
}

/** As `findFaults` tells it of a lesson that is edited: what people read is not blank. */
function checkWords(words: string | undefined, place: string): void {
  if (words?.trim() === "")
    throw new InputError(`${place}: expected something to read, found ${JSON.stringify(words)}`);
}

function makeStep(
  planned: PlannedStep,
  { guessed, desk }: { readonly guessed: readonly string[]; readonly desk: Desk },
) {
  const common = { minutes: planned.minutes, ...STEP_WORDS[planned.kind] };
  const [text = ""] = guessed;
  switch (planned.kind) {
    case "guess":
      return makeGuesses(planned, guessed, desk);
    case "explore":
      return [{ kind: "explore" as const, ...common, text }];
    case "discuss":
      return [{ kind: "discuss" as const, ...common, text, prompts: writePrompts(desk.taught) }];
    case "name": {
      const items = pickSpans(desk, planned.items).map((place) => nameItem(place, desk));
      return items.length === 0 ? [] : [{ kind: "name" as const, ...common, items }];
    }
    case "clean": {
      const items = pickCleanItems(desk, planned.items);
      return items.length === 0 ? [] : [{ kind: "clean" as const, ...common, items }];
    }
    case "rewrite": {
      const items = pickSpans(desk, planned.items).map(({ text: id, span: { start, end } }) => ({
        text: id,
        start,
        end,
      }));
      return items.length === 0 ? [] : [{ kind: "rewrite" as const, ...common, items }];
    }
  }
}

/** A step a text; together they take the minutes that were planned. */
function makeGuesses(planned: PlannedGuess, guessed: readonly string[], desk: Desk): LessonStep[] {
  const { kind, minutes, hints, part } = planned;
  const texts = textsOfPart(part, guessed, desk);
  const each = Math.floor(minutes / texts.length);
  const words = part === "last" ? { ...STEP_WORDS.guess, title: "Guess again" } : STEP_WORDS.guess;
  return texts.map((text, i) => ({ kind, ...words, minutes: each + Number(i < minutes % texts.length), text, hints }));
}

function textsOfPart(part: PlannedGuess["part"], guessed: readonly string[], desk: Desk): readonly string[] {
  if (part === "all") return guessed;
  if (part === "first") return guessed.length > 1 ? guessed.slice(0, -1) : guessed;
  return guessed.length > 1 ? guessed.slice(-1) : pickGuessTexts(desk, 1);
}
