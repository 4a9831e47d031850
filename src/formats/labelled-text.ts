/** A text with what was found in it: the one thing that every format of findings is handed. */
import type { Explanation } from "../explain/explanation.js";
import type { Annotation } from "../techniques/annotation.js";
import type { Category } from "../techniques/category.js";
import type { Technique } from "../techniques/technique.js";

/** How sure a finding is, in words; the bounds stand in the model's manifest. */
export const CONFIDENCES = ["likely", "possible", "weak"] as const;

/** An annotation as people and programs are told it. */
export interface Finding extends Annotation {
  /** The marked words: `text.slice(start, end)`. */
  readonly quote: string;
  readonly categories: readonly Category[];
  readonly confidence: (typeof CONFIDENCES)[number];
  /** Why it was marked, where that was asked for. */
  readonly explanation?: Explanation;
}

export interface LabelledText {
  /** A path with forward slashes, the name that standard input was given, or an id from a table. */
  readonly id: string;
  /** Columns of the table that the text comes from, where they were asked for. */
  readonly meta?: Readonly<Record<string, string>>;
  /** Without a byte-order mark. */
  readonly text: string;
  /** ISO 639-3, "und" when the text is too short to tell. */
  readonly language: string;
  /** False when the model does not read this language, so that the absence of findings says nothing at all. */
  readonly readable: boolean;
  /** In order of place; offsets are UTF-16 code units of `text`. */
  readonly findings: readonly Finding[];
}

/** What all texts of one run have in common. */
export interface LabelRun {
  /** Version of this package. */
  readonly version: string;
  readonly engine: string;
  readonly model: { readonly name: string; readonly sha256: string };
  /** All cards. */
  readonly techniques: readonly Technique[];
}
