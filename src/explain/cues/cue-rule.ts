/** A rule of seeds/cues.json: where to look for a cue, and what to say when it is there. JSON-safe; compiled when used. */

interface RuleBase {
  /** Kebab-case and unique. */
  readonly id: string;
  /** Classes of the model whose findings the rule is for, at least one. */
  readonly techniques: readonly string[];
  /** The sentence for people; see {@link PLACEHOLDERS}. */
  readonly says: string;
  /** Where the rule comes from. */
  readonly source: string;
}

/**
 * Words that a regular expression describes. The flags are `u` and, unless `matchCase` is set, `i`; a place that begins or
 * ends inside a word is none. Groups that capture are the places that count, without such groups the whole match is.
 */
export interface PatternRule extends RuleBase {
  readonly kind: "pattern";
  /** `span`: in the finding and the stops that close it. `sentence`: in the passages it touches, near the finding. */
  readonly scope: "span" | "sentence";
  readonly pattern: string;
  /** @default false */
  readonly matchCase?: boolean;
}

/** Words or phrases of a list, capitals or not, with any apostrophe and any white space. */
export interface WordListRule extends RuleBase {
  readonly kind: "word-list";
  readonly scope: "span" | "sentence";
  readonly words: readonly string[];
}

/** The finding's own words where they stand elsewhere in the text. */
export interface RecurrenceRule extends RuleBase {
  readonly kind: "recurrence";
  readonly scope: "text";
  /** In how many other places a single word must stand; for several words one is enough. */
  readonly least: number;
}

/** Words of seeds/plain-words.json: one cue a word, each with its plainer words. */
export interface ChargedWordsRule extends RuleBase {
  readonly kind: "charged-words";
  readonly scope: "span";
}

/** Words of AFINN-165 (Nielsen 2011) that our own list does not hold. */
export interface ValenceRule extends RuleBase {
  readonly kind: "valence";
  readonly scope: "span";
  /** The least |valence|, 1..5. */
  readonly least: number;
}

export type CueRule = PatternRule | WordListRule | RecurrenceRule | ChargedWordsRule | ValenceRule;

/** Where each kind of rule may look. */
export const SCOPES: Readonly<Record<CueRule["kind"], readonly CueRule["scope"][]>> = {
  pattern: ["span", "sentence"],
  "word-list": ["span", "sentence"],
  recurrence: ["text"],
  "charged-words": ["span"],
  valence: ["span"],
};

/**
 * What a template of each kind may hold. `quote`: the words of the text, in quotation marks. `context`: a few words around
 * the first of them, in brackets with a space in front, or nothing when none stand there. `count`: the number of places.
 * `times`: “once”, “twice”, “3 times”: the other places. `plain`: the plainer words. Each template holds `quote`.
 */
export const PLACEHOLDERS: Readonly<Record<CueRule["kind"], readonly string[]>> = {
  pattern: ["quote", "context", "count"],
  "word-list": ["quote", "context", "count"],
  recurrence: ["quote", "context", "times"],
  "charged-words": ["quote", "context", "plain"],
  valence: ["quote", "context", "count"],
};
