/** The rules for the end of a sentence, one case each. */
import { describe, expect, test } from "vitest";
import { endOfStops, endsSentence, isStop } from "../../src/text/sentence-ends.js";

// "¦" marks every sentence end inside the line; the text itself has a plain space there.
const CASES: { name: string; line: string }[] = [
  { name: "two plain sentences", line: "The ferry is late.¦The baker knows why." },
  { name: "question and exclamation marks", line: "Late again?¦Never!¦Well, once." },
  { name: "several marks in a row", line: "What?!¦Nothing…¦Go on." },
  { name: "no space, no end", line: "See harbour.example.org and version 2.5 for more." },
  { name: "lower case goes on", line: "It came approx. an hour late, i.e. too late, etc. and so on." },
  { name: "titles", line: "Mr. Lark met Dr. Wren, Sen. Finch and St. Heron." },
  { name: "initials", line: "J. K. Heron and George W. Wren came.¦They left." },
  { name: "the pronoun I is no initial", line: "He is taller than I.¦Nobody minds." },
  { name: "an acronym inside a sentence", line: "The U.S. Harbour Board met at 9 a.m. Monday." },
  { name: "an acronym at the end", line: "He moved to the U.S.¦The ferry did not." },
  { name: "a month inside a sentence", line: "On Jan. 3 the river rose." },
  { name: "a number's abbreviation", line: "Take No. 7 on p. 12.¦He said no.¦She said yes." },
  { name: "a company inside and at the end", line: "Lark Inc. Chairman Wren sold Lark Inc.¦He regrets it." },
  { name: "a dateline", line: "GULLPORT, Fla. — The gulls are back." },
  { name: "closing quotes belong to the sentence", line: "“Stop the ferry.”¦The mayor meant it." },
  { name: "straight quotes likewise", line: '"Stop it."¦"Why?"¦He left.' },
  { name: "a quoted cry goes on in lower case", line: "“Stop!” he said.¦“Now?” she asked." },
  { name: "an opening quote after the end", line: "He left.¦“Good,” she said." },
  { name: "brackets", line: "(It was late.)¦The end was near (see p. 4).¦Then it came." },
  {
    name: "an abbreviation inside brackets",
    line: "Sen. Wren (D-Calif.) Monday spoke.¦So did Finch (R-Tex.).¦Nobody came.",
  },
  { name: "a bracketed remark is a sentence", line: "I will not go.¦[laughter] I will." },
  { name: "a list's number stays with its item", line: "1. Bake the bread.¦2. Eat it." },
  { name: "marks alone go with what follows", line: "He left.¦[…] She stayed.¦... And then?" },
  { name: "an address opens a sentence", line: "Look at this.¦https://example.org/a" },
  { name: "wide stops need no space", line: "我喜欢茶。¦你呢？" },
  { name: "right to left", line: "هل تأخرت العبارة؟¦نعم." },
  { name: "emoji after a stop", line: "Fine.¦😀 Bread." },
  { name: "nothing but dots", line: "......" },
];

/** Every place where a sentence ends, the line's own end left out. */
function sentenceEnds(line: string): number[] {
  const ends: number[] = [];
  let first = 0;
  for (let stop = 0; stop < line.length; stop++) {
    if (!isStop(line.charAt(stop))) continue;
    const end = endOfStops(line, stop);
    if (endsSentence(line, first, stop, end) && end < line.length) {
      ends.push(end);
      first = end + (/\s/.test(line.charAt(end)) ? 1 : 0);
    }
    stop = end - 1;
  }
  return ends;
}

describe("endsSentence", () => {
  test.each(CASES)("$name", ({ line }) => {
    const wide = /[。？]/.test(line);
    const sentences = line.split("¦");
    const text = sentences.join(wide ? "" : " ");
    const ends = sentences.slice(0, -1).map((_, i) => sentences.slice(0, i + 1).join(wide ? "" : " ").length);
    expect(sentenceEnds(text).map((end) => text.slice(0, end))).toEqual(ends.map((end) => text.slice(0, end)));
  });
});

test.each([
  { name: "one stop", text: "Late. Go", stop: 4, expected: "." },
  { name: "stops and closing marks mixed", text: "(Late?!”). Go", stop: 5, expected: "?!”)." },
  { name: "at the text's end", text: "Late.”", stop: 4, expected: ".”" },
])("endOfStops: $name", ({ text, stop, expected }) => {
  expect(text.slice(stop, endOfStops(text, stop))).toBe(expected);
});
