/** What is due and what comes next, as sentences for a student. */
import { dueTechniques, type Hints } from "../../lessons/due.js";
import type { Progress } from "../../lessons/progress-schema.js";
import { cardOf } from "./lesson-looks.js";
import { endOfDay, tellDue } from "./tell-due.js";

/** Those due today that this page has a card of, the longest overdue first. */
export function dueToday(progress: Progress, now: number): string[] {
  return dueTechniques(progress, endOfDay(now)).filter((id) => cardOf(id) !== undefined);
}

/** "Doubt", "Doubt and Slogans", "Doubt, Slogans and Bandwagon". */
export function listCards(ids: readonly string[]): string {
  return new Intl.ListFormat("en-GB", { type: "conjunction" }).format(ids.map((id) => cardOf(id)?.name ?? id));
}

/** "Doubt and Slogans come back tomorrow, Tuesday 2 September."; empty where nothing was met. */
export function tellNext({ cards }: Progress, now: number): string {
  const known = cards.filter(({ technique }) => cardOf(technique) !== undefined);
  if (known.length === 0) return "";
  const when = tellDue(Math.min(...known.map(({ due }) => due)), now);
  const next = known.filter(({ due }) => tellDue(due, now) === when).map(({ technique }) => technique);
  return `${listCards(next)} ${next.length === 1 ? "comes" : "come"} back ${when}.`;
}

/** What a guess gives away, for a table. */
export const HINT_NAMES: Readonly<Record<Hints, string>> = {
  sentences: "how many places, and in which sentences",
  count: "how many places",
  none: "none",
};
