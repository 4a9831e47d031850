/** Gamma: agreement of two annotators on where marks are and which technique they are, at once and beyond chance. */
import type { TechniqueSpan } from "../compared-article.js";
import { startRandom } from "../random.js";
import { alignBest, compareMarks } from "./best-alignment.js";
import { combinedDissimilarity } from "./dissimilarity.js";
import { shuffleAnnotators } from "./shuffle.js";

type Marks = readonly TechniqueSpan[];

/** Disorders of articles add up, so that they are pooled before anything is divided. */
export interface Disorder {
  /** Mean number of marks an annotator; what the two disorders are divided by to be those of the paper. */
  readonly marks: number;
  /** Cost of the best alignment. */
  readonly observed: number;
  /** Mean cost of the best alignments of shuffled annotators, for as many marks. */
  readonly expected: number;
  /** How many were shuffled. */
  readonly samples: number;
}

export interface GammaOptions {
  /** Start of the pseudo-random sequence, an integer: equal seeds give equal values. */
  readonly seed: number;
  /** Relative error of the expected disorder that is aimed at, with 95 % confidence; default 0.02. */
  readonly precision?: number;
}

const FEWEST_SAMPLES = 30;
const MOST_SAMPLES = 3000;
const CONFIDENCE_95 = 1.96;

/**
 * The observed and the expected disorder of one article; of equal marks of one annotator only one counts. Samples are
 * drawn until the expected disorder is as precise as asked for (at least 30, at most 3000).
 *
 * Source: Mathet et al. 2015, section 4 (disorder, with α = β = Δ∅ = 1) and 5.3 (number of samples).
 */
export function measureDisorder(annotators: readonly [Marks, Marks], options: GammaOptions): Disorder {
  const [first, second] = [dropCopies(annotators[0]), dropCopies(annotators[1])];
  const marks = meanMarks(first, second);
  if (marks === 0) return { marks, observed: 0, expected: 0, samples: 0 };
  const disorders = sampleDisorders([first, second], options);
  const { mean } = momentsOf(disorders);
  const observed = alignBest(first, second, combinedDissimilarity).cost;
  return { marks, observed, expected: mean * marks, samples: disorders.length };
}

/**
 * 1 − observed / expected disorder of all articles together: 1 for equal marks, 0 for chance, below 0 for less than
 * chance. Null without any mark. Of one article it is the paper's γ; several are pooled by the number of their marks.
 */
export function gammaOf(disorders: readonly Disorder[]): number | null {
  const sum = (of: (disorder: Disorder) => number) => disorders.reduce((total, disorder) => total + of(disorder), 0);
  const observed = sum((disorder) => disorder.observed);
  const expected = sum((disorder) => disorder.expected);
  if (sum((disorder) => disorder.marks) === 0) return null;
  if (observed === 0) return 1;
  return expected === 0 ? null : 1 - observed / expected;
}

/** The disorders (cost a mark) of shuffled annotators. */
function sampleDisorders(
  annotators: readonly [Marks, Marks],
  { seed, precision = 0.02 }: GammaOptions,
): readonly number[] {
  const random = startRandom(seed);
  const disorders: number[] = [];
  for (let wanted = FEWEST_SAMPLES; disorders.length < wanted; ) {
    while (disorders.length < wanted) {
      const [first, second] = shuffleAnnotators(annotators, random);
      disorders.push(alignBest(first, second, combinedDissimilarity).cost / meanMarks(first, second));
    }
    const { mean, deviation } = momentsOf(disorders);
    const required = mean === 0 ? 0 : Math.ceil(((deviation / mean) * (CONFIDENCE_95 / precision)) ** 2);
    wanted = Math.min(MOST_SAMPLES, Math.max(wanted, required));
  }
  return disorders;
}

function meanMarks(first: Marks, second: Marks): number {
  return (first.length + second.length) / 2;
}

function dropCopies(marks: Marks): Marks {
  const sorted = [...marks].sort(compareMarks);
  return sorted.filter((mark, i) => i === 0 || compareMarks(sorted[i - 1] as TechniqueSpan, mark) !== 0);
}

/** @param values at least one */
function momentsOf(values: readonly number[]): { readonly mean: number; readonly deviation: number } {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
  return { mean, deviation: Math.sqrt(variance) };
}
