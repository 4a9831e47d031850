/** Marks a student's answers to a lesson, step by step, and tells whether the student was as sure as right. */
import type { ScoredOutcome } from "../evaluation/calibration.js";
import type { Technique } from "../techniques/technique.js";
import { compareWithMachine, type MachineComparison } from "./compare-machine.js";
import type { Answer, Lesson, LessonStep, LessonText, StudentAnswers } from "./lesson-schema.js";
import { type KeyedText, type MarkedGuess, markGuess, prepareKey } from "./mark-guess.js";
import { type CleanResult, type MarkedName, markClean, markNames } from "./mark-items.js";
import { type Cards, indexCards } from "./reasons.js";
import { reportSureness, type SurenessReport } from "./sureness.js";

/** `step` is the index in the lesson's steps. */
export type MarkedStep =
  /** `marking` is null where nobody decided the key: then there is only the machine to compare with. */
  | {
      readonly kind: "guess";
      readonly step: number;
      readonly marking: MarkedGuess | null;
      readonly machine: MachineComparison;
    }
  | {
      readonly kind: "name";
      readonly step: number;
      readonly items: readonly MarkedName[];
      readonly score: number | null;
    }
  | { readonly kind: "clean"; readonly step: number; readonly marking: CleanResult; readonly score: number | null }
  /** There is no right answer: what was written is kept for the talk. */
  | { readonly kind: "rewrite" | "discuss"; readonly step: number };

export interface MarkedSteps {
  readonly seat: number;
  /** Those that were answered, in the lesson's order; an unanswered one is not counted as wrong. */
  readonly steps: readonly MarkedStep[];
  readonly sureness: SurenessReport;
  /** What `sureness` is made of: the answers that a key decides. */
  readonly certainties: readonly ScoredOutcome[];
}

export interface MarkedAnswers extends MarkedSteps {
  /** Right or not, a technique at a time: what the re-tests are planned by. */
  readonly outcomes: readonly TechniqueOutcome[];
}

/** What an answer says of how well a technique is known. */
export interface TechniqueOutcome {
  readonly technique: string;
  readonly right: boolean;
  /** Missing for a span that was missed. */
  readonly sureness?: number;
}

export type MarkSteps = (answers: Pick<StudentAnswers, "seat" | "answers">) => MarkedSteps;

/** Marks one student. @param techniques all cards */
export function markAnswers(
  lesson: Lesson,
  answers: Parameters<MarkSteps>[0],
  techniques: readonly Technique[],
): MarkedAnswers {
  const marked = createMarker(lesson, techniques)(answers);
  return { ...marked, outcomes: marked.steps.flatMap(outcomesOf) };
}

/** Marks a class, one student after the other: what is looked up in the lesson is prepared once. @param techniques all cards */
export function createMarker(lesson: Lesson, techniques: readonly Technique[]): MarkSteps {
  const context = prepareMarking(lesson, techniques);
  return (answers) => markStudent(lesson, answers, context);
}

function markStudent(
  lesson: Lesson,
  { seat, answers }: Parameters<MarkSteps>[0],
  context: MarkingContext,
): MarkedSteps {
  const steps = [...answers]
    .sort((a, b) => a.step - b.step)
    .flatMap((answer) => {
      const step = lesson.steps[answer.step];
      return step === undefined ? [] : [markStep(step, answer, context)];
    });
  const certainties = steps.flatMap(surenessOf);
  return { seat, steps, sureness: reportSureness(certainties), certainties };
}

/** What marking looks up; see {@link prepareMarking}. */
export interface MarkingContext {
  readonly texts: ReadonlyMap<string, LessonText>;
  /** Of the texts with a key that are guessed on, by id. */
  readonly keys: ReadonlyMap<string, KeyedText>;
  readonly cards: Cards;
}

/** @param techniques all cards */
export function prepareMarking({ texts, steps }: Lesson, techniques: readonly Technique[]): MarkingContext {
  const guessed = new Set(steps.flatMap((step) => (step.kind === "guess" ? [step.text] : [])));
  const keyed = texts.flatMap(({ id, text, key }) =>
    key === null || !guessed.has(id) ? [] : [[id, prepareKey(text, key)] as const],
  );
  return {
    texts: new Map(texts.map((text) => [text.id, text])),
    keys: new Map(keyed),
    cards: indexCards(techniques),
  };
}

/** @throws Error when the answer is of another kind than the step: `readAnswers` has refused such */
export function markStep(step: LessonStep, answer: Answer, { texts, keys, cards }: MarkingContext): MarkedStep {
  if (answer.kind === "guess" && step.kind === "guess") {
    const text = texts.get(step.text) as LessonText;
    const key = keys.get(text.id);
    const marking = key === undefined ? null : markGuess(answer.marks, key, cards);
    return { kind: "guess", step: answer.step, marking, machine: compareWithMachine(answer.marks, text, cards) };
  }
  if (answer.kind === "name" && step.kind === "name") {
    const items = markNames(step, answer, texts, cards);
    const decided = items.filter(({ verdict }) => verdict !== "open");
    const right = decided.filter(({ verdict }) => verdict === "right").length;
    return { kind: "name", step: answer.step, items, score: decided.length === 0 ? null : right / decided.length };
  }
  if (answer.kind === "clean" && step.kind === "clean") {
    const marking = markClean(step, answer, texts, cards);
    return { kind: "clean", step: answer.step, marking, score: marking.score };
  }
  if ((answer.kind === "rewrite" || answer.kind === "discuss") && step.kind === answer.kind)
    return { kind: answer.kind, step: answer.step };
  throw new Error(`step ${answer.step} is ${step.kind}, and its answer ${answer.kind}`);
}

function surenessOf(step: MarkedStep): ScoredOutcome[] {
  if (step.kind === "guess")
    return step.marking?.marks.map(({ mark, agrees }) => ({ score: mark.sureness, agrees })) ?? [];
  const items = step.kind === "name" ? step.items : step.kind === "clean" ? step.marking.items : [];
  return items
    .filter(({ verdict }) => verdict !== "open")
    .map(({ sureness, verdict }) => ({ score: sureness, agrees: verdict === "right" }));
}

/** A wrong name counts against what stands there and against what it was taken for. */
function outcomesOf(step: MarkedStep): TechniqueOutcome[] {
  if (step.kind === "name")
    return step.items
      .filter(({ verdict }) => verdict !== "open")
      .flatMap(({ verdict, technique, accepted, sureness }): TechniqueOutcome[] =>
        verdict === "right"
          ? [{ technique, right: true, sureness }]
          : [technique, accepted[0] ?? technique].map((id) => ({ technique: id, right: false, sureness })),
      );
  if (step.kind !== "guess" || step.marking === null) return [];
  const marked = step.marking.marks.flatMap(({ mark, agrees, verdict, key }) => {
    const about =
      verdict === "technique" && key?.techniques[0] !== undefined
        ? [mark.technique, key.techniques[0]]
        : [mark.technique];
    return about.map((technique) => ({ technique, right: agrees, sureness: mark.sureness }));
  });
  const missed = step.marking.missed.map(({ key }) => ({ technique: key.techniques[0] ?? "", right: false }));
  return [...marked, ...missed];
}
