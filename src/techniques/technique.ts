/** What is known about a rhetorical technique: a card of seeds/techniques.json. */
import type { Span } from "../text/span.js";
import type { Category } from "./category.js";

/** A sentence that holds the technique; the span, in UTF-16 code units of `text`, says where. */
export interface TechniqueExample extends Span {
  readonly text: string;
}

/** A sentence that might be taken for the technique, and why it is none. */
export interface LookAlike {
  readonly text: string;
  readonly why: string;
}

/** A neutral wording of an example. */
export interface NeutralRewrite {
  /** Index of the example in the technique's `examples`. */
  readonly of: number;
  readonly text: string;
}

export interface Technique {
  /** Kebab-case and unique. */
  readonly id: string;
  /** For people, such as "Loaded Language". */
  readonly name: string;
  /** Two capital letters of its own, for places where the name does not fit. */
  readonly abbreviation: string;
  /** The model's class that holds this technique, alone or with others; null when the model never marks it. */
  readonly modelClass: string | null;
  /** Why the model never marks it; there exactly when `modelClass` is null. */
  readonly neverMarked?: string;
  readonly category: Category;
  /** One plain sentence. */
  readonly definition: string;
  /** At least two. */
  readonly examples: readonly TechniqueExample[];
  /** At least two. */
  readonly lookAlikes: readonly LookAlike[];
  readonly rewrite: NeutralRewrite;
  /** What a reader may ask of a passage that is marked with it. */
  readonly question: string;
  /** What a mark does not say about the passage. */
  readonly doesNotMean: string;
  /** Ids of other techniques, at least one. */
  readonly confusedWith: readonly string[];
  /** Where the definition comes from. */
  readonly source: string;
}
