/** How each card looks in a lesson: students name cards, where the model has classes of several. */
import { type Cards, indexCards } from "../../lessons/reasons.js";
import { cardsOf, type Look } from "../../reading/look.js";
import type { Technique } from "../../techniques/technique.js";
import { LOOKS, TECHNIQUES } from "../techniques.js";

/** Cards that a student may choose, each under its own id. */
export const OWN_CARDS: readonly Technique[] = TECHNIQUES.map((card) => ({ ...card, modelClass: null }));

/** By id of the card. */
export const CARD_LOOKS: ReadonlyMap<string, Look> = new Map(TECHNIQUES.map((card) => [card.id, lookOfCard(card)]));

/** By id of the card or class of the model. */
export const ALL_LOOKS: ReadonlyMap<string, Look> = new Map([...LOOKS, ...CARD_LOOKS]);

/** By id. */
export const CARDS: Cards = indexCards(TECHNIQUES);

export function cardOf(id: string): Technique | undefined {
  return CARDS.get(id);
}

/** "Doubt"; "Doubt or Slogans" for several. */
export function nameCards(ids: readonly string[]): string {
  const names = ids.map((id) => cardOf(id)?.name ?? id);
  return names.length < 2 ? (names[0] ?? "") : `${names.slice(0, -1).join(", ")} or ${names.at(-1)}`;
}

/** The cards that a class of the model stands for, in a word for people. */
export function nameMachine(technique: string): string {
  return LOOKS.get(technique)?.name ?? nameCards(cardsOf(TECHNIQUES, technique).map(({ id }) => id));
}

function lookOfCard({ id, name, abbreviation, category, modelClass }: Technique): Look {
  const line = LOOKS.get(modelClass ?? id)?.line ?? "solid";
  return { technique: id, name, abbreviation, category, line };
}
