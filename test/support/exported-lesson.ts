/** The lesson that is exported: spans across two lines, of several techniques and with quotation marks; a text without a key. */
import type { Lesson } from "../../src/lessons/lesson-schema.js";
import { buildLesson, buildText, stepPlace } from "./lesson-builder.js";

const SPEECH = [
  "Neighbours, the ferry company is a gang of pirates, and everyone on this quay knows it.",
  "Either we stop the new timetable tonight, or the island dies. “Boats for all!” is what I say.",
].join("\n\n");
const NOTICE =
  "The ferry will leave at 7.40 instead of 8.10 from Monday. Tickets bought earlier stay valid until June.";

const TEXTS = [
  buildText("speech", {
    title: "On the quay",
    text: SPEECH,
    machine: [
      ["a gang of pirates", "Name_Calling,Labeling", 0.46],
      ["the island dies", "Whataboutism,Straw_Men,Red_Herring", 0.184],
    ],
    key: [
      {
        words: "a gang of pirates",
        techniques: ["name-calling-labeling", "loaded-language"],
        reason: "The name does the judging.",
      },
      { words: "everyone on this quay knows it", techniques: ["bandwagon"] },
      {
        words: "Either we stop the new timetable tonight, or the island dies.",
        techniques: ["black-and-white-fallacy"],
        reason: "Only two ways are shown.",
      },
      { words: "“Boats for all!”", techniques: ["slogans"] },
    ],
  }),
  buildText("notice", { title: "At the pier", text: NOTICE, key: [] }),
  buildText("open", { title: "Nobody decided", text: NOTICE, key: null }),
];
const PIRATES = stepPlace({ texts: TEXTS }, "speech", "a gang of pirates");

export const LESSON: Lesson = buildLesson({
  title: "The ferry and its timetable",
  minutes: 45,
  objectives: ["I can tell a name that judges from a plain one.", "I can say why a clean text is clean."],
  techniques: ["name-calling-labeling", "black-and-white-fallacy", "slogans"],
  texts: TEXTS,
  steps: [
    { kind: "explore", title: "Look around", minutes: 5, instruction: "Read the text and its marks.", text: "speech" },
    { kind: "guess", title: "Guess first", minutes: 10, instruction: "Mark it.", text: "speech", hints: "count" },
    {
      kind: "name",
      title: "Name it",
      minutes: 8,
      instruction: "Which technique do the emphasised words use?",
      items: [
        { ...PIRATES, options: ["doubt", "name-calling-labeling", "slogans", "loaded-language"] },
        { ...stepPlace({ texts: TEXTS }, "speech", "Boats for all!"), options: ["slogans", "repetition"] },
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
      items: [PIRATES],
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
