/** Lessons with every kind of step, each with a text that has a key, a clean one and one that nobody decided; and answers. */
import { hashLesson } from "../../src/lessons/lesson-hash.js";
import type { Lesson, StudentAnswers } from "../../src/lessons/lesson-schema.js";
import { buildLesson, buildText, stepPlace } from "./lesson-builder.js";

export { CARDS } from "./labelled-text.js";

/** Where the words stand in the text of that id. */
export function placeOfWords(lesson: Lesson, id: string, words: string): { start: number; end: number } {
  const { start, end } = stepPlace(lesson, id, words);
  return { start, end };
}

/** For marking: an emoji before a span, a key of two techniques, a guess on a text without a key. */
export function makeLesson(): Lesson {
  const texts = [
    buildText("rent", {
      text: "The cruel landlords of Tarn 😀 must pay. Either the cap comes today or the town dies.",
      machine: [["cruel", "Loaded_Language", 0.7]],
      key: [
        { words: "cruel", techniques: ["loaded-language", "name-calling-labeling"], reason: "“cruel” judges." },
        { words: "Either the cap comes today or the town dies", techniques: ["black-and-white-fallacy"] },
      ],
    }),
    buildText("fair", { text: "The fair opens at nine on Saturday. Entry is free.", key: [] }),
    buildText("open", {
      text: "A wicked tax, says everyone in the market square.",
      machine: [["wicked", "Loaded_Language", 0.5]],
      key: null,
    }),
  ];
  const cruel = stepPlace({ texts }, "rent", "cruel");
  const wicked = stepPlace({ texts }, "open", "wicked");
  return buildLesson({
    title: "Rents",
    minutes: 15,
    objectives: ["I can tell loaded words."],
    techniques: ["loaded-language", "black-and-white-fallacy"],
    texts,
    steps: [
      { kind: "explore", title: "Look", minutes: 1, instruction: "Look.", text: "rent" },
      { kind: "guess", title: "Guess", minutes: 4, instruction: "Mark.", text: "rent", hints: "count" },
      {
        kind: "name",
        title: "Name",
        minutes: 3,
        instruction: "Name.",
        items: [
          { ...cruel, options: ["loaded-language", "doubt", "slogans"] },
          { ...wicked, options: ["loaded-language", "doubt"] },
        ],
      },
      {
        kind: "clean",
        title: "Clean",
        minutes: 3,
        instruction: "Clean?",
        items: [{ text: "rent" }, { text: "fair" }, { text: "open" }],
      },
      { kind: "rewrite", title: "Plain", minutes: 2, instruction: "Say it.", items: [cruel] },
      { kind: "discuss", title: "Talk", minutes: 2, instruction: "Talk.", text: "rent", prompts: ["How harmful?"] },
      { kind: "guess", title: "Again", minutes: 1, instruction: "Mark.", text: "open", hints: "none" },
    ],
  });
}

export function makeAnswers(lesson: Lesson, seat = 1, answers: StudentAnswers["answers"] = []): StudentAnswers {
  return {
    format: "rhetoscope-answers",
    schemaVersion: 1,
    lesson: { title: lesson.title, sha256: hashLesson(lesson) },
    seat,
    answers,
  };
}

const ORCHARD =
  "The vultures of the harbour board have sold our orchard.\n\nEither we stop them tonight, or Pellbrook dies. The board meets on Tuesday at seven.";

/** For the page: texts “orchard” (two spans), “library” (clean) and “ferry” (nobody decided). */
export function sampleLesson(): Lesson {
  const texts = [
    buildText("orchard", {
      title: "Text orchard",
      text: ORCHARD,
      key: [
        {
          words: "vultures",
          techniques: ["name-calling-labeling", "loaded-language"],
          reason: "Board members become birds of prey.",
        },
        {
          words: "Either we stop them tonight, or Pellbrook dies",
          techniques: ["black-and-white-fallacy"],
          reason: "A third way is not named.",
        },
      ],
      machine: [
        ["vultures", "Loaded_Language", 0.7],
        ["The board meets", "Repetition", 0.7],
      ],
    }),
    buildText("library", {
      title: "Text library",
      text: "The library opens at nine on Monday. Two rooms stay closed while the roof is mended.",
      key: [],
    }),
    buildText("ferry", {
      title: "Text ferry",
      text: "Nobody with eyes could trust the ferry company. The boats leave at six and at eight.",
      key: null,
      machine: [["Nobody with eyes", "Doubt", 0.7]],
    }),
  ];
  const common = { title: "A step", minutes: 3, instruction: "Do this with care." };
  const vultures = stepPlace({ texts }, "orchard", "vultures");
  const either = stepPlace({ texts }, "orchard", "Either we stop them tonight, or Pellbrook dies");
  return buildLesson({
    title: "Two ways only?",
    minutes: 15,
    objectives: ["I can find a choice that is made too narrow."],
    techniques: ["name-calling-labeling", "black-and-white-fallacy", "loaded-language"],
    texts,
    steps: [
      { kind: "explore", ...common, text: "orchard" },
      { kind: "guess", ...common, text: "orchard", hints: "sentences" },
      { kind: "guess", ...common, text: "ferry", hints: "count" },
      {
        kind: "name",
        ...common,
        items: [
          { ...either, options: ["doubt", "black-and-white-fallacy", "slogans"] },
          { ...vultures, options: ["doubt", "loaded-language"] },
        ],
      },
      { kind: "clean", ...common, items: [{ text: "library" }, { text: "orchard" }] },
      { kind: "rewrite", ...common, items: [vultures] },
      { kind: "discuss", ...common, text: "ferry", prompts: ["Who would say this, and to whom?"] },
    ],
  });
}
