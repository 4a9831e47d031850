import { expect, test } from "vitest";
import { readFields, readInteger, readItems, readText, refuse } from "../../src/techniques/json-node.js";

const node = (value: unknown, path = "") => ({ value, place: "a.json", path });

test("a nested place is spelled out", () => {
  const { cards } = readFields(node({ cards: [{ start: 1 }, { start: "two" }] }), ["cards"]);
  const second = readItems(cards, 1)[1] ?? node(null);
  expect(() => readInteger(readFields(second, ["start"]).start, 0, 9)).toThrow(
    'a.json, field cards[1].start: expected a whole number from 0 to 9, found "two"',
  );
});

test("what is read comes back as it is", () => {
  expect(readText(node(" a "))).toBe(" a ");
  expect(readInteger(node(0), 0, 0)).toBe(0);
  expect(readItems(node([]), 0)).toEqual([]);
  expect(readFields(node({}), ["a"]).a).toEqual(node(undefined, "a"));
});

test.each([
  { name: "text: number", input: () => readText(node(3)) },
  { name: "text: empty", input: () => readText(node("")) },
  { name: "text: blank", input: () => readText(node(" \n")) },
  { name: "integer: fraction", input: () => readInteger(node(0.5), 0, 9) },
  { name: "integer: below", input: () => readInteger(node(-1), 0, 9) },
  { name: "integer: above", input: () => readInteger(node(10), 0, 9) },
  { name: "integer: text", input: () => readInteger(node("3"), 0, 9) },
  { name: "items: too few", input: () => readItems(node(["a"]), 2) },
  { name: "items: object", input: () => readItems(node({ length: 2 }), 0) },
  { name: "fields: null", input: () => readFields(node(null), []) },
  { name: "fields: array", input: () => readFields(node([]), []) },
  { name: "fields: text", input: () => readFields(node("a"), []) },
  { name: "fields: unknown field", input: () => readFields(node({ a: 1, b: 2 }), ["a"]) },
])("refused: $name", ({ input }) => {
  expect(input).toThrow(expect.objectContaining({ code: "input" }));
});

test("a missing value is found as nothing, a long one is cut", () => {
  expect(() => refuse(node(undefined), "a text")).toThrow("a.json: expected a text, found nothing");
  expect(() => refuse(node("x".repeat(500)), "a number")).toThrow(/found "x{59}…$/);
});

test("inherited members are no fields", () => {
  expect(readFields(node({}), ["constructor", "toString"]).toString.value).toBeUndefined();
});
