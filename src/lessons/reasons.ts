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

/** A card with what it says to a wrong answer, made once: a class gives thousands of them. */
export interface KnownCard extends Technique {
  readonly asDefinition: readonly Reason[];
  readonly asFalseAlarm: readonly Reason[];
}

export type Cards = ReadonlyMap<string, KnownCard>;

/** The cards by id. */
export function indexCards(techniques: readonly Technique[]): Cards {
  return new Map(
    techniques.map((card) => {
      const { id: technique, definition, lookAlikes } = card;
      const asDefinition: Reason[] = [{ from: "definition", technique, text: definition }];
      const shown = lookAlikes
        .slice(0, 1)
        .map(({ text, why }): Reason => ({ from: "look-alike", technique, text: `${text} — ${why}` }));
      return [technique, { ...card, asDefinition, asFalseAlarm: [...asDefinition, ...shown] }];
    }),
  );
}

/** Why the key holds a technique here: its own reason, else what the technique is. */
export function reasonOfKey(key: KeySpan, cards: Cards): readonly Reason[] {
  if (key.reason !== undefined) return [{ from: "key", text: key.reason }];
  return definitionOf(key.techniques[0], cards);
}

/** Why it was another technique than the one that was named: what is there, and what the named one would have been. */
export function reasonOfOther(named: string, key: KeySpan, cards: Cards): readonly Reason[] {
  return [...reasonOfKey(key, cards), ...definitionOf(named, cards)];
}

/** Why there is no technique where one was marked: what it would be, and what only looks like it. */
export function reasonOfNone(named: string, cards: Cards): readonly Reason[] {
  return cards.get(named)?.asFalseAlarm ?? [];
}

function definitionOf(technique: string | undefined, cards: Cards): readonly Reason[] {
  return (technique === undefined ? undefined : cards.get(technique)?.asDefinition) ?? [];
}
