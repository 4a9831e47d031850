/** The published scores once more, from sets of characters and without any cleverness: what the scorers must equal. */
import fc from "fast-check";
import type { ComparedArticle, TechniqueSpan } from "../../src/evaluation/compared-article.js";
import type { SpanScore } from "../../src/evaluation/span-score.js";

type Characters = ReadonlySet<number>;

export function bruteForceScore(
  { gold, predicted }: ComparedArticle<TechniqueSpan>,
  sameTechnique: boolean,
): SpanScore {
  const techniques = sameTechnique ? [...new Set([...gold, ...predicted].map((span) => span.technique))] : [undefined];
  const score = { predicted: 0, gold: 0, precisionSum: 0, recallSum: 0 };
  for (const technique of techniques) {
    const ofTechnique = (span: TechniqueSpan) => technique === undefined || span.technique === technique;
    const goldSets = mergeSets(gold.filter(ofTechnique));
    const predictedSets = mergeSets(predicted.filter(ofTechnique));
    score.gold += goldSets.length;
    score.predicted += predictedSets.length;
    for (const s of predictedSets) for (const t of goldSets) score.precisionSum += sharedOf(s, t) / s.size;
    for (const t of goldSets) for (const s of predictedSets) score.recallSum += sharedOf(s, t) / t.size;
  }
  return score;
}

function mergeSets(spans: readonly TechniqueSpan[]): Characters[] {
  let sets: Characters[] = [];
  for (const { start, end } of spans) {
    const own = new Set(Array.from({ length: end - start }, (_, i) => start + i));
    const meeting = sets.filter((set) => sharedOf(set, own) > 0);
    sets = sets.filter((set) => !meeting.includes(set));
    sets.push(new Set([...own, ...meeting.flatMap((set) => [...set])]));
  }
  return sets;
}

function sharedOf(a: Characters, b: Characters): number {
  return [...a].filter((character) => b.has(character)).length;
}

export const techniqueSpan: fc.Arbitrary<TechniqueSpan> = fc
  .record({
    start: fc.nat(60),
    length: fc.integer({ min: 1, max: 25 }),
    technique: fc.constantFrom("Doubt", "Slogans"),
  })
  .map(({ start, length, technique }) => ({ start, end: start + length, technique }));

/** Articles whose spans overlap, touch, repeat and are missing now and then. */
export const comparedArticle: fc.Arbitrary<ComparedArticle<TechniqueSpan>> = fc.record({
  id: fc.constant("1"),
  gold: fc.array(techniqueSpan, { maxLength: 8 }),
  predicted: fc.array(techniqueSpan, { maxLength: 8 }),
});
