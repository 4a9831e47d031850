/** The figures on the pages are those of metrics.json, and metrics.json is of the weights that ship. */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { silentTechniques } from "../../src/decode/settings.js";
import { metricsSchema } from "../../src/explain/metrics.js";
import { tabulateCareful, tabulateFigures } from "../../src/tuning/figures.js";
import { CAREFUL, FIGURES, replaceBlock } from "../../src/tuning/page-block.js";

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), "utf8");
const metrics = metricsSchema.parse(JSON.parse(read("models/news-en/metrics.json")));
const manifest = JSON.parse(read("models/news-en/manifest.json"));

test("metrics.json was measured with the weights and the settings that ship", () => {
  expect(metrics.weights).toBe(manifest.weights.sha256);
  expect(metrics.decode).toEqual(manifest.decode);
});

test.each(["README.md", "models/news-en/CARD.md"])("%s holds the measured figures", (path) => {
  const page = read(path);
  expect(replaceBlock(page, FIGURES, tabulateFigures(metrics))).toBe(page);
  expect(page).toContain(`| balanced | ${(100 * metrics.points.balanced.spanIdentification.f1).toFixed(1)}`);
});

test("the card tells what the careful point holds, and the manifest is silent where it says so", () => {
  const card = read("models/news-en/CARD.md");
  expect(replaceBlock(card, CAREFUL, tabulateCareful(metrics.careful))).toBe(card);
  expect(silentTechniques(manifest.decode.points.careful, manifest.techniques)).toEqual(metrics.careful.silent);
  expect(silentTechniques(manifest.decode.points.balanced, manifest.techniques)).toEqual([]);
});

describe("metrics.json", () => {
  test("holds for the careful point what it claims", () => {
    const { attempts, floor, kept, fewestMarks } = metrics.careful;
    const taken = attempts.find((attempt) => attempt.floor === floor);
    expect(taken?.kept).toBe(kept);
    for (const [technique, { marks, agreed, lowerBound }] of Object.entries(taken?.shown ?? {})) {
      expect(lowerBound).toBeGreaterThanOrEqual(floor);
      expect(marks).toBeGreaterThanOrEqual(fewestMarks);
      expect(metrics.points.careful.techniques[technique]).toMatchObject({ marks, agreed });
    }
    expect(metrics.points.careful.agreement.marks).toBe(taken?.marks);
  });

  test.each(["balanced", "careful"] as const)("%s: intervals hold their figure", (point) => {
    const { overall, techniques } = metrics.points[point];
    for (const figures of [overall, ...Object.values(techniques)])
      for (const name of ["precision", "recall", "f1"] as const) {
        const [low, high] = figures[`${name}Interval`] ?? [0, 1];
        expect(low).toBeLessThanOrEqual(figures[name]);
        expect(high).toBeGreaterThanOrEqual(figures[name]);
      }
  });

  test.each(["balanced", "careful"] as const)("%s: counts add up", (point) => {
    const { techniques, agreement, overall } = metrics.points[point];
    expect(Object.keys(techniques)).toEqual(manifest.techniques);
    const sum = (field: "marks" | "agreed" | "gold") =>
      Object.values(techniques).reduce((all, row) => all + row[field], 0);
    expect(sum("marks")).toBe(agreement.marks);
    expect(sum("agreed")).toBe(agreement.agreed);
    expect(sum("gold")).toBe(overall.gold);
  });
});

test("a page without markers is refused", () => {
  expect(() => replaceBlock("# A page", FIGURES, "figures")).toThrow(/marker/);
});
