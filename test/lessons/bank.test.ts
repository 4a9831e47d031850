import { expect, test } from "vitest";
import { parseBank } from "../../src/lessons/bank.js";
import { keyOf } from "../../src/lessons/choose-passages.js";

const PASSAGE = {
  id: "a",
  topic: "town",
  register: "news",
  side: "none",
  text: "A cruel tax.",
  spans: [{ start: 2, end: 7, technique: "loaded-language", also: ["loaded-language", "doubt"], reason: "It judges." }],
  clean: false,
};
const parse = (...passages: unknown[]) =>
  parseBank({ name: "p.jsonl", content: passages.map((passage) => `${JSON.stringify(passage)}\n`).join("\n") });

test("a passage a line, blank lines between", () => {
  const [passage] = parse(PASSAGE, { ...PASSAGE, id: "b" });
  expect(passage).toEqual(PASSAGE);
  expect(passage && keyOf(passage)).toEqual([
    { start: 2, end: 7, techniques: ["loaded-language", "doubt"], reason: "It judges." },
  ]);
});

test("spans that overlap are no key", () => {
  const [passage] = parse({ ...PASSAGE, spans: [...PASSAGE.spans, { ...PASSAGE.spans[0], start: 6, end: 11 }] });
  expect(passage && keyOf(passage)).toBeUndefined();
});

test.each([
  { name: "a field is missing", bad: { ...PASSAGE, side: undefined }, says: "p.jsonl:3, field side" },
  { name: "a span lies outside", bad: { ...PASSAGE, spans: [{ ...PASSAGE.spans[0], end: 99 }] }, says: "p.jsonl:3, a" },
])("$name: refused with its line", ({ bad, says }) => {
  expect(() => parse(PASSAGE, bad)).toThrow(says);
});
