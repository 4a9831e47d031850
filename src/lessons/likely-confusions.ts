/** What a class is likely to take for what: told to the teacher beforehand. */
import type { Technique } from "../techniques/technique.js";
import type { Lesson } from "./lesson-schema.js";

export interface LikelyConfusion {
  readonly technique: string;
  /** Ids of cards: those that the lesson's keys accept beside it, the most frequent first, then those of its card. */
  readonly takenFor: readonly string[];
  /** Sentences that look like it and are none, with the reason. */
  readonly lookAlikes: Technique["lookAlikes"];
}

/** One for each technique that the lesson teaches, in its order. @param techniques all cards */
export function likelyConfusions(
  { techniques: taught, texts }: Lesson,
  techniques: readonly Technique[],
): LikelyConfusion[] {
  return taught.flatMap((id) => {
    const card = techniques.find((one) => one.id === id);
    if (card === undefined) return [];
    const counts = new Map<string, number>();
    for (const { techniques: accepted } of texts.flatMap(({ key }) => key ?? [])) {
      if (!accepted.includes(id)) continue;
      for (const other of accepted) if (other !== id) counts.set(other, (counts.get(other) ?? 0) + 1);
    }
    const met = [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)).map(([other]) => other);
    return [{ technique: id, takenFor: [...new Set([...met, ...card.confusedWith])], lookAlikes: card.lookAlikes }];
  });
}
