/** A teacher's review as the key of a lesson. */
import { expect, test } from "vitest";
import type { Mark, MarkReview } from "../../src/reading/mark.js";
import { keyOfMarks } from "../../src/web/lesson/key-of-marks.js";
import { TECHNIQUES } from "../../src/web/techniques.js";

const TEXT = "Those vultures lied. What about their own debts?";

function mark(words: string, technique: string, review?: MarkReview): Mark {
  const start = TEXT.indexOf(words);
  const end = start + words.length;
  return {
    key: `${start}-${technique}`,
    start,
    end,
    technique,
    categories: [],
    quote: words,
    ...(review && { review }),
  };
}

const FAMILY = "Whataboutism,Straw_Men,Red_Herring";
const agreed = { status: "agreed" } as const;

test.each([
  {
    name: "nobody decided",
    marks: [mark("vultures", "Doubt"), mark("lied", "Slogans", { status: "noted", note: "hm" })],
    key: undefined,
  },
  { name: "all removed: clean", marks: [mark("vultures", "Doubt", { status: "removed" })], key: [] },
  {
    name: "what stands, in order, with the note as the reason, and every card of a class",
    marks: [
      mark("What about their own debts", FAMILY),
      mark("vultures", "Doubt", { status: "agreed", note: "No reason given." }),
    ],
    key: [
      { words: "vultures", techniques: ["doubt"], reason: "No reason given." },
      { words: "What about their own debts", techniques: ["whataboutism", "straw-man", "red-herring"] },
    ],
  },
  {
    name: "two marks of one place are one span",
    marks: [mark("vultures", "Doubt", agreed), mark("vultures", "Slogans")],
    key: [{ words: "vultures", techniques: ["doubt", "slogans"] }],
  },
])("$name", ({ marks, key }) => {
  const made = keyOfMarks(marks, TECHNIQUES);
  expect(made?.map(({ start, end, ...rest }) => ({ words: TEXT.slice(start, end), ...rest }))).toEqual(key);
});

test("marks that share some of their words are told, and none is guessed", () => {
  const marks = [mark("Those vultures", "Doubt", agreed), mark("vultures lied", "Slogans")];
  expect(() => keyOfMarks(marks, TECHNIQUES)).toThrow(/“Those vultures” and “vultures lied” share some of their words/);
});
