import fc from "fast-check";
import { expect, test } from "vitest";
import type { Finding } from "../../src/formats/labelled-text.js";
import { nestMarks } from "../../src/formats/nest-marks.js";
import { makeFinding, type Row } from "../support/labelled-text.js";

const TEXT = "abcdefghij";
const [A, B, C] = ["Doubt", "Slogans", "Repetition"];

/** The pieces as brackets: `<abc>A`, with … where a mark is interrupted. */
function draw(rows: readonly (readonly [number, number, string])[], text = TEXT): string {
  const findings = rows.map(([start, end, technique]) => makeFinding(text, [start, end, technique, 1] as Row));
  return nestMarks(text.length, findings)
    .map((piece) => {
      if (piece.kind === "text") return text.slice(piece.start, piece.end);
      if (piece.kind === "open") return "<";
      const names = piece.mark.findings.map(({ technique }) => technique[0]).join("+");
      return `>${piece.continued ? "…" : ""}${names}${piece.continues ? "…" : ""}`;
    })
    .join("");
}

test.each([
  { name: "nothing", rows: [], expected: "abcdefghij" },
  { name: "all of it", rows: [[0, 10, A]], expected: "<abcdefghij>D" },
  {
    name: "neighbours",
    rows: [
      [0, 2, A],
      [2, 4, B],
    ],
    expected: "<ab>D<cd>Sefghij",
  },
  {
    name: "same place",
    rows: [
      [1, 3, A],
      [1, 3, B],
    ],
    expected: "a<bc>D+Sdefghij",
  },
  {
    name: "nested",
    rows: [
      [0, 8, A],
      [2, 4, B],
    ],
    expected: "<ab<cd>Sefgh>Dij",
  },
  {
    name: "nested, same start",
    rows: [
      [0, 3, A],
      [0, 8, B],
    ],
    expected: "<<abc>Ddefgh>Sij",
  },
  {
    name: "nested, same end",
    rows: [
      [0, 8, A],
      [4, 8, B],
    ],
    expected: "<abcd<efgh>S>Dij",
  },
  {
    name: "crossing",
    rows: [
      [0, 5, A],
      [3, 8, B],
    ],
    expected: "<abc<de>S…>D<fgh>…Sij",
  },
  {
    name: "three cross",
    rows: [
      [0, 4, A],
      [2, 6, B],
      [3, 8, C],
    ],
    expected: "<ab<c<d>R…>S…>D<<ef>…Sgh>…Rij",
  },
] as const)("$name", ({ rows, expected }) => {
  expect(draw(rows)).toBe(expected);
});

test("brackets nest, every mark covers its text, and the text is whole", () => {
  const row = fc
    .tuple(fc.nat(9), fc.nat(9), fc.constantFrom(A, B, C))
    .map(([a, b, technique]) => [Math.min(a, b), Math.max(a, b) + 1, technique, 1] as Row);
  const property = fc.property(fc.uniqueArray(row, { selector: String, maxLength: 6 }), (rows) => {
    const findings = rows.map((one) => makeFinding(TEXT, one));
    const covered = new Map<Finding, string>(findings.map((finding) => [finding, ""]));
    const open: Finding[][] = [];
    let text = "";
    for (const piece of nestMarks(TEXT.length, findings)) {
      if (piece.kind === "open") open.push([...piece.mark.findings]);
      else if (piece.kind === "close") expect(open.pop()).toEqual(piece.mark.findings);
      else {
        const words = TEXT.slice(piece.start, piece.end);
        text += words;
        expect(piece.marks.map((mark) => mark.findings)).toEqual(open);
        for (const finding of open.flat()) covered.set(finding, covered.get(finding) + words);
      }
    }
    expect(open).toEqual([]);
    expect(text).toBe(TEXT);
    for (const [finding, words] of covered) expect(words).toBe(finding.quote);
  });
  fc.assert(property, { seed: 11, numRuns: 500 });
});
