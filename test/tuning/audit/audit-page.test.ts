/** The card tells what the audit of the weights that ship found. */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { tabulateAudit } from "../../../src/tuning/audit/audit-page.js";
import { auditSchema } from "../../../src/tuning/audit/audit-schema.js";
import { AUDIT, replaceBlock } from "../../../src/tuning/page-block.js";

const read = (path: string) => readFileSync(new URL(`../../../models/news-en/${path}`, import.meta.url), "utf8");
const audit = auditSchema.parse(JSON.parse(read("audit.json")));

test("the audit is of the weights that ship, and the card tells it", () => {
  expect(audit.weights).toBe(JSON.parse(read("manifest.json")).weights.sha256);
  const card = read("CARD.md");
  expect(replaceBlock(card, AUDIT, tabulateAudit(audit))).toBe(card);
});

test("counts add up", () => {
  const { leanings, outlets, voices } = audit.news;
  const sum = (rates: readonly { readonly balanced: { readonly marks: number; readonly words: number } }[]) =>
    rates.reduce((all, { balanced }) => ({ marks: all.marks + balanced.marks, words: all.words + balanced.words }), {
      marks: 0,
      words: 0,
    });
  const total = sum(Object.values(leanings));
  expect(sum(outlets)).toEqual(total);
  expect({ marks: voices.quoted.marks + voices.own.marks, words: voices.quoted.words + voices.own.words }).toEqual(
    total,
  );
  expect(sum(Object.values(audit.clean.kinds))).toEqual(sum([audit.clean.all]));
});

test("a ratio far from 1 whose interval keeps to one side is called large, and no other", () => {
  const [comparison] = audit.news.comparisons;
  if (comparison === undefined) throw new Error("expected a comparison");
  const page = (value: number, interval: [number, number]) => {
    const comparisons = [{ ...comparison, of: "x", to: "y", sameTopics: { value, interval } }];
    return tabulateAudit({ ...audit, news: { ...audit.news, comparisons } }).match(/^\| x \/ y .*$/m)?.[0];
  };
  expect(page(1.6, [1.2, 2])).toContain("large");
  expect(page(0.6, [0.5, 0.7])).toContain("large");
  for (const small of [page(1.6, [0.9, 2]), page(1.2, [1.1, 1.3]), page(0, [0, 0])])
    expect(small).not.toContain("large");
});
