/** What a student's progress says of today: which techniques are due, when the next is, and how many hints there are. */
import type { Progress } from "./progress-schema.js";

/** Techniques of one re-test: more would be a lesson. */
export const MOST_RETESTED = 3;

/** Ids of the techniques whose time has come, the longest overdue first. */
export function dueTechniques({ cards }: Progress, now: number): string[] {
  return cards
    .filter(({ due }) => due <= now)
    .sort((a, b) => a.due - b.due || (a.technique < b.technique ? -1 : 1))
    .map(({ technique }) => technique);
}

/** When the next technique is due, in milliseconds since 1970; undefined where none was met yet. */
export function nextDue({ cards }: Progress): number | undefined {
  return cards.length === 0 ? undefined : Math.min(...cards.map(({ due }) => due));
}

/** When the last session was, in milliseconds since 1970; undefined where there was none. */
export function lastSession({ cards }: Progress): number | undefined {
  return cards.length === 0 ? undefined : Math.max(...cards.map(({ lastReview }) => lastReview));
}

export type Hints = "sentences" | "count" | "none";

/** Fewer hints with each round without a mistake; all of them for a technique that is new or was just got wrong. */
export function hintsOf({ cards }: Progress, techniques: readonly string[]): Hints {
  const streaks = techniques.map((id) => cards.find(({ technique }) => technique === id)?.streak ?? 0);
  const least = streaks.length === 0 ? 0 : Math.min(...streaks);
  return least === 0 ? "sentences" : least === 1 ? "count" : "none";
}
