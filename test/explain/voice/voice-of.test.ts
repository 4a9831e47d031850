/** The voice of a span: half of it decides, the innermost quotation wins, a quoted word stays the author's. */
import { describe, expect, test } from "vitest";
import { findVoices } from "../../../src/explain/voice/find-voices.js";
import { voiceOf } from "../../../src/explain/voice/voice-of.js";
import { splitPassages } from "../../../src/text/split-passages.js";
import { LEXICON } from "./shipped-lexicon.js";

// "[" and "]" stand around the span that is asked for; the text itself is without them.
const CASES: { name: string; marked: string; expected: Record<string, unknown> }[] = [
  { name: "all of the text, own", marked: "[We must go.]", expected: { kind: "own" } },
  {
    name: "at offset 0, marks included",
    marked: "[“Go now,”] Ann said.",
    expected: { kind: "quoted", part: "Go now," },
  },
  { name: "at the very end", marked: "Ann said: “[go now]”", expected: { kind: "quoted", part: "go now" } },
  { name: "half of it", marked: "Ann said “go [now” but] no.", expected: { kind: "own" } },
  { name: "more than half", marked: "Ann said “go [now” b]ut no.", expected: { kind: "quoted", part: "go now" } },
  { name: "the innermost", marked: "“He said ‘[no]’ twice,” Ann said.", expected: { kind: "quoted", part: "no" } },
  {
    name: "around the inner one",
    marked: "“[He said ‘no’ twice],” Ann said.",
    expected: { kind: "quoted", part: "He said ‘no’ twice," },
  },
  {
    name: "two halves and the words between",
    marked: "[“No, not today,” said Ann, “not ever again.”]",
    expected: { kind: "quoted", part: "not ever again." },
  },
  { name: "a scare quote", marked: "The “[experts]” left.", expected: { kind: "own", scare: true } },
  { name: "around a scare quote", marked: "[The “experts” left].", expected: { kind: "own" } },
  { name: "reported", marked: "Ann said that [it rains].", expected: { kind: "reported", part: "it rains" } },
  { name: "the verb itself", marked: "[Ann said] that it rains.", expected: { kind: "own" } },
];

describe("voiceOf", () => {
  test.each(CASES)("$name", ({ marked, expected }) => {
    const start = marked.indexOf("[");
    const end = marked.indexOf("]") - 1;
    const text = marked.replace("[", "").replace("]", "");
    const voice = voiceOf({ start, end }, findVoices(text, splitPassages(text), LEXICON));
    const part = voice.kind === "quoted" ? voice.quotation : voice.kind === "reported" ? voice.report : undefined;
    const scare = voice.kind === "own" ? voice.scare : undefined;
    const shown = {
      kind: voice.kind,
      ...(part && { part: text.slice(part.start, part.end) }),
      ...(scare && { scare }),
    };
    expect(shown).toEqual(expected);
  });
});
