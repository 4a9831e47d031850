/** Findings as one JSON object, written text by text; docs/schema/label.schema.json describes it. */
import { countWords } from "../text/words.js";
import { explanationObject } from "./explanation-object.js";
import type { LabelWriter } from "./label-format.js";
import { type LabelFile, type LabelObject, SCHEMA_VERSION } from "./label-schema.js";
import type { LabelledText, LabelRun } from "./labelled-text.js";
import { hashText } from "./text-hash.js";

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
export function labelObject({ id, text, language, readable, meta, findings }: LabelledText): LabelObject {
  return {
    id,
    language,
    ...(!readable && { readable }),
    words: countWords(text),
    ...(meta && { meta: { ...meta } }),
    sha256: hashText(text),
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
