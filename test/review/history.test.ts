import fc from "fast-check";
import { expect, test } from "vitest";
import { type History, record, redo, startHistory, undo } from "../../src/review/history.js";

test("undo and redo go back and forth; a new step forgets what was undone", () => {
  const three = [2, 3].reduce(record<number>, startHistory(1));
  expect(undo(three).present).toBe(2);
  expect(undo(undo(three)).present).toBe(1);
  expect(redo(undo(undo(three))).present).toBe(2);
  expect(record(undo(three), 9)).toEqual({ past: [1, 2], present: 9, future: [] });
});

test("at the ends, and for a step that changes nothing, the history is the same", () => {
  const one = startHistory("a");
  expect(undo(one)).toBe(one);
  expect(redo(one)).toBe(one);
  expect(record(one, "a")).toBe(one);
});

test("law: as many redos as undos lead back", () => {
  fc.assert(
    fc.property(fc.array(fc.integer()), fc.nat(10), (steps, times) => {
      const repeat = (history: History<object>, step: (given: History<object>) => History<object>, count: number) =>
        Array.from({ length: count }).reduce<History<object>>((given) => step(given), history);
      const history = steps.map((step) => ({ step })).reduce(record<object>, startHistory<object>({}));
      const count = Math.min(times, history.past.length);
      expect(repeat(repeat(history, undo, count), redo, count)).toEqual(history);
    }),
    { seed: 1 },
  );
});
