import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { nameOfClass } from "../../src/techniques/model-class.js";
import { parseTechniques } from "../../src/techniques/parse-techniques.js";
import { makeCard, makeFile } from "./card.js";

const other = makeCard("other", { confusedWith: ["this"] });

test("cards come back as they stand, in the order of the file", () => {
  const never = makeCard("this", { modelClass: null, neverMarked: "No data." });
  const techniques = parseTechniques(makeFile(other, never));
  expect(techniques).toEqual([other, never]);
  expect(Object.keys(techniques[0] ?? {})).not.toContain("neverMarked");
  const example = techniques[0]?.examples[0];
  expect(example?.text.slice(example.start, example.end)).toBe("Vote now or never 😀");
});

test.each([
  { name: "missing text", card: { name: undefined }, said: ['card "this"', "field name", "found nothing"] },
  { name: "blank text", card: { question: " " }, said: ["field question", 'found " "'] },
  { name: "wrong type", card: { definition: 3 }, said: ["field definition", "found 3"] },
  { name: "id in capitals", card: { id: "This" }, said: ['card "This"', "field id"] },
  { name: "no id", card: { id: 7 }, said: ["card 2", "field id", "found 7"] },
  { name: "unknown category", card: { category: "calls" }, said: ["field category", "call", '"calls"'] },
  {
    name: "one example",
    card: { examples: [{ text: "a", start: 0, end: 1 }] },
    said: ["field examples", "at least 2"],
  },
  {
    name: "span past the end",
    card: {
      examples: [
        { text: "ab", start: 0, end: 2 },
        { text: "ab", start: 1, end: 3 },
      ],
    },
    said: ["field examples[1].end", "from 2 to 2", "found 3"],
  },
  {
    name: "empty span",
    card: {
      examples: [
        { text: "ab", start: 1, end: 1 },
        { text: "ab", start: 0, end: 1 },
      ],
    },
    said: ["field examples[0].end", "found 1"],
  },
  {
    name: "look-alike without its reason",
    card: { lookAlikes: [{ text: "a", why: "b" }, { text: "a" }] },
    said: ["field lookAlikes[1].why", "found nothing"],
  },
  { name: "rewrite of no example", card: { rewrite: { of: 2, text: "a" } }, said: ["field rewrite.of", "found 2"] },
  { name: "confusion with nobody", card: { confusedWith: ["nobody"] }, said: ["field confusedWith", '"nobody"'] },
  { name: "confusion with itself", card: { confusedWith: ["this"] }, said: ["field confusedWith", '"this"'] },
  { name: "misspelled field", card: { lookalikes: [] }, said: ["field lookalikes", "only the fields"] },
  { name: "no class and no reason", card: { modelClass: null }, said: ["field neverMarked", "found nothing"] },
  { name: "a class and a reason", card: { neverMarked: "No data." }, said: ["field neverMarked", '"No data."'] },
  { name: "class left out", card: { modelClass: undefined }, said: ["field modelClass", "found nothing"] },
  {
    name: "abbreviation of another length",
    card: { abbreviation: "LOL" },
    said: ["field abbreviation", "two capital"],
  },
  {
    name: "abbreviation that stands twice",
    card: { abbreviation: "OR" },
    said: ['card "this"', "field abbreviation"],
  },
  { name: "id that stands twice", card: { id: "other" }, said: ['card "other"', "field id"] },
])("a card is refused: $name", ({ card, said }) => {
  const attempt = () => parseTechniques(makeFile(other, makeCard("this", card)));
  expect(attempt).toThrow(expect.objectContaining({ code: "input" }));
  for (const part of ["techniques.json", ...said]) expect(attempt).toThrow(part);
});

test.each([
  { name: "null", input: null, said: "expected an object, found null" },
  { name: "an array", input: [], said: "expected an object, found []" },
  { name: "another version", input: { ...makeFile(other), schemaVersion: 2 }, said: "field schemaVersion" },
  { name: "no cards", input: makeFile(), said: "field techniques" },
  { name: "a card that is null", input: makeFile(null), said: "card 1: expected an object, found null" },
])("a file is refused: $name", ({ input, said }) => {
  expect(() => parseTechniques(input)).toThrow(said);
});

test("the seeds hold 18 techniques in 14 classes", () => {
  const seeds: unknown = JSON.parse(readFileSync(new URL("../../seeds/techniques.json", import.meta.url), "utf8"));
  const techniques = parseTechniques(seeds);
  const classes = new Set(techniques.flatMap(({ modelClass }) => modelClass ?? []));
  expect(techniques).toHaveLength(18);
  expect(classes.size).toBe(14);
  expect(techniques.filter(({ modelClass }) => modelClass === null).map(({ id }) => id)).toEqual(["obfuscation"]);
  expect(nameOfClass(techniques, "Bandwagon,Reductio_ad_hitlerum")).toBe("Bandwagon or Reductio ad Hitlerum");
});
