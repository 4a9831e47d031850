/** Finds the clauses of a sentence that say whose words stand there: "the mayor said", "according to X", "her claim that". */
import type { Span } from "../../text/span.js";
import { endOfContent, findContent, isAside } from "./content.js";
import type { AttributionLexicon, VerbForm, VerbGroup } from "./lexicon.js";
import { nounPhraseAfter, skipHearer } from "./noun-phrase.js";
import { findSubject } from "./subject.js";
import type { VoiceToken } from "./units.js";
import { AUXILIARIES } from "./words.js";

/** Places count the tokens of the unit; `first` inclusive, `last` exclusive. */
export interface AttributionClause {
  readonly first: number;
  readonly last: number;
  readonly speaker?: Span;
  /** Undefined for a marker or a noun. */
  readonly group?: VerbGroup;
  readonly negated: boolean;
  /** Where reported content begins after the clause; undefined when none follows. */
  readonly content?: number;
  /** Where what belongs to the clause ends: at a contrast, at the next clause, or with the unit. */
  readonly end: number;
  /** Whether the clause only points at what stands before it: "…, the mayor said." */
  readonly tail: boolean;
}

type Found = Omit<AttributionClause, "end">;
type Tokens = readonly VoiceToken[];

/** The clauses in order, none overlapping another. Linear in the tokens. */
export function findClauses(tokens: Tokens, lexicon: AttributionLexicon): AttributionClause[] {
  const found: Found[] = [];
  for (let place = 0; place < tokens.length; place++) {
    const before = found.at(-1);
    const clause =
      readMarker(tokens, place, lexicon) ??
      readNoun(tokens, place, lexicon) ??
      readVerb(tokens, place, { lexicon, before });
    if (clause === undefined || clause.first < (before?.last ?? 0)) continue;
    found.push(clause);
    place = clause.last - 1;
  }
  const ended: AttributionClause[] = [];
  let next = tokens.length; // where a later clause takes over
  for (const clause of found.reverse()) {
    ended.push({ ...clause, end: endOfContent(tokens, clause.last, next) });
    if (clause.content !== undefined || clause.tail || tokens[clause.last]?.kind === "quotation") next = clause.first;
  }
  return ended.reverse();
}

function readMarker(tokens: Tokens, place: number, { markers }: AttributionLexicon): Found | undefined {
  const phrases = markers.get((tokens[place] as VoiceToken).word) ?? [];
  const phrase = phrases.find((words) => words.every((word, index) => tokens[place + index]?.word === word));
  if (phrase === undefined) return undefined;
  const first = place + phrase.length;
  const last = nounPhraseAfter(tokens, first);
  if (last === undefined) return undefined;
  const content = place === 0 && last < tokens.length ? last : undefined;
  const tail = content === undefined;
  return {
    first: place,
    last,
    speaker: spanOf(tokens, first, last),
    negated: false,
    tail,
    ...(tail ? {} : { content }),
  };
}

function readNoun(tokens: Tokens, place: number, { nouns, verbs }: AttributionLexicon): Found | undefined {
  if (!nouns.has((tokens[place] as VoiceToken).word) || tokens[place + 1]?.word !== "that") return undefined;
  if (AUXILIARIES.has(tokens[place + 2]?.word ?? "")) return undefined; // "claims that were false"
  const subject = findSubject(tokens, place, undefined);
  if (subject !== undefined && !subject.possessive && verbs.has((tokens[place] as VoiceToken).word)) return undefined;
  const speaker = subject?.possessive ? { speaker: subject.speaker as Span } : {};
  const first = subject?.possessive ? subject.first : place;
  return { first, last: place + 2, ...speaker, negated: false, content: place + 2, tail: false };
}

function readVerb(
  tokens: Tokens,
  place: number,
  { lexicon, before }: { lexicon: AttributionLexicon; before: Found | undefined },
): Found | undefined {
  const form = lexicon.verbs.get((tokens[place] as VoiceToken).word);
  const inName = tokens[place]?.capital && tokens[place - 1]?.kind === "word"; // "the Islamic State"
  if (form === undefined || inName) return undefined;
  const inverted = readInverted(tokens, place, form);
  if (inverted !== undefined) return inverted;
  const subject = findSubject(tokens, place, { form, before });
  if (subject === undefined || subject.possessive) return undefined;
  const { first, speaker, negated, passive = false } = subject;
  const { group } = form;
  const content = findContent(tokens, place + 1, { group, lexicon, passive });
  const next = tokens[group.object ? skipHearer(tokens, place + 1) : place + 1];
  const tail = content === undefined && (next === undefined || next.kind === "mark" || isAside(next));
  const last = content ?? place + 1;
  return {
    first,
    last,
    ...(speaker && { speaker }),
    group,
    negated,
    tail,
    ...(content !== undefined && { content }),
  };
}

/** "said the mayor": behind a quotation, between commas, or at the head of the unit. */
function readInverted(tokens: Tokens, place: number, { group, kind }: VerbForm): Found | undefined {
  const before = tokens[place - 1];
  if (kind === "ing" || kind === "base" || group.object || before?.kind === "word") return undefined;
  const last = nounPhraseAfter(tokens, place + 1);
  if (last === undefined) return undefined;
  const quoted = before?.kind === "quotation" || tokens[place - 2]?.kind === "quotation";
  const next = tokens[last];
  if (!quoted && next !== undefined && next.kind === "word" && !isAside(next)) return undefined;
  if (before === undefined && ![":", ","].includes(next?.word ?? "") && next?.kind !== "quotation") return undefined;
  return {
    first: place,
    last,
    speaker: spanOf(tokens, place + 1, last),
    group,
    negated: false,
    tail: before !== undefined,
  };
}

function spanOf(tokens: Tokens, first: number, last: number): Span {
  return { start: (tokens[first] as VoiceToken).start, end: (tokens[last - 1] as VoiceToken).end };
}
