/** What a lesson says to the class: objectives, titles, instructions and prompts, in one place so that they fit together. */
import type { Technique } from "../techniques/technique.js";
import type { LessonStep } from "./lesson-schema.js";

type Kind = LessonStep["kind"];

/** `Doubt`, `Doubt and Slogans`, `Doubt, Slogans and Bandwagon`. */
export function listNames(cards: readonly Technique[]): string {
  const names = cards.map(({ name }) => name);
  const last = names.pop() ?? "";
  return names.length === 0 ? last : `${names.join(", ")} and ${last}`;
}

/** What a lesson says of a text of which nobody said under which licence it may be passed on: "Licence: not stated." */
export const LICENCE_NOT_STATED = "not stated";

/** A sentence for each thing that is done in the lesson. @param kinds of its steps */
export function writeObjectives(taught: readonly Technique[], kinds: readonly Kind[]): string[] {
  const sentences: Partial<Record<Kind, string>> = {
    guess: `I can mark where a text uses ${listNames(taught)}, and say how sure I am.`,
    name: "I can tell each of these techniques from those that look like it, and say why.",
    clean: "I can tell that a text uses no technique, and leave it unmarked.",
    rewrite: "I can say the same thing in plain words, and say what got lost and what became clearer.",
    discuss: "I can say how harmful or beneficial I find a text, give reasons, and respect another reading.",
  };
  return [...new Set(kinds)].flatMap((kind) => sentences[kind] ?? []);
}

export const STEP_WORDS: Readonly<Record<Kind, { readonly title: string; readonly instruction: string }>> = {
  guess: {
    title: "Guess first",
    instruction:
      "Read the text. Mark the fewest words that use a technique, name it, and say how sure you are. Then compare.",
  },
  explore: {
    title: "Explore",
    instruction:
      "Look at what the machine marked and how sure it is. What do you agree with, what would you question, what did it miss?",
  },
  name: {
    title: "Name it",
    instruction: "The words are marked for you. Which technique is it? Look-alikes stand among the answers.",
  },
  clean: {
    title: "Clean or not",
    instruction:
      "Does the text use a technique at all? Some do not: to suspect a clean text is as much a mistake as to miss a technique.",
  },
  rewrite: {
    title: "Say it plainly",
    instruction:
      "Say what the marked words say so that only facts and honest opinion remain. Nobody has to agree with it.",
  },
  discuss: {
    title: "Talk about it",
    instruction:
      "Take one or two of the questions. Several readings can be right: say yours, give a reason from the text, ask for another.",
  },
};

/** Questions for the talk: of the cards first, then those that any text deserves. */
export function writePrompts(taught: readonly Technique[]): string[] {
  return [
    ...taught.map(({ name, question }) => `${name}: ${question}`),
    "How harmful or beneficial is this text, and for whom? What would have to change for you to answer otherwise?",
    "A technique is no proof that a text is false or its author dishonest. What would you look up to find out what is true?",
    "Which techniques might you overlook in a text that you agree with?",
  ];
}
