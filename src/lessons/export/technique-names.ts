/** The cards that a lesson names, by id, and which techniques may stand beside the right ones as wrong answers. */
import { InputError } from "../../errors.js";
import type { Technique } from "../../techniques/technique.js";
import type { Lesson } from "../lesson-schema.js";

export type Cards = ReadonlyMap<string, Technique>;

/** Every card that the lesson names, and those that they may be confused with. @throws InputError for an id without card */
export function cardsOf(lesson: Lesson, techniques: readonly Technique[]): Cards {
  const cards = new Map(techniques.map((card) => [card.id, card]));
  const named = [
    ...lesson.techniques.map((id, i) => [`techniques[${i}]`, id] as const),
    ...lesson.texts.flatMap(({ key }, i) =>
      (key ?? []).flatMap((span, j) => span.techniques.map((id) => [`texts[${i}].key[${j}].techniques`, id] as const)),
    ),
    ...lesson.steps.flatMap((step, i) =>
      step.kind !== "name"
        ? []
        : step.items.flatMap(({ options }, j) => options.map((id) => [`steps[${i}].items[${j}].options`, id] as const)),
    ),
  ];
  for (const [place, id] of named)
    if (!cards.has(id)) throw new InputError(`${place}: expected the id of a card, found ${JSON.stringify(id)}`);
  return cards;
}

/** @throws Error for an id that {@link cardsOf} did not let through */
export function cardOf(cards: Cards, id: string): Technique {
  const card = cards.get(id);
  if (card === undefined) throw new Error(`no card ${id}`);
  return card;
}

export interface DistractorChoice {
  readonly lesson: Lesson;
  readonly cards: Cards;
  readonly most: number;
}

/** Wrong answers for questions whose right ones are `right`: first what is confused with these, then what the lesson teaches. */
export function chooseDistractors(right: readonly string[], { lesson, cards, most }: DistractorChoice): Technique[] {
  const alike = right.flatMap((id) => cardOf(cards, id).confusedWith);
  const ids = new Set([...alike, ...lesson.techniques, ...cards.keys()]);
  const names = new Set(right.map((id) => cardOf(cards, id).name));
  return [...ids]
    .flatMap((id) => cards.get(id) ?? [])
    .filter(({ name }) => !names.has(name))
    .slice(0, most);
}
