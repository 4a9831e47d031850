/** Answers about given places and texts: what it is called, and whether there is anything at all. */
import { keySpanOf } from "./key-span.js";
import type { Answer, LessonStep, LessonText } from "./lesson-schema.js";
import { type Cards, type Reason, reasonOfKey, reasonOfOther } from "./reasons.js";

type StepOf<Kind> = Extract<LessonStep, { kind: Kind }>;
type AnswerOf<Kind> = Extract<Answer, { kind: Kind }>;
type Texts = ReadonlyMap<string, LessonText>;

/** `open`: no key decides, so that the answer is neither right nor wrong. */
export type ItemVerdict = "right" | "wrong" | "open";

export interface MarkedName {
  /** Index in the step's items. */
  readonly item: number;
  readonly verdict: ItemVerdict;
  readonly technique: string;
  readonly sureness: number;
  /** Those that are right; empty for an open one. */
  readonly accepted: readonly string[];
  /** Empty where right. */
  readonly reasons: readonly Reason[];
}

/** One result for each item that was answered, in their order. */
export function markNames(step: StepOf<"name">, answer: AnswerOf<"name">, texts: Texts, cards: Cards): MarkedName[] {
  return inOrder(answer.items).map(({ item, technique, sureness }) => {
    const asked = step.items[item];
    const text = asked && texts.get(asked.text);
    const key = asked && text && keySpanOf(text, asked);
    if (key === undefined) return { item, verdict: "open", technique, sureness, accepted: [], reasons: [] };
    const right = key.techniques.includes(technique);
    const reasons = right ? [] : reasonOfOther(technique, key, cards);
    return { item, verdict: right ? "right" : "wrong", technique, sureness, accepted: key.techniques, reasons };
  });
}

/** `falseAlarm`: a clean text was called marked. `missed`: the other way round. */
export type CleanVerdict = "right" | "falseAlarm" | "missed" | "open";

export interface MarkedClean {
  readonly item: number;
  readonly verdict: CleanVerdict;
  readonly clean: boolean;
  readonly sureness: number;
  /** What stands in a text that was called clean. */
  readonly reasons: readonly Reason[];
}

export interface CleanResult {
  readonly items: readonly MarkedClean[];
  readonly falseAlarms: number;
  readonly misses: number;
  /** Mean of the shares right among clean and among marked texts: a false alarm costs as much as a miss, however many
   * there are of either. Of one kind alone its share; null where no key decides any. */
  readonly score: number | null;
}

export function markClean(step: StepOf<"clean">, answer: AnswerOf<"clean">, texts: Texts, cards: Cards): CleanResult {
  const items = inOrder(answer.items).map(({ item, clean, sureness }): MarkedClean => {
    const key = texts.get(step.items[item]?.text ?? "")?.key ?? null;
    if (key === null) return { item, verdict: "open", clean, sureness, reasons: [] };
    const isClean = key.length === 0;
    const verdict = clean === isClean ? "right" : isClean ? "falseAlarm" : "missed";
    const reasons = verdict === "missed" ? key.flatMap((span) => reasonOfKey(span, cards)) : [];
    return { item, verdict, clean, sureness, reasons };
  });
  const count = (...verdicts: readonly [CleanVerdict, boolean][]) =>
    items.filter((item) => verdicts.some(([verdict, clean]) => item.verdict === verdict && item.clean === clean))
      .length;
  const [rightClean, falseAlarms] = [count(["right", true]), count(["falseAlarm", false])];
  const [rightMarked, misses] = [count(["right", false]), count(["missed", true])];
  const shares = [
    [rightClean, falseAlarms],
    [rightMarked, misses],
  ].flatMap(([right = 0, wrong = 0]) => (right + wrong === 0 ? [] : [right / (right + wrong)]));
  const score = shares.length === 0 ? null : shares.reduce((sum, share) => sum + share, 0) / shares.length;
  return { items, falseAlarms, misses, score };
}

function inOrder<T extends { readonly item: number }>(items: readonly T[]): T[] {
  return [...items].sort((a, b) => a.item - b.item);
}
