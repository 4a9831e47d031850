/** What is due and what comes next, as sentences for a student. */
import { dueTechniques, type Hints, lastSession } from "../../lessons/due.js";
import type { Progress } from "../../lessons/progress-schema.js";
import { cardOf } from "./lesson-looks.js";
import { endOfDay, tellDay, tellDue } from "./tell-due.js";

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

/** "1 round, with a mistake.", "3 rounds, all without a mistake.", "5 rounds, the last 2 without a mistake." */
export function tellRounds(reps: number, streak: number): string {
  const rounds = reps === 1 ? "1 round" : `${reps} rounds`;
  if (streak === 0) return `${rounds}, ${reps === 1 ? "with a mistake" : "a mistake in the last"}.`;
  if (streak >= reps) return `${rounds}, ${reps === 1 ? "" : "all "}without a mistake.`;
  return `${rounds}, the last ${streak === 1 ? "" : `${streak} `}without a mistake.`;
}

/** Undefined while the clock stands after the last session, as it should. */
export function tellClock(progress: Progress, now: number): string | undefined {
  const last = lastSession(progress) ?? now;
  if (last <= now) return undefined;
  return (
    `The clock of this device says ${tellDay(now, "year")}, but your last session was on ${tellDay(last, "year")}. ` +
    "Look whether the clock is right: what comes back when is counted by it."
  );
}
