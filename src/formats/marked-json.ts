/** Converted marks as our own JSON and JSON Lines, texts included, so that the file can be read without them. */
import type { Technique } from "../techniques/technique.js";
import { type AnnotationObject, type LabelLine, type LabelObject, SCHEMA_VERSION } from "./label-schema.js";
import type { FileWriter, Mark, MarkedText } from "./marked-text.js";
import { categoriesOf } from "./technique-names.js";
import { hashText } from "./text-hash.js";

const HEAD = { schemaVersion: SCHEMA_VERSION, offsetUnit: "utf16" } as const;

/** As `label --format json` writes, without engine and model. @param techniques all cards */
export function createMarkedJsonWriter(techniques: readonly Technique[]): FileWriter {
  let texts = 0;
  return {
    open: () => `${JSON.stringify(HEAD).slice(0, -1)},"texts":[`,
    write: (text) => `${texts++ === 0 ? "\n" : ",\n"}${JSON.stringify(textObject(text, techniques))}`,
    close: () => "\n]}\n",
  };
}

/** As `label --format jsonl` writes. @param techniques all cards */
export function createMarkedJsonLinesWriter(techniques: readonly Technique[]): FileWriter {
  return {
    open: () => "",
    write: (text) => {
      const line: LabelLine = { ...HEAD, ...textObject(text, techniques) };
      return `${JSON.stringify(line)}\n`;
    },
    close: () => "",
  };
}

function textObject(
  { id, text, language, readable, marks }: MarkedText,
  techniques: readonly Technique[],
): LabelObject {
  const annotations = marks.map((mark) => annotationObject(mark, text, techniques));
  return {
    id,
    language: language ?? "und",
    ...(readable === false && { readable }),
    sha256: hashText(text),
    text,
    annotations,
  };
}

function annotationObject(mark: Mark, text: string, techniques: readonly Technique[]): AnnotationObject {
  const { start, end, technique, score, confidence, note, source, explanation, review } = mark;
  return {
    start,
    end,
    quote: text.slice(start, end),
    technique,
    categories: categoriesOf(techniques, technique),
    ...(score !== undefined && { score: Number(score.toFixed(4)) }),
    ...(confidence && { confidence }),
    ...(explanation && { explanation }),
    ...(note !== undefined && { note }),
    ...(source !== undefined && { source }),
    ...(review && { review }),
  };
}
