/** What is due and what comes next, in sentences. */
import { expect, test } from "vitest";
import type { Progress } from "../../src/lessons/progress-schema.js";
import { startProgress } from "../../src/lessons/schedule.js";
import { dueToday, listCards, tellClock, tellNext, tellRounds } from "../../src/web/lesson/due-words.js";

const DAY = 86_400_000;
const NOW = new Date(2026, 8, 1, 8).getTime();

function progressOf(...cards: readonly (readonly [technique: string, due: number])[]): Progress {
  const rest = { stability: 3, difficulty: 5, scheduledDays: 3, reps: 1, lapses: 0, learningSteps: 0, streak: 1 };
  return {
    ...startProgress(),
    cards: cards.map(([technique, due]) => ({ technique, due, lastReview: NOW - DAY, state: "review", ...rest })),
  };
}

test("what is due at any hour of today is due; what the page has no card of is not, and is named no next", () => {
  const progress = progressOf(["slogans", NOW + DAY / 2], ["doubt", NOW - 3 * DAY], ["old-trick", NOW - 9 * DAY]);
  expect(dueToday(progress, NOW)).toEqual(["doubt", "slogans"]);
  expect(dueToday(progressOf(["doubt", NOW + DAY]), NOW)).toEqual([]);
  expect(tellNext(progressOf(["old-trick", NOW]), NOW)).toBe("");
});

test.each([
  { cards: [["doubt", NOW + DAY]], says: "Doubt comes back tomorrow, Wednesday 2 September." },
  {
    cards: [
      ["doubt", NOW + 2 * DAY],
      ["slogans", NOW + 2 * DAY + 60_000],
      ["bandwagon", NOW + 3 * DAY],
    ],
    says: "Doubt and Slogans come back in 2 days, on Thursday 3 September.",
  },
] as const)("$says", ({ cards, says }) => {
  expect(tellNext(progressOf(...cards), NOW)).toBe(says);
});

test("names are listed as in a sentence", () => {
  expect(listCards(["doubt", "slogans", "bandwagon"])).toBe("Doubt, Slogans and Bandwagon");
});

test.each([
  { reps: 1, streak: 0, says: "1 round, with a mistake." },
  { reps: 1, streak: 1, says: "1 round, without a mistake." },
  { reps: 3, streak: 0, says: "3 rounds, a mistake in the last." },
  { reps: 3, streak: 1, says: "3 rounds, the last without a mistake." },
  { reps: 5, streak: 2, says: "5 rounds, the last 2 without a mistake." },
  { reps: 3, streak: 3, says: "3 rounds, all without a mistake." },
])("$says", ({ reps, streak, says }) => {
  expect(tellRounds(reps, streak)).toBe(says);
});

test("a clock that stands before the last session is told with both days", () => {
  const progress = progressOf(["doubt", NOW]);
  expect(tellClock(progress, NOW)).toBeUndefined();
  expect(tellClock(progress, NOW - 400 * DAY)).toMatch(/28 July 2025.*31 August 2026/);
  expect(tellClock(startProgress(), 0)).toBeUndefined();
});
