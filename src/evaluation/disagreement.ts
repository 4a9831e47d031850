/** In which ways two annotators disagree: a number alone does not tell what there is to talk about. */
import type { TechniqueSpan } from "./compared-article.js";
import { alignBest } from "./gamma/best-alignment.js";
import { combinedDissimilarity, positionalDissimilarity } from "./gamma/dissimilarity.js";

/** Marks of two annotators that meet in the text, each with at most one of the other's, and those that meet nothing. */
export interface MarkMatches<Mark extends TechniqueSpan> {
  /** The same span and technique. */
  readonly agreed: readonly MarkPair<Mark>[];
  /** The same technique where spans overlap but begin or end elsewhere. */
  readonly boundary: readonly MarkPair<Mark>[];
  /** Spans that overlap, under another technique. */
  readonly technique: readonly MarkPair<Mark>[];
  /** Marks of the first annotator alone. */
  readonly missed: readonly Mark[];
  /** Marks of the second annotator alone. */
  readonly extra: readonly Mark[];
}

export type MarkPair<Mark extends TechniqueSpan> = readonly [first: Mark, second: Mark];

/** Numbers of {@link MarkMatches}. */
export type DisagreementKind = keyof MarkMatches<TechniqueSpan>;
export type DisagreementCounts = Readonly<Record<DisagreementKind, number>>;

/**
 * Matches the marks of two annotators on one text, `first` being the one whose marks the other's are held against.
 * Marks are paired as in the best alignment of gamma (`alignBest`), but only where they overlap.
 */
export function matchMarks<Mark extends TechniqueSpan>(
  first: readonly Mark[],
  second: readonly Mark[],
): MarkMatches<Mark> {
  const { pairs, onlyFirst, onlySecond } = alignBest(first, second, (a, b) =>
    positionalDissimilarity(a, b) < 1 ? combinedDissimilarity(a, b) : Number.POSITIVE_INFINITY,
  );
  const ofKind = (kind: DisagreementKind) => pairs.filter((pair) => kindOf(pair) === kind);
  return {
    agreed: ofKind("agreed"),
    boundary: ofKind("boundary"),
    technique: ofKind("technique"),
    missed: onlyFirst,
    extra: onlySecond,
  };
}

/** How many of each kind. */
export function countDisagreements(matches: readonly MarkMatches<TechniqueSpan>[]): DisagreementCounts {
  const count = (kind: DisagreementKind) => matches.reduce((sum, match) => sum + match[kind].length, 0);
  return {
    agreed: count("agreed"),
    boundary: count("boundary"),
    technique: count("technique"),
    missed: count("missed"),
    extra: count("extra"),
  };
}

/** The matches of one technique: of pairs, the first annotator's technique decides. */
export function matchesOfTechnique<Mark extends TechniqueSpan>(
  matches: MarkMatches<Mark>,
  technique: string,
): MarkMatches<Mark> {
  const ofPair = ([first]: MarkPair<Mark>) => first.technique === technique;
  const ofMark = (mark: Mark) => mark.technique === technique;
  return {
    agreed: matches.agreed.filter(ofPair),
    boundary: matches.boundary.filter(ofPair),
    technique: matches.technique.filter(ofPair),
    missed: matches.missed.filter(ofMark),
    extra: matches.extra.filter(ofMark),
  };
}

/** How often the second annotator named otherwise what the first had named so. */
export interface Confusion {
  readonly first: string;
  readonly second: string;
  readonly count: number;
}

/** The pairs of techniques that were taken for one another, the most frequent first, then by name. */
export function countConfusions(matches: readonly MarkMatches<TechniqueSpan>[]): Confusion[] {
  const counts = new Map<string, Confusion>();
  for (const [first, second] of matches.flatMap(({ technique }) => technique)) {
    const key = `${first.technique}\n${second.technique}`;
    const count = (counts.get(key)?.count ?? 0) + 1;
    counts.set(key, { first: first.technique, second: second.technique, count });
  }
  const names = ({ first, second }: Confusion) => `${first}\n${second}`;
  return [...counts.values()].sort((a, b) => b.count - a.count || (names(a) < names(b) ? -1 : 1));
}

function kindOf([first, second]: MarkPair<TechniqueSpan>): DisagreementKind {
  if (first.technique !== second.technique) return "technique";
  return first.start === second.start && first.end === second.end ? "agreed" : "boundary";
}
