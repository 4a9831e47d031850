/** A cue: something in the text that anyone can check and that speaks for a finding. */
import type { StemmedWord } from "../../decode/stems.js";
import type { Span } from "../../text/span.js";
import type { TextDocument } from "../../text/text-document.js";

/** What cues are asked for: a place and a class of the model; an `Annotation` is one. */
export interface MarkedSpan extends Span {
  /** One of the model's classes, as in the manifest and as `modelClass` of a technique. */
  readonly technique: string;
}

/** A text, its passages and its content words, as `splitPassages` and `stemContentWords` give them. */
export interface CueDocument extends TextDocument {
  readonly words: readonly StemmedWord[];
}

/** One rule's cue for one finding. */
export interface Cue {
  /** Id of the rule in seeds/cues.json. */
  readonly rule: string;
  /** One sentence for people, with the words of this very text. */
  readonly says: string;
  /** The places that prove it, at least one: in order, disjoint, UTF-16; they may lie outside the finding. */
  readonly spans: readonly Span[];
  /** Plainer words for the charged one, in their base form; only charged words that our list knows have them. */
  readonly plain?: readonly string[];
}

/** A cue shows at most so many places; more of them prove no more. */
export const MOST_PLACES = 12;

/** The cues of one rule for the finding at a span. */
export type RuleFinder = (finding: Span) => Cue[];
