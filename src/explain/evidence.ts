/** Which words of a mark carried the decision: those without which the network would be less sure. */
import type { SpanToName } from "../decode/encoder.js";
import { logOdds } from "../decode/log-odds.js";
import type { ReadText } from "../decode/read-text.js";
import { measureRecurrence } from "../decode/recurrence.js";
import { wordsWithin } from "../decode/stems.js";
import type { Span } from "../text/span.js";
import { type TokenSpan, tokensOf } from "../tokens/token-spans.js";

/** A mark and the column of its technique in the network's scores. */
export interface ExplainedMark extends Span {
  readonly column: number;
}

/** Of three content words one is named, of six two, of nine and more three. */
const WORDS_A_NAME = 3;
const MOST_NAMED = 3;

/**
 * The words that carried each mark, in the order of the text; a mark of one content word is carried by it. Each content word
 * is left out of the span's vector in turn (occlusion of its states, Zeiler and Fergus 2014, without reading the text again),
 * and the loss of log-odds of the technique is added to the word's own log-odds of being inside a span. bench/evidence.mjs
 * measures by deletion that these are the words that matter.
 */
export async function findEvidence(read: ReadText, marks: readonly ExplainedMark[]): Promise<Span[][]> {
  const candidates = marks.map((mark) => tokensOfWords(read, mark));
  const features = measureRecurrence(read.words, marks);
  const asked = marks.flatMap((mark, row) => {
    const whole = tokensOf(mark, read.tokens);
    const words = candidates[row] as WordTokens[];
    const partial = words.filter(({ tokens }) => tokens.end - tokens.first < whole.end - whole.first);
    return [
      { row, span: whole as SpanToName },
      ...partial.map(({ tokens }) => ({ row, span: { ...whole, without: tokens } })),
    ];
  });
  const scores = await read.encoded.nameSpans(
    asked.map(({ span }) => span),
    asked.map(({ row }) => features[row] as number[]),
  );
  const wholeOdds: number[] = [];
  const losses = marks.map(() => new Map<number, number>());
  asked.forEach(({ row, span }, i) => {
    const odds = logOdds(scores[i]?.[(marks[row] as ExplainedMark).column] ?? 0);
    if (span.without !== undefined) losses[row]?.set(span.without.first, (wholeOdds[row] as number) - odds);
    else wholeOdds[row] = odds;
  });
  return candidates.map((words, row) => nameWords(words, losses[row] as Map<number, number>, read.inside));
}

interface WordTokens {
  readonly word: Span;
  readonly tokens: TokenSpan;
}

function tokensOfWords({ words, tokens }: ReadText, mark: Span): WordTokens[] {
  const { first, end } = wordsWithin(words, mark);
  return words.slice(first, end).map((word) => ({
    word: { start: word.start, end: word.end },
    tokens: tokensOf(word, tokens),
  }));
}

function nameWords(words: readonly WordTokens[], losses: ReadonlyMap<number, number>, inside: Float32Array): Span[] {
  const named = Math.min(MOST_NAMED, Math.ceil(words.length / WORDS_A_NAME));
  return words
    .map(({ word, tokens }) => ({ word, weight: (losses.get(tokens.first) ?? 0) + insideOdds(tokens, inside) }))
    .sort((a, b) => b.weight - a.weight)
    .slice(0, named)
    .map(({ word }) => word)
    .sort((a, b) => a.start - b.start);
}

function insideOdds({ first, end }: TokenSpan, inside: Float32Array): number {
  let sum = 0;
  for (let i = first; i < end; i++) sum += inside[i] as number;
  return logOdds(sum / (end - first));
}
