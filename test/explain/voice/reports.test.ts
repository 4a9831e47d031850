/** Where reported speech begins and ends, and who is named: the exact spans. */
import { describe, expect, test } from "vitest";
import { findReports } from "../../../src/explain/voice/find-voices.js";
import { splitPassages } from "../../../src/text/split-passages.js";
import { LEXICON } from "./shipped-lexicon.js";

const CASES: { name: string; text: string; expected: [report: string, speaker: string | null][] }[] = [
  { name: "empty", text: "", expected: [] },
  { name: "that", text: "Ann said that it rains.", expected: [["it rains", "Ann"]] },
  { name: "bare", text: "Ann says it rains.", expected: [["it rains", "Ann"]] },
  { name: "behind", text: "It rains a lot, Ann says.", expected: [["It rains a lot", "Ann"]] },
  { name: "around", text: "It rains, Ann says, all day.", expected: [["It rains, Ann says, all day", "Ann"]] },
  { name: "up to the contrast", text: "Ann said it rains, but it snows.", expected: [["it rains", "Ann"]] },
  { name: "up to the semicolon", text: "Ann said it rains now; it snows.", expected: [["it rains now", "Ann"]] },
  {
    name: "two speakers",
    text: "Ann said it rains and Tom said it snows.",
    expected: [
      ["it rains", "Ann"],
      ["it snows", "Tom"],
    ],
  },
  {
    name: "one speaker going on",
    text: "Ann said it rains, adding that it pours.",
    expected: [
      ["it rains", "Ann"],
      ["it pours", "Ann"],
    ],
  },
  { name: "according to", text: "According to Ann, it rains.", expected: [["it rains", "Ann"]] },
  { name: "a noun", text: "Ann’s claim that it rains is new.", expected: [["it rains is new", "Ann"]] },
  { name: "nobody named", text: "It was said that it rains.", expected: [["it rains", null]] },
  { name: "a quotation within", text: "Ann said it “pours” today.", expected: [["it “pours” today", "Ann"]] },
  { name: "a quotation alone", text: "Ann said: “It pours today.”", expected: [] },
  { name: "within a quotation", text: "“Ann said that it rains.”", expected: [] },
  { name: "the author", text: "I said that it rains.", expected: [] },
  { name: "negated", text: "Ann never said that it rains.", expected: [] },
  { name: "nobody says so", text: "Nobody said that it rains.", expected: [] },
  { name: "a thing added", text: "Ann added a wing. Tom said nothing.", expected: [] },
  { name: "a noun like a verb", text: "The state of the dam was bad. The false claims are known.", expected: [] },
  { name: "written by", text: "An article written by Ann was lost.", expected: [] },
  { name: "emoji before", text: "😀 Ann said that it rains 😀", expected: [["it rains", "Ann"]] },
  { name: "CRLF", text: "Ann said that it rains\r\nIt snows.", expected: [["it rains", "Ann"]] },
];

describe("findReports", () => {
  test.each(CASES)("$name", ({ text, expected }) => {
    const reports = findReports(text, splitPassages(text), LEXICON);
    const shown = reports.map(({ start, end, speaker }) => [
      text.slice(start, end),
      speaker === undefined ? null : text.slice(speaker.start, speaker.end),
    ]);
    expect(shown).toEqual(expected);
  });
});
