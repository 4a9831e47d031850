/** One character of every kind, and the precedence between kinds. */
import { expect, test } from "vitest";
import { CharacterKind, kindOf } from "../../src/tokens/characters.js";

test.each([
  { name: "letter", character: "a", kind: "plain" },
  { name: "emoji", character: "😀", kind: "plain" },
  { name: "kana", character: "タ", kind: "plain" },
  { name: "ASCII sign that Unicode does not call punctuation", character: "$", kind: "punctuation" },
  { name: "typographic quote", character: "“", kind: "punctuation" },
  { name: "currency sign outside ASCII", character: "€", kind: "plain" },
  { name: "Chinese character", character: "中", kind: "ideograph" },
  { name: "a kind's last character", character: "\u9fff", kind: "ideograph" },
  { name: "compatibility ideograph, decomposed first", character: "\uf900", kind: "decomposed" },
  { name: "accented letter", character: "é", kind: "decomposed" },
  { name: "İ", character: "İ", kind: "decomposed" },
  { name: "Hangul syllable", character: "각", kind: "decomposed" },
  { name: "Greek question mark, decomposed before it is punctuation", character: "\u037e", kind: "decomposed" },
  { name: "combining acute", character: "\u0301", kind: "mark" },
  { name: "mark younger than the reference's tables", character: "\u{10efa}", kind: "plain" },
  { name: "space", character: " ", kind: "white" },
  { name: "line break, a control character", character: "\n", kind: "white" },
  { name: "em quad, which also decomposes", character: "\u2001", kind: "white" },
  { name: "vertical tab", character: "\v", kind: "removed" },
  { name: "zero-width joiner", character: "\u200d", kind: "removed" },
  { name: "replacement character", character: "\ufffd", kind: "removed" },
  { name: "private use", character: "\u{10fffd}", kind: "removed" },
  { name: "lone surrogate", character: "\ud83d", kind: "removed" },
  { name: "unassigned", character: "\u0378", kind: "plain" },
] as const)("$name is $kind", ({ character, kind }) => {
  expect(kindOf(character.codePointAt(0) as number)).toBe(CharacterKind[kind]);
});
