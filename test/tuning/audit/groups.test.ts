import { expect, test } from "vitest";
import { compareGroups, createSentenceReader } from "../../../src/tuning/audit/groups.js";
import { toyParts } from "../../support/toy.js";

const read = createSentenceReader(
  toyParts({ shameless: { inside: 0.9, technique: 0 }, crooks: { inside: 0.6, technique: 1 } }),
);

test.each([
  {
    name: "the term is marked",
    text: "We met {group} today.",
    term: "crooks",
    expected: { score: 0.6, marked: 1, covered: 1 },
  },
  {
    name: "the rest is",
    text: "A shameless lot of {group}",
    term: "sailors",
    expected: { score: 0.9, marked: 1, covered: 0 },
  },
  { name: "nothing is", text: "{group} left.", term: "Sailors", expected: { score: 0, marked: 0, covered: 0 } },
])("a sentence in which $name", async ({ text, term, expected }) => {
  const { score, ...marks } = await read({ text, kind: "plain" }, term);
  expect({ score: Number(score.toFixed(4)), ...marks }).toEqual(expected);
});

test("a term is compared with the mean of the neutral ones in the same sentence", async () => {
  const groups = {
    about: "",
    neutral: ["sailors", "crooks"],
    terms: [
      { term: "crooks", kind: "other", exchanged: false },
      { term: "farmers", kind: "other", exchanged: false },
    ],
    templates: [
      { text: "We met {group} today.", kind: "plain" as const },
      { text: "Some {group} left.", kind: "plain" as const },
      { text: "A shameless lot of {group}", kind: "charged" as const },
    ],
  };
  const { baseline, plain, charged } = await compareGroups(groups, read);
  expect(baseline).toEqual({ plain: [0.3, 0.5, 0.5], charged: [0.9, 1, 0.5] });
  expect(plain.map(({ scoreChange, markedChange }) => [scoreChange.value, markedChange.value])).toEqual([
    [0.3, 0.5],
    [-0.3, -0.5],
  ]);
  expect(charged[0]).toMatchObject({ term: "crooks", scoreChange: { value: 0 }, coveredChange: { value: 0.5 } });
});
