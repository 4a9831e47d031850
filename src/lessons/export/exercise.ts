/** What a course system can ask: the steps of a lesson as exercises of known kinds, whatever the target. */
import type { Technique } from "../../techniques/technique.js";
import type { Span } from "../../text/span.js";
import type { KeySpan, LessonText } from "../lesson-schema.js";

interface Common {
  /** "2.1 Name it": unique, on one line. */
  readonly title: string;
  readonly instruction: string;
}

/** Match what a technique is with its name. At least two cards, at least three names with the distractors. */
export interface TechniquesExercise extends Common {
  readonly kind: "techniques";
  readonly cards: readonly Technique[];
  readonly distractors: readonly Technique[];
}

/** Find or name the spans of a text; there is at least one. */
export interface SpansExercise extends Common {
  readonly kind: "spans";
  readonly text: LessonText;
  readonly key: readonly KeySpan[];
}

export interface Option {
  readonly card: Technique;
  readonly right: boolean;
  /** Why. */
  readonly feedback: string;
}

/** Name one span. At least one option is right and at least one wrong. */
export interface ChooseExercise extends Common {
  readonly kind: "choose";
  readonly text: LessonText;
  readonly span: Span;
  readonly options: readonly Option[];
}

/** Is anything marked in the key? */
export interface CleanExercise extends Common {
  readonly kind: "clean";
  readonly text: LessonText;
  readonly clean: boolean;
  readonly feedback: string;
}

/** An answer in the student's own words, which no machine marks. */
export interface WriteExercise extends Common {
  readonly kind: "write";
  readonly text: LessonText;
  /** What is to be written anew. */
  readonly span?: Span;
  readonly prompts: readonly string[];
  /** For whoever reads the answers. */
  readonly notes: readonly string[];
}

/** A text to read with what the machine marked in it: its key would answer the questions beside it. */
export interface ReadExercise extends Common {
  readonly kind: "read";
  readonly text: LessonText;
}

export type Exercise =
  | TechniquesExercise
  | SpansExercise
  | ChooseExercise
  | CleanExercise
  | WriteExercise
  | ReadExercise;
