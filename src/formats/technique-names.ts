/** What a technique is called and how it works, also where it comes from another scheme and has no card of ours. */
import type { Category } from "../techniques/category.js";
import { findCards, nameOfClass } from "../techniques/model-class.js";
import type { Technique } from "../techniques/technique.js";

/** Ids of the model's techniques, in the order of their cards. */
export function knownTechniques(cards: readonly Technique[]): string[] {
  return [...new Set(cards.flatMap(({ modelClass }) => modelClass ?? []))];
}

/** For people; the technique itself where it has no card. */
export function nameOf(cards: readonly Technique[], technique: string): string {
  const [card] = findCards(cards, technique);
  if (card === undefined) return technique;
  return card.modelClass === null ? card.name : nameOfClass(cards, technique);
}

/** Empty where it has no card. */
export function categoriesOf(cards: readonly Technique[], technique: string): Category[] {
  return [...new Set(findCards(cards, technique).map(({ category }) => category))];
}
