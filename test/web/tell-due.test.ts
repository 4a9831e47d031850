/** Times of the schedule in the words of a calendar. */
import { expect, test } from "vitest";
import { daysUntil, endOfDay, tellDue } from "../../src/web/lesson/tell-due.js";

const at = (month: number, day: number, hour = 8, year = 2026) => new Date(year, month - 1, day, hour).getTime();
const NOW = at(9, 1, 10);

test.each([
  { due: at(8, 3), says: "now" },
  { due: at(9, 1, 23), says: "now" },
  { due: at(9, 2, 0), says: "tomorrow, Wednesday 2 September" },
  { due: at(9, 2, 23), says: "tomorrow, Wednesday 2 September" },
  { due: at(9, 8), says: "in 7 days, on Tuesday 8 September" },
  { due: at(10, 13), says: "in about 6 weeks, on 13 October" },
  { due: at(3, 1, 8, 2027), says: "in about 6 months, on 1 March 2027" },
  { due: at(9, 1, 8, 2031), says: "in about 5 years, on 1 September 2031" },
])("$says", ({ due, says }) => {
  expect(tellDue(due, NOW)).toBe(says);
});

test("a day ends at midnight, whatever its hour, and a change of the clocks makes no day more or less", () => {
  for (const hour of [0, 12, 23]) expect(endOfDay(at(9, 1, hour))).toBe(at(9, 2, 0) - 1);
  expect(daysUntil(at(10, 26, 0), at(10, 24, 23))).toBe(2);
  expect(daysUntil(at(3, 30, 0), at(3, 28, 23))).toBe(2);
});
