/** Explanations into our own JSON, which tells the words of each place, and back. */
import type { Explanation } from "../explain/explanation.js";
import type { Span } from "../text/span.js";
import type { ExplanationObject } from "./label-schema.js";

/** The explanation with the words of each place. */
export function explanationObject(
  text: string,
  { says, evidence, cues, voice, precision }: Explanation,
): ExplanationObject {
  const quoted = ({ start, end }: Span) => ({ start, end, quote: text.slice(start, end) });
  return {
    says: [...says],
    evidence: evidence.map(quoted),
    cues: cues.map(({ rule, says: said, spans, plain }) => ({
      rule,
      says: said,
      spans: spans.map(quoted),
      ...(plain && { plain: [...plain] }),
    })),
    voice: {
      kind: voice.kind,
      ...("scare" in voice && voice.scare && { scare: voice.scare }),
      ...("speaker" in voice && voice.speaker && { speaker: quoted(voice.speaker) }),
    },
    ...(precision && { precision }),
  };
}

/** The object does not tell how far a quotation reaches: the mark itself stands in for it. */
export function readExplanation(
  { says, evidence, cues, voice, precision }: ExplanationObject,
  mark: Span,
): Explanation {
  const span = ({ start, end }: Span) => ({ start, end });
  const speaker = voice.speaker && { speaker: span(voice.speaker) };
  const voices = {
    own: { kind: "own", ...(voice.scare && { scare: voice.scare }) },
    quoted: { kind: "quoted", quotation: span(mark), ...speaker },
    reported: { kind: "reported", report: span(mark), ...speaker },
  } as const;
  return {
    says,
    evidence: evidence.map(span),
    cues: cues.map(({ rule, says: said, spans, plain }) => ({
      rule,
      says: said,
      spans: spans.map(span),
      ...(plain && { plain }),
    })),
    voice: voices[voice.kind],
    ...(precision && { precision }),
  };
}
