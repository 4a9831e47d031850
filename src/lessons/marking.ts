/** Marks a student's answers to a lesson, step by step, and tells whether the student was as sure as right. */
import type { ScoredOutcome } from "../evaluation/calibration.js";
import type { Technique } from "../techniques/technique.js";
import { compareWithMachine, type MachineComparison } from "./compare-machine.js";
import type { Answer, Lesson, LessonStep, LessonText, StudentAnswers } from "./lesson-schema.js";
import { type MarkedGuess, markGuess } from "./mark-guess.js";
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

export interface MarkedAnswers {
  readonly seat: number;
  /** Those that were answered, in the lesson's order; an unanswered one is not counted as wrong. */
  readonly steps: readonly MarkedStep[];
  readonly sureness: SurenessReport;
  /** What `sureness` is made of: the answers that a key decides. */
  readonly certainties: readonly ScoredOutcome[];
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

/** @param techniques all cards */
export function markAnswers(
  lesson: Lesson,
  { seat, answers }: Pick<StudentAnswers, "seat" | "answers">,
  techniques: readonly Technique[],
): MarkedAnswers {
  const cards = indexCards(techniques);
  const texts = new Map(lesson.texts.map((text) => [text.id, text]));
  const steps = [...answers]
    .sort((a, b) => a.step - b.step)
    .flatMap((answer) => {
      const step = lesson.steps[answer.step];
      return step === undefined ? [] : [markStep(step, answer, { texts, cards })];
    });
  const certainties = steps.flatMap(surenessOf);
  return { seat, steps, sureness: reportSureness(certainties), certainties, outcomes: steps.flatMap(outcomesOf) };
}

interface Context {
  readonly texts: ReadonlyMap<string, LessonText>;
  readonly cards: Cards;
}

/** @throws Error when the answer is of another kind than the step: `readAnswers` has refused such */
export function markStep(step: LessonStep, answer: Answer, { texts, cards }: Context): MarkedStep {
  if (answer.kind === "guess" && step.kind === "guess") {
    const text = texts.get(step.text) as LessonText;
    const { key } = text;
    const marking = key === null ? null : markGuess(answer.marks, { text: text.text, key }, cards);
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
