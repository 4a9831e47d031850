import { expect, test } from "vitest";
import { CATEGORIES, isCategory } from "../../src/techniques/category.js";

test("six categories, all told from anything else", () => {
  expect(CATEGORIES).toHaveLength(6);
  expect(CATEGORIES.every(isCategory)).toBe(true);
  for (const value of ["", "Call", "calls", null, undefined, 0, ["call"]]) expect(isCategory(value)).toBe(false);
});
