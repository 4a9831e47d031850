/** Why an answer was not right, in the words of the key, else of the cards. */
import type { Technique } from "../techniques/technique.js";
import type { KeySpan } from "./lesson-schema.js";

export interface Reason {
  /** Who says so: the person who decided the key, or a card. */
  readonly from: "key" | "definition" | "look-alike";
  /** The card it is of; missing where the key says it. */
  readonly technique?: string;
  readonly text: string;
}

export type Cards = ReadonlyMap<string, Technique>;

/** The cards by id. */
export function indexCards(techniques: readonly Technique[]): Cards {
  return new Map(techniques.map((card) => [card.id, card]));
}

/** Why the key holds a technique here: its own reason, else what the technique is. */
export function reasonOfKey(key: KeySpan, cards: Cards): Reason[] {
  if (key.reason !== undefined) return [{ from: "key", text: key.reason }];
  return definitionOf(key.techniques[0], cards);
}

/** Why it was another technique than the one that was named: what is there, and what the named one would have been. */
export function reasonOfOther(named: string, key: KeySpan, cards: Cards): Reason[] {
  return [...reasonOfKey(key, cards), ...definitionOf(named, cards)];
}

/** Why there is no technique where one was marked: what it would be, and what only looks like it. */
export function reasonOfNone(named: string, cards: Cards): Reason[] {
  const lookAlike = cards.get(named)?.lookAlikes[0];
  const shown: Reason[] =
    lookAlike === undefined
      ? []
      : [{ from: "look-alike", technique: named, text: `${lookAlike.text} — ${lookAlike.why}` }];
  return [...definitionOf(named, cards), ...shown];
}

function definitionOf(technique: string | undefined, cards: Cards): Reason[] {
  const card = technique === undefined ? undefined : cards.get(technique);
  return card === undefined ? [] : [{ from: "definition", technique: card.id, text: card.definition }];
}
