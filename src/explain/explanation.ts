/** Why a text was marked where it was: evidence, cues, voice and measured precision of each finding. */
import type { ReadText } from "../decode/read-text.js";
import { type Confidence, confidenceOf, type DecodeSettings } from "../decode/settings.js";
import type { Annotation } from "../techniques/annotation.js";
import type { Span } from "../text/span.js";
import type { Cue } from "./cue.js";
import type { CueRule } from "./cue-rule.js";
import { findEvidence } from "./evidence.js";
import { createCueFinder } from "./find-cues.js";
import { type MeasuredMarks, type MeasuredPrecision, precisionOf } from "./measured-precision.js";
import type { PlainWord } from "./plain-word.js";
import { tellExplanation } from "./tell.js";
import { findVoices } from "./voice.js";
import type { AttributionLexicon } from "./voice-lexicon.js";
import { type Voice, voiceOf } from "./voice-of.js";

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
  readonly measured?: MeasuredMarks;
  /** Columns of the network's technique scores. */
  readonly techniques: readonly string[];
  readonly confidence: DecodeSettings["confidence"];
}

/** A finding as its explanation sees it. */
export interface ExplainedFinding extends Annotation {
  readonly confidence: Confidence;
}

/** One explanation an annotation, in their order. Linear in the text and the annotations. */
export async function explainAnnotations(
  read: ReadText,
  annotations: readonly Annotation[],
  parts: ExplanationParts,
): Promise<Explanation[]> {
  if (annotations.length === 0) return [];
  const marks = annotations.map((mark) => ({ ...mark, column: parts.techniques.indexOf(mark.technique) }));
  const evidence = await findEvidence(read, marks);
  const findCues = createCueFinder(parts.rules, parts.plainWords, read);
  const voices = findVoices(read.text, read.passages, parts.lexicon);
  return annotations.map((annotation, i) => {
    const finding = { ...annotation, confidence: confidenceOf(annotation.score, parts.confidence) };
    const precision = precisionOf(parts.measured, finding.technique, finding.confidence);
    const found = {
      evidence: evidence[i] ?? [],
      cues: findCues(finding),
      voice: voiceOf(finding, voices),
      ...(precision && { precision }),
    };
    return { says: tellExplanation(read, finding, found), ...found };
  });
}
