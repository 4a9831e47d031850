/** Code points to UTF-16 code units and back. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { mapOffsets, spanToCodePoints, spanToUtf16 } from "../../src/text/offsets.js";
import { STYLE_TEXTS } from "../support/style-texts.js";

test.each([
  { name: "no astral characters", text: "bread", codePoint: 3, utf16: 3 },
  { name: "before a pair", text: "a😀b", codePoint: 1, utf16: 1 },
  { name: "behind a pair", text: "a😀b", codePoint: 2, utf16: 3 },
  { name: "the very end", text: "a😀b", codePoint: 3, utf16: 4 },
  { name: "pairs in a row", text: "😀😀😀", codePoint: 2, utf16: 4 },
  { name: "the end of nothing", text: "", codePoint: 0, utf16: 0 },
  { name: "combining marks count", text: "e\u0301x", codePoint: 2, utf16: 2 },
  { name: "a lone surrogate counts one", text: "\ud83dx", codePoint: 1, utf16: 1 },
])("mapOffsets: $name", ({ text, codePoint, utf16 }) => {
  const map = mapOffsets(text);
  expect(map.toUtf16(codePoint)).toBe(utf16);
  expect(map.toCodePoints(utf16)).toBe(codePoint);
});

test("an offset inside a surrogate pair counts as the pair's start", () => {
  expect(mapOffsets("a😀b").toCodePoints(2)).toBe(1);
});

describe.each(STYLE_TEXTS)("of $name", ({ text }) => {
  test("every place goes there and back, as the text's own code points count it", () => {
    const map = mapOffsets(text);
    const characters = [...text];
    expect(map.codePointLength).toBe(characters.length);
    for (let place = 0; place <= characters.length; place++) {
      const utf16 = characters.slice(0, place).join("").length;
      expect(map.toUtf16(place)).toBe(utf16);
      expect(map.toCodePoints(utf16)).toBe(place);
    }
  });
});

test("law: a span keeps its text", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), fc.nat(), fc.nat(), (text, a, b) => {
      const characters = [...text];
      const [start, end] = [a % (characters.length + 1), b % (characters.length + 1)].sort((x, y) => x - y) as [
        number,
        number,
      ];
      const map = mapOffsets(text);
      const span = spanToUtf16(map, { start, end });
      expect(text.slice(span.start, span.end)).toBe(characters.slice(start, end).join(""));
      expect(spanToCodePoints(map, span)).toEqual({ start, end });
    }),
    { seed: 1 },
  );
});
