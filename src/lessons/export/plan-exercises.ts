/** The steps of a lesson as exercises that a course system can hold, and what has no place in any of them. */
import type { Technique } from "../../techniques/technique.js";
import { keySpanOf } from "../key-span.js";
import type { Lesson, LessonStep, LessonText } from "../lesson-schema.js";
import { NOTHING_HERE, tellKeySpan, tellOption, tellUndecided } from "./course-key.js";
import type { Exercise } from "./exercise.js";
import { oneLine } from "./markup.js";
import { type Cards, cardOf, cardsOf, chooseDistractors } from "./technique-names.js";

export interface LessonPlan {
  readonly lesson: Lesson;
  readonly cards: Cards;
  readonly exercises: readonly Exercise[];
  /** Sentences for people: what was left behind, whatever the target. */
  readonly left: readonly string[];
}

const NO_SURENESS =
  "How sure the students are is not asked, so nothing is said about their calibration; nor do fewer hints and re-tests come later.";

/** @throws InputError for a technique without a card */
export function planExercises(lesson: Lesson, techniques: readonly Technique[]): LessonPlan {
  const cards = cardsOf(lesson, techniques);
  const texts = new Map(lesson.texts.map((text) => [text.id, text]));
  const left: string[] = [NO_SURENESS];
  const textOf = (id: string): LessonText => {
    const text = texts.get(id);
    if (text === undefined) throw new Error(`no text ${id}`); // whoever read the lesson has seen to it
    return text;
  };
  const exercises = lesson.steps.flatMap((step, index) =>
    planStep(step, { number: index + 1, lesson, cards, textOf, leave: (sentence) => left.push(sentence) }),
  );
  return { lesson, cards, exercises: [...planTechniques(lesson, cards), ...exercises], left };
}

interface StepContext {
  /** Of the step, from 1. */
  readonly number: number;
  readonly lesson: Lesson;
  readonly cards: Cards;
  readonly textOf: (id: string) => LessonText;
  readonly leave: (sentence: string) => void;
}

function planStep(step: LessonStep, context: StepContext): Exercise[] {
  switch (step.kind) {
    case "explore":
      return [{ kind: "read", ...headOf(step, context), text: context.textOf(step.text) }];
    case "guess":
      return planGuess(step, context);
    case "name":
      return step.items.flatMap((item, i) => planName(step, item, { ...context, item: i + 1 }));
    case "clean":
      return step.items.flatMap(({ text }, i) => planClean(step, context.textOf(text), { ...context, item: i + 1 }));
    case "rewrite":
      return step.items.map((item, i) => planRewrite(step, item, { ...context, item: i + 1 }));
    case "discuss":
      return [planDiscuss(step, context)];
  }
}

/** What the lesson teaches, by name and definition: where there is but one technique, there is nothing to match. */
function planTechniques(lesson: Lesson, cards: Cards): Exercise[] {
  const ids = [...new Set(lesson.techniques)];
  if (ids.length < 2) return [];
  return [
    {
      kind: "techniques",
      title: "0 The techniques of this lesson",
      instruction: "Which technique is it?",
      cards: ids.map((id) => cardOf(cards, id)),
      distractors: chooseDistractors(ids, { lesson, cards, most: ids.length < 4 ? 2 : 1 }),
    },
  ];
}

interface ItemContext extends StepContext {
  /** From 1. */
  readonly item?: number;
}

function headOf({ title, instruction }: LessonStep, { number, item }: ItemContext) {
  const place = item === undefined ? String(number) : `${number}.${item}`;
  return { title: oneLine(`${place} ${title}`, 100), instruction };
}

function planGuess(step: Extract<LessonStep, { kind: "guess" }>, context: StepContext): Exercise[] {
  const text = context.textOf(step.text);
  if (text.key === null) {
    context.leave(`${placeOf(context)} is left out: ${tellUndecided(text)}, so that no answer is right or wrong.`);
    return [];
  }
  const head = headOf(step, context);
  if (text.key.length === 0) return [{ kind: "clean", ...head, text, clean: true, feedback: NOTHING_HERE }];
  const key = text.key.filter(({ techniques }) => new Set(techniques).size < context.cards.size);
  if (key.length < text.key.length)
    context.leave(`${placeOf(context)}: words that the key gives every technique are not asked about.`);
  return key.length === 0 ? [] : [{ kind: "spans", ...head, text, key }];
}

type NameStep = Extract<LessonStep, { kind: "name" }>;

function planName(step: NameStep, item: NameStep["items"][number], context: ItemContext): Exercise[] {
  const { cards, leave } = context;
  const text = context.textOf(item.text);
  const span = keySpanOf(text, item);
  if (span === undefined) {
    leave(`${placeOf(context)} is left out: ${tellUndecided(text)}, so that no answer is right or wrong.`);
    return [];
  }
  const options = [...new Set(item.options)].map((id) => {
    const card = cardOf(cards, id);
    return { card, right: span.techniques.includes(id), feedback: tellOption(card, { span, cards }) };
  });
  if (new Set(options.map(({ right }) => right)).size < 2) {
    leave(
      `${placeOf(context)} is left out: its options are ${options[0]?.right ? "all right" : "all wrong"} by the key.`,
    );
    return [];
  }
  return [{ kind: "choose", ...headOf(step, context), text, span: item, options }];
}

function planClean(step: LessonStep, text: LessonText, context: ItemContext): Exercise[] {
  if (text.key === null) {
    context.leave(`${placeOf(context)} is left out: nobody decided whether “${oneLine(text.title, 60)}” is clean.`);
    return [];
  }
  const clean = text.key.length === 0;
  const feedback = clean ? NOTHING_HERE : text.key.map((span) => tellKeySpan(text.text, span, context.cards)).join(" ");
  return [{ kind: "clean", ...headOf(step, context), text, clean, feedback }];
}

type RewriteStep = Extract<LessonStep, { kind: "rewrite" }>;

function planRewrite(step: RewriteStep, item: RewriteStep["items"][number], context: ItemContext): Exercise {
  const text = context.textOf(item.text);
  const span = keySpanOf(text, item);
  return {
    kind: "write",
    ...headOf(step, context),
    text,
    span: item,
    prompts: [],
    notes: span === undefined ? [] : [tellKeySpan(text.text, span, context.cards)],
  };
}

const HARM = "How harmful or beneficial is the text, from −2 (very harmful) to 2 (very beneficial)? Say why.";

function planDiscuss(step: Extract<LessonStep, { kind: "discuss" }>, context: StepContext): Exercise {
  const notes = ["Several readings are to be respected: no answer is right or wrong."];
  return {
    kind: "write",
    ...headOf(step, context),
    text: context.textOf(step.text),
    prompts: [...step.prompts, HARM],
    notes,
  };
}

function placeOf({ number, item }: ItemContext): string {
  return item === undefined ? `Step ${number}` : `Step ${number}, item ${item},`;
}
