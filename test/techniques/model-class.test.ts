import { expect, test } from "vitest";
import { categoriesOfClass, nameOfClass, techniquesOfClass } from "../../src/techniques/model-class.js";
import { parseTechniques } from "../../src/techniques/parse-techniques.js";
import { makeCard, makeFile } from "./card.js";

const techniques = parseTechniques(
  makeFile(
    makeCard("doubt", { name: "Doubt", modelClass: "Doubt" }),
    makeCard("other", { name: "Other", modelClass: "A,B,C", category: "justification", confusedWith: ["doubt"] }),
    makeCard("never", { modelClass: null, neverMarked: "No data." }),
    makeCard("second", { name: "Second", modelClass: "A,B,C", category: "call" }),
    makeCard("third", { name: "Third", modelClass: "A,B,C", category: "justification" }),
    makeCard("left", { name: "Left", modelClass: "D,E" }),
    makeCard("right", { name: "Right", modelClass: "D,E" }),
  ),
);

test.each([
  { input: "Doubt", ids: ["doubt"], categories: ["call"], name: "Doubt" },
  { input: "D,E", ids: ["left", "right"], categories: ["call"], name: "Left or Right" },
  {
    input: "A,B,C",
    ids: ["other", "second", "third"],
    categories: ["justification", "call"],
    name: "Other, Second or Third",
  },
])("$input", ({ input, ids, categories, name }) => {
  expect(techniquesOfClass(techniques, input).map(({ id }) => id)).toEqual(ids);
  expect(categoriesOfClass(techniques, input)).toEqual(categories);
  expect(nameOfClass(techniques, input)).toBe(name);
});

test.each([techniquesOfClass, categoriesOfClass, nameOfClass])("%o refuses an unknown class", (ask) => {
  expect(() => ask(techniques, "doubt")).toThrow(expect.objectContaining({ code: "input" }));
  expect(() => ask(techniques, "doubt")).toThrow("expected one of the classes Doubt A,B,C D,E, found doubt");
});
