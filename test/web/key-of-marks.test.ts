/** A teacher's review as the key of a lesson. */
import { expect, test } from "vitest";
import type { Mark, MarkReview } from "../../src/reading/mark.js";
import { countDecisions, keyOfMarks } from "../../src/web/lesson/key-of-marks.js";
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
const removed = { status: "removed" } as const;

test.each([
  {
    name: "nobody decided",
    marks: [mark("vultures", "Doubt"), mark("lied", "Slogans", { status: "noted", note: "hm" })],
    key: undefined,
  },
  { name: "all removed: clean", marks: [mark("vultures", "Doubt", removed)], key: [] },
  {
    name: "removed and undecided: nobody said that it is clean",
    marks: [mark("vultures", "Doubt", removed), mark("lied", "Slogans")],
    key: undefined,
  },
  {
    name: "what was agreed with, changed or added, and neither what is undecided nor what has only a note",
    marks: [
      mark("Those", "Slogans"),
      mark("vultures", "Doubt", agreed),
      mark("lied", "Slogans", { status: "noted", note: "hm" }),
      mark("What about", "Doubt", { status: "changed" }),
      mark("own", "Doubt", removed),
      mark("debts", "Slogans", { status: "added" }),
    ],
    key: [
      { words: "vultures", techniques: ["doubt"] },
      { words: "What about", techniques: ["doubt"] },
      { words: "debts", techniques: ["slogans"] },
    ],
  },
  {
    name: "in order, with the note as the reason, and every card of a class",
    marks: [
      mark("What about their own debts", FAMILY, agreed),
      mark("vultures", "Doubt", { status: "agreed", note: "No reason given." }),
    ],
    key: [
      { words: "vultures", techniques: ["doubt"], reason: "No reason given." },
      { words: "What about their own debts", techniques: ["whataboutism", "straw-man", "red-herring"] },
    ],
  },
  {
    name: "two marks of one place are one span",
    marks: [mark("vultures", "Doubt", agreed), mark("vultures", "Slogans", agreed)],
    key: [{ words: "vultures", techniques: ["doubt", "slogans"] }],
  },
])("$name", ({ marks, key }) => {
  const made = keyOfMarks(marks, TECHNIQUES);
  expect(made?.map(({ start, end, ...rest }) => ({ words: TEXT.slice(start, end), ...rest }))).toEqual(key);
});

test("marks that share some of their words are told, and none is guessed", () => {
  const marks = [mark("Those vultures", "Doubt", agreed), mark("vultures lied", "Slogans", agreed)];
  expect(() => keyOfMarks(marks, TECHNIQUES)).toThrow(/“Those vultures” and “vultures lied” share some of their words/);
});

test("an undecided mark that crosses a decided one is in nobody's way", () => {
  const marks = [mark("Those vultures", "Doubt", agreed), mark("vultures lied", "Slogans")];
  expect(keyOfMarks(marks, TECHNIQUES)).toHaveLength(1);
  expect(countDecisions(marks)).toEqual({ taken: 1, removed: 0, undecided: 1 });
});
