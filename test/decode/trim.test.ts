import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { trimToWords } from "../../src/decode/trim.js";

describe("trimToWords", () => {
  const cases = [
    { name: "white space and stops go", text: "so, shameless. Yes", span: [2, 14], expected: "shameless" },
    { name: "a cut word is completed", text: "so shameless yes", span: [5, 9], expected: "shameless" },
    {
      name: "an apostrophe belongs to its word",
      text: "the League’s hatred grew",
      span: [11, 19],
      expected: "League’s hatred",
    },
    { name: "a hyphen joins what it stands between", text: "the tax-mad council", span: [8, 11], expected: "tax-mad" },
    { name: "so does one that does not break", text: "a so‑called fix", span: [2, 4], expected: "so‑called" },
    { name: "a hyphen with a space does not", text: "no - mad they are", span: [5, 8], expected: "mad" },
    { name: "two hyphens do not", text: "no--mad they are", span: [4, 7], expected: "mad" },
    {
      name: "a preposition that ends a joined word stays",
      text: "their sit-in failed",
      span: [6, 12],
      expected: "sit-in",
    },
    {
      name: "surrounding quotation marks come along",
      text: "they “lied to us” again",
      span: [6, 16],
      expected: "“lied to us”",
    },
    { name: "one quotation mark does not", text: "they “lied to us again", span: [6, 16], expected: "lied to us" },
    { name: "nothing but stops is empty", text: "what?! ... no", span: [4, 10], expected: "" },
    { name: "a last preposition goes", text: "the wise women of the north", span: [0, 21], expected: "the wise women" },
    {
      name: "a word that only ends like one stays",
      text: "a fatal attack on a thereof",
      span: [2, 27],
      expected: "fatal attack on a thereof",
    },
    { name: "so does one after an apostrophe", text: "the Palme d’Or went", span: [4, 14], expected: "Palme d’Or" },
    { name: "a preposition alone stays", text: "say to them", span: [4, 6], expected: "to" },
    { name: "at offset 0", text: "Crooks!", span: [0, 7], expected: "Crooks" },
    { name: "at the very end", text: "you crooks", span: [4, 10], expected: "crooks" },
    { name: "letters outside the basic plane", text: "so 𝐛𝐚𝐝 then", span: [5, 7], expected: "𝐛𝐚𝐝" },
    { name: "an emoji is no word", text: "bad 😡😡 end", span: [0, 8], expected: "bad" },
    { name: "combining marks", text: "le cafe\u0301 noir", span: [3, 5], expected: "cafe\u0301" },
    { name: "right to left", text: "אבג דהו זחט", span: [5, 6], expected: "דהו" },
  ];
  test.each(cases)("$name", ({ text, span: [start = 0, end = 0], expected }) => {
    const trimmed = trimToWords(text, { start, end });
    expect(text.slice(trimmed.start, trimmed.end)).toBe(expected);
  });

  test("law: inside the text, idempotent, never half a surrogate pair", () => {
    const unit = fc.constantFrom("a", "b", " ", ".", "“", "”", "’", "-", "in", "😀", "e\u0301", "\n", "𝐛");
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 40 }), fc.nat(60), fc.nat(60), (units, a, b) => {
        const text = units.join("");
        const ends = [0];
        for (const character of text) ends.push((ends.at(-1) ?? 0) + character.length);
        const [start, end] = [a, b].map((n) => ends[n % ends.length] ?? 0).sort((x, y) => x - y) as [number, number];
        const once = trimToWords(text, { start, end });
        expect(0 <= once.start && once.start <= once.end && once.end <= text.length).toBe(true);
        if (once.start < once.end) expect(trimToWords(text, once)).toEqual(once);
        expect(ends).toContain(once.start);
        expect(ends).toContain(once.end);
      }),
      { seed: 3, numRuns: 500 },
    );
  });
});
