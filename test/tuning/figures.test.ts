/** The figures on the pages are those of metrics.json, and metrics.json is of the weights that ship. */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { replaceFigures, tabulateFigures } from "../../src/tuning/figures.js";

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), "utf8");
const metrics = JSON.parse(read("models/news-en/metrics.json"));
const manifest = JSON.parse(read("models/news-en/manifest.json"));

test("metrics.json was measured with the weights that ship", () => {
  expect(metrics.weights).toBe(manifest.weights.sha256);
});

test.each(["README.md", "models/news-en/CARD.md"])("%s holds the measured figures", (path) => {
  const page = read(path);
  expect(replaceFigures(page, tabulateFigures(metrics))).toBe(page);
  expect(page).toContain(`| balanced | ${(100 * metrics.points.balanced.spanIdentification.f1).toFixed(1)}`);
});

describe("metrics.json", () => {
  test.each(Object.keys(metrics.points))("%s: counts add up", (point) => {
    const { techniques, agreement, overall } = metrics.points[point];
    expect(Object.keys(techniques)).toEqual(manifest.techniques);
    const sum = (field: string) =>
      Object.values<Record<string, number>>(techniques).reduce((all, row) => all + (row[field] ?? 0), 0);
    expect(sum("marks")).toBe(agreement.marks);
    expect(sum("agreed")).toBe(agreement.agreed);
    expect(sum("gold")).toBe(overall.gold);
  });
});

test("a page without markers is refused", () => {
  expect(() => replaceFigures("# A page", "figures")).toThrow(/marker/);
});
