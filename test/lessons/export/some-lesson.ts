/** A small lesson of our own with every kind of step, and the same with other words in every field that a person fills. */
import { hashText } from "../../../src/formats/text-hash.js";
import { type KeySpan, type Lesson, lessonFile } from "../../../src/lessons/lesson-schema.js";

const SPEECH = [
  "Neighbours, the ferry company is a gang of pirates, and everyone on this quay knows it.",
  "Either we stop the new timetable tonight, or the island dies. “Boats for all!” is what I say.",
].join("\n\n");
const NOTICE =
  "The ferry will leave at 7.40 instead of 8.10 from Monday. Tickets bought earlier stay valid until June.";

/** The place of the only occurrence of the words. */
export function placeIn(text: string, words: string) {
  const start = text.indexOf(words);
  if (start < 0 || text.indexOf(words, start + 1) >= 0) throw new Error(`not once in the text: ${words}`);
  return { start, end: start + words.length };
}

const SPEECH_KEY: KeySpan[] = [
  {
    ...placeIn(SPEECH, "a gang of pirates"),
    techniques: ["name-calling-labeling", "loaded-language"],
    reason: "The name does the judging.",
  },
  { ...placeIn(SPEECH, "everyone on this quay knows it"), techniques: ["bandwagon"] },
  {
    ...placeIn(SPEECH, "Either we stop the new timetable tonight, or the island dies."),
    techniques: ["black-and-white-fallacy"],
    reason: "Only two ways are shown.",
  },
  { ...placeIn(SPEECH, "“Boats for all!”"), techniques: ["slogans"] },
];

const text = { source: "Written for this test", licence: "CC0 1.0", machine: [] };

export const LESSON: Lesson = lessonFile.parse({
  format: "rhetoscope-lesson",
  schemaVersion: 1,
  offsetUnit: "utf16",
  title: "The ferry and its timetable",
  minutes: 45,
  objectives: ["I can tell a name that judges from a plain one.", "I can say why a clean text is clean."],
  techniques: ["name-calling-labeling", "black-and-white-fallacy", "slogans"],
  texts: [
    { id: "speech", title: "On the quay", text: SPEECH, sha256: hashText(SPEECH), key: SPEECH_KEY, ...text },
    { id: "notice", title: "At the pier", text: NOTICE, sha256: hashText(NOTICE), key: [], ...text },
    { id: "open", title: "Nobody decided", text: NOTICE, sha256: hashText(NOTICE), key: null, ...text },
  ],
  steps: [
    { kind: "explore", title: "Look around", minutes: 5, instruction: "Read the text and its marks.", text: "speech" },
    { kind: "guess", title: "Guess first", minutes: 10, instruction: "Mark it.", text: "speech", hints: "count" },
    {
      kind: "name",
      title: "Name it",
      minutes: 8,
      instruction: "Which technique do the emphasised words use?",
      items: [
        {
          text: "speech",
          ...placeIn(SPEECH, "a gang of pirates"),
          options: ["doubt", "name-calling-labeling", "slogans", "loaded-language"],
        },
        { text: "speech", ...placeIn(SPEECH, "Boats for all!"), options: ["slogans", "repetition"] },
        { text: "open", start: 0, end: 9, options: ["slogans", "repetition"] },
      ],
    },
    {
      kind: "clean",
      title: "Clean or not",
      minutes: 7,
      instruction: "Is there a technique?",
      items: [{ text: "notice" }, { text: "speech" }, { text: "open" }],
    },
    {
      kind: "rewrite",
      title: "Say it plainly",
      minutes: 8,
      instruction: "Write the words so that they only report.",
      items: [{ text: "speech", ...placeIn(SPEECH, "a gang of pirates") }],
    },
    {
      kind: "discuss",
      title: "Talk about it",
      minutes: 7,
      instruction: "Talk in pairs.",
      text: "speech",
      prompts: ["Who gains by the words?", "What would the company answer?"],
    },
  ],
});
