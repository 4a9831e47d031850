/** How fast the network reads, measured on the same text everywhere: that of the cards. */
import type { AnalyzerParts } from "../../analyzer.js";
import { readText } from "../../decode/read-text.js";
import type { Technique } from "../../techniques/technique.js";

export interface ReadingSpeed {
  readonly tokens: number;
  readonly seconds: number;
  readonly perSecond: number;
}

/** Reads once to warm up, then once more with a watch in hand: about a second. */
export async function timeReading(parts: AnalyzerParts, techniques: readonly Technique[]): Promise<ReadingSpeed> {
  const text = techniques
    .slice(0, 6)
    .flatMap((card) => [card.definition, ...card.examples.map((example) => example.text), card.question])
    .join("\n");
  await readText(parts, text);
  const start = performance.now();
  const { tokens } = await readText(parts, text);
  const seconds = (performance.now() - start) / 1000;
  return { tokens: tokens.length, seconds, perSecond: tokens.length / seconds };
}
