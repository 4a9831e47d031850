/** The answers that stand to choose from where a span is given: a right one, and those that are taken for it. */
import type { Technique } from "../techniques/technique.js";

const MOST_OPTIONS = 4;

interface OptionSources {
  /** All cards. */
  readonly techniques: readonly Technique[];
  /** Ids of what the lesson teaches: as wrong answers they come before others. */
  readonly taught: readonly string[];
}

/**
 * The first of the accepted techniques and up to three that are not accepted, first those that its card says it is confused
 * with; in the order of the cards, which gives nothing away.
 */
export function chooseOptions(accepted: readonly string[], { techniques, taught }: OptionSources): string[] {
  const [right = ""] = accepted;
  const confused = techniques.find(({ id }) => id === right)?.confusedWith ?? [];
  const rank = (id: string) => (confused.includes(id) ? 0 : 2) + (taught.includes(id) ? 0 : 1);
  const wrong = techniques
    .map(({ id }) => id)
    .filter((id) => !accepted.includes(id))
    .sort((a, b) => rank(a) - rank(b)); // stable: of equals the first card
  const chosen = new Set([right, ...wrong.slice(0, MOST_OPTIONS - 1)]);
  return techniques.map(({ id }) => id).filter((id) => chosen.has(id));
}
