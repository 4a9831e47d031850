/** Findings of a run through the writers of marked texts: `label` and `convert` write the same files. */

import { explanationObject } from "./explanation-object.js";
import type { LabelWriter } from "./label-format.js";
import type { LabelledText } from "./labelled-text.js";
import type { FileWriter, MarkedText } from "./marked-text.js";

export function markedTextOf({ id, text, language, readable, findings }: LabelledText): MarkedText {
  const marks = findings.map(({ start, end, technique, score, confidence, explanation }) => ({
    start,
    end,
    technique,
    score,
    confidence,
    ...(explanation && { explanation: explanationObject(text, explanation) }),
  }));
  return { id, text, language, ...(!readable && { readable }), marks };
}

export function writeLabelsAs(writer: FileWriter): LabelWriter {
  return { ...writer, write: (text) => writer.write(markedTextOf(text)) };
}
