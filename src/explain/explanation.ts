/** What an explanation is, and what it is made of. */
import type { Confidence } from "../decode/confidence.js";
import type { DecodeSettings } from "../decode/settings.js";
import type { Annotation } from "../techniques/annotation.js";
import type { Span } from "../text/span.js";
import type { Cue } from "./cues/cue.js";
import type { CueRule } from "./cues/cue-rule.js";
import type { PlainWord } from "./cues/plain-word.js";
import type { CountedMarks, MeasuredPrecision } from "./measured-precision.js";
import type { AttributionLexicon } from "./voice/lexicon.js";
import type { Voice } from "./voice/voice-of.js";

/** All offsets are UTF-16 code units of the whole text. */
export interface Explanation {
  /** The explanation in sentences for people, of this place and no other; the technique's card is not repeated in it. */
  readonly says: readonly string[];
  /** The words that carried the decision, in order; empty for a mark without content words. */
  readonly evidence: readonly Span[];
  /** What anyone can check; empty when no rule found anything. */
  readonly cues: readonly Cue[];
  readonly voice: Voice;
  /** Missing when the model was not measured. */
  readonly precision?: MeasuredPrecision;
}

/** What explanations are made of besides the model: data of ours, parsed, and what was measured. */
export interface ExplanationParts {
  readonly rules: readonly CueRule[];
  readonly plainWords: readonly PlainWord[];
  readonly lexicon: AttributionLexicon;
  readonly measured?: CountedMarks;
  /** Columns of the network's technique scores. */
  readonly techniques: readonly string[];
  readonly confidence: DecodeSettings["confidence"];
}

/** A finding as its explanation sees it. */
export interface ExplainedFinding extends Annotation {
  readonly confidence: Confidence;
}
