/** Puts the parts of an explanation together, for each annotation of a text. */

import { confidenceOf } from "../decode/confidence.js";
import type { ReadText } from "../decode/read-text.js";
import type { Annotation } from "../techniques/annotation.js";
import { createCueFinder } from "./cues/find-cues.js";
import { findEvidence } from "./evidence.js";
import type { Explanation, ExplanationParts } from "./explanation.js";
import { precisionOf } from "./measured-precision.js";
import { tellExplanation } from "./tell.js";
import { findVoices } from "./voice/find-voices.js";
import { voiceOf } from "./voice/voice-of.js";

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
