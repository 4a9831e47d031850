/** Random texts with marks, full of what drifts: emoji, combining marks, right-to-left, line breaks, and marks that overlap. */
import fc from "fast-check";
import { type Mark, type MarkedText, sortMarks } from "../../src/formats/marked-text.js";

const PIECES = [
  ..."abz .,;'\"=+-@|<>&*_#\\",
  "word ",
  "\n",
  "\r\n",
  "\r",
  "\t",
  "\u2028",
  "\u0085",
  "\u00a0",
  "😀",
  "👩🏾‍🚀",
  "e\u0301",
  "İ",
  "שלום ",
  "مرحبا",
  "\u202e",
  "1. ",
];
export const TECHNIQUES = [
  "Doubt",
  "Loaded_Language",
  "Name_Calling,Labeling",
  "Name_Calling-Labeling",
  "Whataboutism,Straw_Men,Red_Herring",
  "Doubt|Slogans",
  "?",
  "=Formel",
  'Überredung "so"',
];

const text = fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((pieces) => pieces.join(""));
const note = fc.array(fc.constantFrom("well ", "=1+1", "😀", '"', ",", "شهر"), { minLength: 1, maxLength: 4 });

const drawnMark = fc.record(
  {
    from: fc.nat(),
    length: fc.nat(),
    technique: fc.constantFrom(...TECHNIQUES),
    score: fc.integer({ min: 0, max: 10_000 }).map((n) => n / 10_000),
    confidence: fc.constantFrom("likely" as const, "possible" as const, "weak" as const),
    note: note.map((parts) => parts.join("").trim()),
    source: fc.constantFrom("news-en", "annotator 1", "Ⅱ"),
  },
  { requiredKeys: ["from", "length", "technique"] },
);

/** Half-open, at borders of code points, never empty. */
function placeMark(
  { from, length, ...rest }: { from: number; length: number } & Omit<Mark, "start" | "end">,
  at: string,
): Mark {
  const borders = [0];
  for (const character of at) borders.push((borders.at(-1) as number) + character.length);
  const first = from % (borders.length - 1);
  const last = first + 1 + (length % (borders.length - 1 - first));
  return { start: borders[first] as number, end: borders[last] as number, ...rest };
}

/** Several texts with ids of their own; an empty text has no marks. */
export const markedTexts: fc.Arbitrary<MarkedText[]> = fc
  .array(fc.tuple(text, fc.array(drawnMark, { maxLength: 6 })), { maxLength: 3 })
  .map((drawn) =>
    drawn.map(([content, marks], index) => ({
      id: ["a.txt", "dir/article7.txt", "=b c.txt"][index] as string,
      text: content,
      marks: content === "" ? [] : sortMarks(marks.map((mark) => placeMark(mark, content))),
    })),
  );
