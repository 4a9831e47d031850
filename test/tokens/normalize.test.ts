/** The normalised copy and where its characters come from. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { normalize } from "../../src/tokens/normalize.js";

const CASES: { name: string; input: string; expected: string; origins?: number[] }[] = [
  { name: "empty", input: "", expected: "" },
  { name: "one word", input: "Bread", expected: "bread", origins: [0, 1, 2, 3, 4] },
  { name: "emoji, two code units from one place", input: "a😀b", expected: "a😀b", origins: [0, 1, 1, 3] },
  { name: "combining marks go", input: "e\u0301x", expected: "ex", origins: [0, 2] },
  { name: "precomposed letters lose theirs", input: "Éx", expected: "ex", origins: [0, 1] },
  { name: "İ, longer in lower case", input: "İx", expected: "ix", origins: [0, 1] },
  { name: "CRLF", input: "a\r\nb", expected: "a  b", origins: [0, 1, 2, 3] },
  { name: "CRLF beside a character outside ASCII", input: "é\r\nb", expected: "e  b" },
  { name: "leading spaces stay", input: "  A", expected: "  a", origins: [0, 1, 2] },
  { name: "right to left", input: "שָׁלוֹם", expected: "שלום" },
  { name: "the same word twice", input: "Ä Ä", expected: "a a", origins: [0, 1, 2] },
  {
    name: "controls and zero-width characters go",
    input: "\u200ba\u0000b\u00adc\u200b",
    expected: "abc",
    origins: [1, 3, 5],
  },
  { name: "white space becomes a space", input: "a\u00a0b\u3000c", expected: "a b c", origins: [0, 1, 2, 3, 4] },
  { name: "ideographs get spaces of their own place", input: "a中b", expected: "a 中 b", origins: [0, 1, 1, 1, 2] },
  { name: "compatibility ideographs too, decomposed", input: "\uf900", expected: " 豈 ", origins: [0, 0, 0] },
  { name: "Hangul falls into letters", input: "각x", expected: "\u1100\u1161\u11a8x", origins: [0, 0, 0, 1] },
  { name: "ligatures stay, this is not compatibility", input: "ﬁne", expected: "ﬁne" },
  { name: "a last sigma is any sigma", input: "ΑΣ", expected: "ας".replace("ς", "σ"), origins: [0, 1] },
  { name: "capital letters outside the first plane", input: "\u{10400}x", expected: "\u{10428}x", origins: [0, 0, 2] },
  { name: "lone surrogates go", input: "a\ud83db\ude00", expected: "ab", origins: [0, 2] },
];

describe("normalize", () => {
  test.each(CASES)("$name", ({ input, expected, origins }) => {
    const normalized = normalize(input);
    expect(normalized.text).toBe(expected);
    if (origins !== undefined) expect(normalized.origins).toEqual(origins);
  });

  test("law: every unit of the copy has an origin, origins never descend and stand at the start of a character", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 80 }), (text) => {
        const { text: copy, origins } = normalize(text);
        expect(origins).toHaveLength(copy.length);
        const starts = new Set<number>();
        for (let place = 0; place < text.length; place += (text.codePointAt(place) as number) > 0xffff ? 2 : 1)
          starts.add(place);
        for (const [unit, origin] of origins.entries()) {
          expect(starts.has(origin)).toBe(true);
          expect(origin).toBeGreaterThanOrEqual(origins[unit - 1] ?? 0);
        }
      }),
      { seed: 1, numRuns: 500 },
    );
  });

  test("law: the short way for ASCII gives what the long way gives", () => {
    const ascii = fc.string({ unit: fc.integer({ min: 0, max: 0x7f }).map((code) => String.fromCharCode(code)) });
    fc.assert(
      fc.property(ascii, (text) => {
        const long = normalize(`${text}é`); // the é rules the short way out
        expect(normalize(text)).toEqual({ text: long.text.slice(0, -1), origins: long.origins.slice(0, -1) });
      }),
      { seed: 1, numRuns: 500 },
    );
  });
});
