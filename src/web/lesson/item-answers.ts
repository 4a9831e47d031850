/** Answers to a step of several items, kept one by one as they are given. */
import type { Answer } from "../../lessons/lesson-schema.js";
import type { LessonSession } from "./lesson-session.js";

export type ItemKind = "name" | "clean" | "rewrite";
export type ItemAnswer<Kind extends ItemKind> = Extract<Answer, { kind: Kind }>["items"][number];

type AnyItem = Extract<Answer, { kind: ItemKind }>["items"][number];

export interface ItemAnswers<Kind extends ItemKind> {
  get(item: number): ItemAnswer<Kind> | undefined;
  set(answer: ItemAnswer<Kind>): void;
}

export function itemAnswers<Kind extends ItemKind>(
  session: LessonSession,
  step: number,
  kind: Kind,
): ItemAnswers<Kind> {
  const items = (): readonly AnyItem[] => {
    const answer = session.answers.value.get(step);
    return answer !== undefined && answer.kind === kind && "items" in answer ? answer.items : [];
  };
  return {
    get: (item) => items().find((one) => one.item === item) as ItemAnswer<Kind> | undefined,
    set: (given) => {
      const others = items().filter(({ item }) => item !== given.item);
      const all = [...others, given].sort((a, b) => a.item - b.item);
      session.answer({ kind, step, items: all } as Answer);
    },
  };
}
