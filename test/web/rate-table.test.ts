/** The table of rates as it is drawn: what stands in it, and what never does. */
import { h } from "preact";
import { render } from "preact-render-to-string";
import { expect, test } from "vitest";
import { createLooks } from "../../src/reading/look.js";
import type { Technique } from "../../src/techniques/technique.js";
import { RateTable, tellRate } from "../../src/web/views/rate-table.js";

const card = (id: string, modelClass: string, category: Technique["category"], abbreviation: string) =>
  ({ id, name: id, modelClass, category, abbreviation }) as Technique;
const LOOKS = new Map(
  createLooks([
    card("doubt", "Doubt", "attack-on-reputation", "DO"),
    card("slogans", "Slogans", "call", "SL"),
    card("loaded-language", "Loaded_Language", "manipulative-wording", "LL"),
  ]).map((look) => [look.technique, look]),
);
const draw = (first: readonly string[], second: readonly string[], words = 1000) =>
  render(
    h(RateTable, {
      first: { name: "Report", words, techniques: first },
      second: { name: "Column", words, techniques: second },
      looks: LOOKS,
    }),
  );
const fill = (technique: string, count: number) => Array<string>(count).fill(technique);

test("each technique has marks, rate, interval and a picture with words for it", () => {
  const html = draw(fill("Doubt", 2), fill("Slogans", 3));
  expect(html).toContain("2.0 (0.2 to 7.2)");
  expect(html).toContain("3.0 (0.6 to 8.8)");
  expect(html).toContain("<title>doubt, per 1,000 words: first 2.0 (0.2 to 7.2); second 0.0 (0.0 to 3.7)</title>");
  expect(html).not.toContain("loaded-language");
});

test("a difference whose intervals overlap is called chance, one whose do not is not", () => {
  const html = draw([...fill("Doubt", 40), "Slogans"], ["Doubt", "Slogans"]);
  expect(html.match(/may be chance<\/td>/g)).toHaveLength(2); // Slogans and its category
  expect(html.match(/seldom chance alone<\/td>/g)).toHaveLength(2);
  expect(draw(["Doubt"], ["Doubt"])).toContain("each difference may be chance");
});

test("no row adds up all techniques", () => {
  const html = draw([...fill("Doubt", 11), ...fill("Slogans", 6)], ["Doubt"]);
  expect(html).not.toContain(">17<");
  expect(html).toContain("There is no total");
});

test("texts without marks or without words are told so", () => {
  expect(draw([], [])).toContain("Nothing was marked in either text");
  expect(draw([], [], 0)).toContain("no words");
});

test.each([
  { rate: 0, told: "0.0" },
  { rate: 12.34, told: "12.3" },
  { rate: 99.96, told: "100" },
  { rate: 1234.5, told: "1,235" },
])("a rate of $rate is told as $told", ({ rate, told }) => {
  expect(tellRate(rate)).toBe(told);
});
