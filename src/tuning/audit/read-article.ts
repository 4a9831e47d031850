/** Reads a text once and counts its marks at both points, by technique and by voice. */
import { type AnalyzerParts, createAnalyzer } from "../../analyzer.js";
import { findVoices, type Voices } from "../../explain/voice/find-voices.js";
import { voiceOf } from "../../explain/voice/voice-of.js";
import type { Annotation } from "../../techniques/annotation.js";
import type { Span } from "../../text/span.js";
import { splitPassages } from "../../text/split-passages.js";
import { countedWords } from "../../text/words.js";
import type { Tally } from "./rates.js";

export interface CountedText {
  readonly balanced: Tally;
  readonly careful: Tally;
  /** Balanced point: marks by technique. */
  readonly techniques: Readonly<Record<string, number>>;
  /** Balanced point: words and marks inside quotations, and all others. */
  readonly quoted: Tally;
  readonly own: Tally;
}

/** @returns a reader of texts in the model's language, or taken to be */
export async function createCounter(parts: AnalyzerParts): Promise<(text: string) => Promise<CountedText>> {
  const analyzer = createAnalyzer(parts);
  const { lexicon } = await parts.explanation();
  return async (text) => {
    const reading = await analyzer.read(text, { force: true });
    const [balanced, careful] = await Promise.all([reading.annotate(), reading.annotate({ point: "careful" })]);
    const words = countedWords(text);
    const voices = findVoices(text, splitPassages(text), lexicon);
    return {
      balanced: { words: words.length, marks: balanced.length },
      careful: { words: words.length, marks: careful.length },
      techniques: countTechniques(balanced),
      ...partByVoice(words, balanced, voices),
    };
  };
}

/** A word or a mark is quoted when at least half of it stands in a quotation. */
function partByVoice(
  words: readonly Span[],
  marks: readonly Span[],
  voices: Voices,
): Pick<CountedText, "quoted" | "own"> {
  const quotedOf = (spans: readonly Span[]) => spans.filter((span) => voiceOf(span, voices).kind === "quoted").length;
  const quoted = { words: quotedOf(words), marks: quotedOf(marks) };
  return { quoted, own: { words: words.length - quoted.words, marks: marks.length - quoted.marks } };
}

function countTechniques(marks: readonly Annotation[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { technique } of marks) counts[technique] = (counts[technique] ?? 0) + 1;
  return counts;
}
