/** Which techniques a lesson teaches: those that were asked for, else those that stand in its texts. */
import { InputError } from "../errors.js";
import type { Technique } from "../techniques/technique.js";
import type { KeySpan, MachineMark } from "./lesson-schema.js";

interface Asked {
  readonly minutes: number;
  readonly techniques?: readonly string[];
  readonly texts: readonly { readonly machine: readonly MachineMark[]; readonly key?: readonly KeySpan[] }[];
}

/**
 * At least one, in the order of the cards. Without any asked for: up to three by what the marks weigh, those of a key one
 * each and those of the model their score, parted among a family's members; where nothing is marked, the first three cards.
 * @throws InputError for an unknown one, or more than `most`
 */
export function chooseTechniques(asked: Asked, cards: readonly Technique[], most: number): Technique[] {
  const ids = asked.techniques ?? [];
  for (const id of ids) {
    if (cards.every((card) => card.id !== id))
      throw new InputError(`techniques: expected ids of cards, found ${JSON.stringify(id)}`);
  }
  const wanted = new Set(ids);
  if (wanted.size > most)
    throw new InputError(
      `techniques: expected at most ${most} in ${asked.minutes} minutes, as more are named and not learnt, found ${wanted.size}`,
    );
  const chosen = wanted.size > 0 ? wanted : new Set(weighTechniques(asked.texts, cards).slice(0, MOST_FOUND));
  return cards.filter(({ id }, i) => (chosen.size === 0 ? i < MOST_FOUND : chosen.has(id)));
}

const MOST_FOUND = 3;

/** The heaviest first, of equals the first card. */
function weighTechniques(texts: Asked["texts"], cards: readonly Technique[]): string[] {
  const weights = cards.map(({ id, modelClass }) => {
    const family = cards.filter((card) => card.modelClass === modelClass).length;
    let weight = 0;
    for (const { machine, key = [] } of texts) {
      for (const mark of machine) if (mark.technique === modelClass) weight += mark.score / family;
      for (const { techniques } of key) if (techniques[0] === id) weight += 1;
    }
    return { id, weight };
  });
  return weights
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .map(({ id }) => id);
}
