/** A lesson of every kind of step, with texts of our own, for tests of what shows or marks one. */
import { hashText } from "../../src/formats/text-hash.js";
import type { KeySpan, Lesson, LessonText } from "../../src/lessons/lesson-schema.js";

const ORCHARD =
  "The vultures of the harbour board have sold our orchard.\n\nEither we stop them tonight, or Pellbrook dies. The board meets on Tuesday at seven.";
const LIBRARY = "The library opens at nine on Monday. Two rooms stay closed while the roof is mended.";
const FERRY = "Nobody with eyes could trust the ferry company. The boats leave at six and at eight.";

type Key = Omit<KeySpan, "start" | "end"> & { readonly words: string };

function lessonText(
  id: string,
  text: string,
  key: readonly Key[] | null,
  machine: readonly (readonly [string, string])[],
) {
  const placeOf = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
  return {
    id,
    title: `Text ${id}`,
    text,
    sha256: hashText(text),
    source: "written for this test",
    licence: "Apache-2.0",
    machine: machine.map(([words, technique]) => ({ ...placeOf(words), technique, score: 0.7 })),
    key: key?.map(({ words, ...rest }) => ({ ...placeOf(words), ...rest })) ?? null,
  } satisfies LessonText;
}

const common = { title: "A step", minutes: 3, instruction: "Do this with care." };

/** Texts “orchard” (two spans), “library” (clean) and “ferry” (nobody decided). */
export function sampleLesson(): Lesson {
  const orchard = lessonText(
    "orchard",
    ORCHARD,
    [
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
    [
      ["vultures", "Loaded_Language"],
      ["The board meets", "Repetition"],
    ],
  );
  const [vultures, either] = orchard.key as [KeySpan, KeySpan];
  const place = (text: string, { start, end }: KeySpan) => ({ text, start, end });
  return {
    format: "rhetoscope-lesson",
    schemaVersion: 1,
    offsetUnit: "utf16",
    title: "Two ways only?",
    minutes: 15,
    objectives: ["I can find a choice that is made too narrow."],
    techniques: ["name-calling-labeling", "black-and-white-fallacy", "loaded-language"],
    texts: [
      orchard,
      lessonText("library", LIBRARY, [], []),
      lessonText("ferry", FERRY, null, [["Nobody with eyes", "Doubt"]]),
    ],
    steps: [
      { kind: "explore", ...common, text: "orchard" },
      { kind: "guess", ...common, text: "orchard", hints: "sentences" },
      { kind: "guess", ...common, text: "ferry", hints: "count" },
      {
        kind: "name",
        ...common,
        items: [
          { ...place("orchard", either), options: ["doubt", "black-and-white-fallacy", "slogans"] },
          { ...place("orchard", vultures), options: ["doubt", "loaded-language"] },
        ],
      },
      { kind: "clean", ...common, items: [{ text: "library" }, { text: "orchard" }] },
      { kind: "rewrite", ...common, items: [place("orchard", vultures)] },
      { kind: "discuss", ...common, text: "ferry", prompts: ["Who would say this, and to whom?"] },
    ],
  };
}
