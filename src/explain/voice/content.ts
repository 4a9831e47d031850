/** Finds where the words begin and end that a verb of speech reports. */
import type { AttributionLexicon, VerbGroup } from "./lexicon.js";
import { skipHearer } from "./noun-phrase.js";
import type { VoiceToken } from "./units.js";
import { ADVERBS, AUXILIARIES, CONJUNCTIONS, CONTRASTS, PREPOSITIONS } from "./words.js";

const SUBJECTS = new Set(["i", "he", "she", "we", "they"]); // never objects: what follows is a clause

type Tokens = readonly VoiceToken[];

const INTRODUCER_REACH = 8; // tokens from the verb to its "that"

/** Where content begins behind a verb: after its introducer, or at once where the verb allows that. */
export function findContent(
  tokens: Tokens,
  after: number,
  {
    group,
    lexicon,
    passive,
  }: { readonly group: VerbGroup; readonly lexicon: AttributionLexicon; readonly passive: boolean },
): number | undefined {
  let aside = false;
  for (let place = after; place < after + INTRODUCER_REACH; place++) {
    const token = tokens[place];
    if (token === undefined || token.kind !== "word") break;
    if (passive ? token.word === "that" : group.introducers.includes(token.word))
      return token.word === "that" ? place + 1 : place;
    if (CONJUNCTIONS.has(token.word)) break;
    // "denied her claim that": the noun's content, unless the noun only says where: "said in a statement that"
    if (!aside && lexicon.nouns.has(token.word) && tokens[place + 1]?.word === "that") break;
    aside ||= PREPOSITIONS.has(token.word);
  }
  if (passive) return undefined;
  const start = group.object ? skipHearer(tokens, after) : after;
  const [first, second, third] = tokens.slice(start, start + 3);
  if (group.bare === "never" || first?.kind !== "word" || (group.object && start === after)) return undefined;
  if (CONJUNCTIONS.has(first.word) || /^(nothing|so|goodbye)$/.test(first.word)) return undefined;
  const spoken = SUBJECTS.has(first.word) || (first.word === "it" && group.bare === "always");
  if (spoken && second !== undefined && second.kind !== "mark") return start;
  if (group.bare === "always" && !isAside(first) && second?.kind === "word" && third?.kind === "word") return start;
  return isClause(tokens, start) ? start : undefined;
}

/** Whether a finite verb stands near: without one, "added a wing" and "said on Tuesday" report nothing. */
function isClause(tokens: Tokens, start: number): boolean {
  for (let place = start; place < start + INTRODUCER_REACH * 2; place++) {
    const token = tokens[place];
    if (token === undefined || token.kind === "mark" || CONJUNCTIONS.has(token.word)) return false;
    if (AUXILIARIES.has(token.word) && place > start) return true;
  }
  return false;
}

/** A word of time, place or manner: it goes with the verb. */
export function isAside({ word }: VoiceToken): boolean {
  return (
    PREPOSITIONS.has(word) ||
    ADVERBS.has(word) ||
    /^\p{Ll}{3,}ly$/u.test(word) ||
    (CONJUNCTIONS.has(word) && word !== "that")
  );
}

/** Where content from token `from` on ends: at a contrast, or where the next clause takes over. */
export function endOfContent(tokens: Tokens, from: number, next: number): number {
  const most = Math.max(from, next);
  for (let place = from; place < most; place++) {
    const { word } = tokens[place] as VoiceToken;
    if (word === ";" || (word === "," && CONTRASTS.has(tokens[place + 1]?.word ?? ""))) return place;
  }
  return most;
}
