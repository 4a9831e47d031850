/** Findings as one JSON object, written text by text; docs/schema/label.schema.json describes it. */
import type { Explanation } from "../explain/explanation.js";
import type { Span } from "../text/span.js";
import type { LabelWriter } from "./label-format.js";
import { type ExplanationObject, type LabelFile, type LabelObject, SCHEMA_VERSION } from "./label-schema.js";
import type { LabelledText, LabelRun } from "./labelled-text.js";

export function createJsonWriter({ engine, model }: LabelRun): LabelWriter {
  const head: Omit<LabelFile, "texts"> = { schemaVersion: SCHEMA_VERSION, offsetUnit: "utf16", engine, model };
  let texts = 0;
  return {
    open: () => `${JSON.stringify(head).slice(0, -1)},"texts":[`,
    write: (text) => `${texts++ === 0 ? "\n" : ",\n"}${JSON.stringify(labelObject(text))}`,
    close: () => "\n]}\n",
  };
}

/** The text as both JSON formats tell it; scores are rounded to four decimals. */
export function labelObject({ id, text, language, findings }: LabelledText): LabelObject {
  return {
    id,
    language,
    annotations: findings.map(({ start, end, quote, technique, categories, score, confidence, explanation }) => ({
      start,
      end,
      quote,
      technique,
      categories: [...categories],
      score: Number(score.toFixed(4)),
      confidence,
      ...(explanation && { explanation: explanationObject(text, explanation) }),
    })),
  };
}

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
