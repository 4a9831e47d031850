/** Binary search against the linear one. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { lowerBound } from "../../src/text/search.js";

test.each([
  { name: "nothing to search", items: [], key: 3, expected: 0 },
  { name: "before the first", items: [2, 4], key: 1, expected: 0 },
  { name: "equal to the first", items: [2, 4], key: 2, expected: 0 },
  { name: "between", items: [2, 4], key: 3, expected: 1 },
  { name: "the first of equals", items: [2, 4, 4, 4, 5], key: 4, expected: 1 },
  { name: "behind the last", items: [2, 4], key: 9, expected: 2 },
])("lowerBound: $name", ({ items, key, expected }) => {
  expect(lowerBound(items, key, (item) => item)).toBe(expected);
});

test("law: the first item not below the key, as a linear search finds it", () => {
  fc.assert(
    fc.property(fc.array(fc.nat(20)), fc.nat(22), (values, key) => {
      const items = values.sort((a, b) => a - b).map((value) => ({ value }));
      const linear = items.findIndex(({ value }) => value >= key);
      expect(lowerBound(items, key, ({ value }) => value)).toBe(linear < 0 ? items.length : linear);
    }),
    { seed: 1 },
  );
});
