/** The written tables are well formed: ascending, disjoint ranges of code points. */
import { expect, test } from "vitest";
import * as tables from "../../src/tokens/unicode-tables.js";

test.each(Object.entries(tables))("%s ascends and stays in Unicode", (_, table) => {
  let last = -1;
  for (const range of table.trim().split(/\s+/)) {
    expect(range).toMatch(/^[0-9a-f]+(-[0-9a-f]+)?$/);
    const [first = "", end = first] = range.split("-");
    expect(Number.parseInt(first, 16)).toBeGreaterThan(last);
    last = Number.parseInt(end, 16);
    expect(last).toBeGreaterThanOrEqual(Number.parseInt(first, 16));
  }
  expect(last).toBeLessThanOrEqual(0x10ffff);
});
