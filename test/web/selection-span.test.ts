import { expect, test } from "vitest";
import { offsetOfPoint, spanOfRange, type TextTree } from "../../src/web/selection-span.js";

const text = (value: string): TextTree => ({ nodeType: 3, nodeValue: value, childNodes: [] });
function element(children: readonly TextTree[], start?: number): TextTree {
  const getAttribute = (name: string) => (name === "data-start" && start !== undefined ? String(start) : null);
  return { nodeType: 1, nodeValue: null, childNodes: children, getAttribute };
}

// "One 😀 two\n\nthree", with a chip after "two" and a lane around it
const [one, emoji, two, gap, three] = [text("One "), text("😀 "), text("two"), text("\n\n"), text("three")];
const chip = element([text("DO"), element([text(", Doubt")])]);
const mark = element([element([element([two])])], 7);
const first = element([element([one, emoji], 0), mark, chip]);
const last = element([element([three], 12)]);
const root = element([first, gap, last]);
const outside = text("elsewhere");

test.each([
  { name: "the first character", node: one, offset: 0, expected: 0 },
  { name: "a second text node of one segment, after an emoji", node: emoji, offset: 2, expected: 6 },
  { name: "deep in a mark", node: two, offset: 1, expected: 8 },
  { name: "the end of a mark", node: two, offset: 3, expected: 10 },
  { name: "in a chip: the end of the words before it", node: chip.childNodes[0], offset: 1, expected: 10 },
  { name: "before a chip, told by its parent", node: first, offset: 2, expected: 10 },
  { name: "in the gap between two lines", node: gap, offset: 1, expected: 10 },
  { name: "the very end", node: three, offset: 5, expected: 17 },
  { name: "the very end, told by the root", node: root, offset: 3, expected: 17 },
  { name: "before everything", node: root, offset: 0, expected: 0 },
  { name: "beyond a text node's end", node: three, offset: 99, expected: 17 },
  { name: "outside", node: outside, offset: 0, expected: undefined },
])("offset of $name", ({ node, offset, expected }) => {
  expect(offsetOfPoint(root, { node, offset })).toBe(expected);
});

const range = (startContainer: unknown, startOffset: number, endContainer: unknown, endOffset: number) => ({
  startContainer,
  startOffset,
  endContainer,
  endOffset,
});

test.each([
  { name: "within one segment", given: range(one, 1, one, 3), expected: { start: 1, end: 3 } },
  { name: "across segments, chip and lines", given: range(emoji, 0, three, 3), expected: { start: 4, end: 15 } },
  { name: "from before the text into it", given: range(outside, 2, two, 3), expected: { start: 0, end: 10 } },
  { name: "from the text to beyond it", given: range(three, 0, outside, 2), expected: { start: 12, end: 17 } },
  { name: "nothing", given: range(two, 1, two, 1), expected: undefined },
  { name: "a chip only", given: range(chip, 0, chip, 2), expected: undefined },
  { name: "something else", given: range(outside, 0, outside, 3), expected: undefined },
])("span of $name", ({ given, expected }) => {
  expect(spanOfRange(root, given, 17)).toEqual(expected);
});
