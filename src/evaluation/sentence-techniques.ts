/** Per technique, does the sentence hold it: what is left to ask where nobody agrees on where a mark begins. */
import type { Span } from "../text/span.js";
import type { ComparedArticle, TechniqueSpan } from "./compared-article.js";
import { accepts, type GoldSpan } from "./gold-span.js";
import type { SpanScore } from "./span-score.js";
import type { TechniqueScore } from "./technique-score.js";
import { touchedUnits } from "./text-units.js";

/** Gold and prediction of an article, and its sentences in order; all offsets in the same unit. */
export interface ComparedSentences extends ComparedArticle<GoldSpan> {
  readonly sentences: readonly Span[];
}

/**
 * The sentences that hold a technique, a row a technique: `gold` and `predicted` count sentences, and both credit sums
 * are the number of sentences that hold it on both sides. A sentence holds the technique of every mark that touches it.
 * Where gold accepts several techniques, a predicted one that is right by an alternative counts under the first name.
 */
export function scoreSentenceTechniques(article: ComparedSentences): TechniqueScore[] {
  const gold = marksBySentence(article.sentences, article.gold);
  const predicted = marksBySentence(article.sentences, article.predicted);
  const tallies = new Map<string, { predicted: number; gold: number; right: number }>();
  const tallyOf = (technique: string) => {
    const tally = tallies.get(technique) ?? { predicted: 0, gold: 0, right: 0 };
    tallies.set(technique, tally);
    return tally;
  };
  for (const sentence of new Set([...gold.keys(), ...predicted.keys()])) {
    const marks = gold.get(sentence) ?? [];
    const held = new Set(marks.map(({ technique }) => technique));
    const named = new Set((predicted.get(sentence) ?? []).map(({ technique }) => creditName(technique, held, marks)));
    for (const technique of held) tallyOf(technique).gold++;
    for (const technique of named) {
      const tally = tallyOf(technique);
      tally.predicted++;
      if (held.has(technique)) tally.right++;
    }
  }
  return [...tallies].map(([technique, { predicted, gold, right }]) => {
    return { technique, predicted, gold, precisionSum: right, recallSum: right };
  });
}

/** The sentences that hold any technique at all, the question of sentence-level classification. */
export function scoreMarkedSentences({ sentences, gold, predicted }: ComparedSentences): SpanScore {
  const inGold = touchedUnits(sentences, gold);
  const inPrediction = touchedUnits(sentences, predicted);
  const right = [...inPrediction].filter((sentence) => inGold.has(sentence)).length;
  return { predicted: inPrediction.size, gold: inGold.size, precisionSum: right, recallSum: right };
}

function creditName(technique: string, held: ReadonlySet<string>, marks: readonly GoldSpan[]): string {
  if (held.has(technique)) return technique;
  return marks.find((mark) => accepts(mark, technique))?.technique ?? technique;
}

function marksBySentence<Mark extends TechniqueSpan>(
  sentences: readonly Span[],
  marks: readonly Mark[],
): Map<number, Mark[]> {
  const found = new Map<number, Mark[]>();
  for (const mark of marks) {
    for (const sentence of touchedUnits(sentences, [mark])) {
      const own = found.get(sentence);
      if (own === undefined) found.set(sentence, [mark]);
      else own.push(mark);
    }
  }
  return found;
}
