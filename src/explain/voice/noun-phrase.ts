/** Finds the noun phrase that ends, or begins, at a token: by determiners, capitals and pronouns, without a parser. */

import type { VoiceToken } from "./units.js";
import {
  ADVERBS,
  AUXILIARIES,
  COLLECTIVES,
  CONJUNCTIONS,
  DETERMINERS,
  LINKS,
  OBJECT_PRONOUNS,
  PREPOSITIONS,
  PRONOUNS,
} from "./words.js";

type Tokens = readonly VoiceToken[];

const LONGEST = 8; // words of one noun phrase, its links left out
const LINKED = 2; // "the head of the board of the harbour"

/** Index of the first token of the noun phrase that ends before token `end`; undefined when there is none. */
export function nounPhraseBefore(tokens: Tokens, end: number): number | undefined {
  let first = chunkBefore(tokens, end);
  for (let link = 0; link < LINKED && first !== undefined; link++) {
    const joint = tokens[first - 1];
    const linked = joint !== undefined && LINKS.has(joint.word) && !isPronoun(tokens[first]);
    if (linked && DETERMINERS.has(tokens[first - 2]?.word ?? "")) return first - 2; // "one of the bakers"
    const outer = linked ? chunkBefore(tokens, first - 1) : undefined;
    if (outer !== undefined && isPronoun(tokens[outer])) return first;
    const both = outer ?? nameBeforeAnd(tokens, first);
    if (both === undefined) return first;
    first = both;
  }
  return first;
}

/** Index behind the last token of the noun phrase that begins at token `first`; undefined when there is none. */
export function nounPhraseAfter(tokens: Tokens, first: number): number | undefined {
  let end = chunkAfter(tokens, first);
  for (let link = 0; link < LINKED && end !== undefined; link++) {
    if (
      !["of", "for"].includes(tokens[end]?.word ?? "") ||
      (isPronoun(tokens[first]) && !DETERMINERS.has(tokens[first]?.word ?? ""))
    )
      break;
    const outer: number | undefined = chunkAfter(tokens, end + 1);
    if (outer === undefined) break;
    end = outer;
  }
  return end;
}

/** Index behind the pronoun or the name that leads the tokens; undefined when something else does. */
export function leadingName(tokens: Tokens): number | undefined {
  const head = tokens[0];
  if (head === undefined || head.word === "it" || DETERMINERS.has(head.word) || /ing$/.test(head.word))
    return undefined;
  if (isPronoun(head)) return 1;
  let last = 0;
  while (last < LONGEST && tokens[last]?.capital && !isStopper(tokens[last])) last++;
  return last === 0 ? undefined : last;
}

/** Whether the phrase that ends before token `end` may be the subject of a plural verb: "critics", "they", "Ann and Tom". */
export function mayBePlural(tokens: Tokens, first: number, end: number): boolean {
  const last = tokens[end - 1];
  if (isPronoun(last) || isPlural(last)) return true;
  for (let place = first; place < end; place++) {
    if (tokens[place]?.word === "and" || isPlural(tokens[place])) return true;
  }
  return false;
}

function chunkBefore(tokens: Tokens, end: number): number | undefined {
  if (tokens[end - 1]?.word === ")") {
    for (let bracket = end - 2; bracket > end - LONGEST; bracket--) {
      if (tokens[bracket]?.word === "(") return chunkBefore(tokens, bracket); // "Lee (R-Tex.)"
    }
    return undefined;
  }
  if (isPronoun(tokens[end - 1])) return end - 1;
  let first = end;
  while (first > 0 && end - first < LONGEST && !isStopper(tokens[first - 1])) {
    first--;
    if (DETERMINERS.has((tokens[first] as VoiceToken).word)) return first < end - 1 ? first : undefined;
  }
  if (first === end) return undefined;
  for (let name = first; name < end; name++) if (tokens[name]?.capital) return name;
  return end - first <= 3 && isPlural(tokens[end - 1]) ? first : undefined;
}

function chunkAfter(tokens: Tokens, first: number): number | undefined {
  const head = tokens[first];
  if (head === undefined || head.kind !== "word") return undefined;
  if (isPronoun(head) && !DETERMINERS.has(head.word)) return first + 1;
  let end = first;
  if (DETERMINERS.has(head.word)) end++;
  const words = end;
  while (end - first < LONGEST && !isStopper(tokens[end]) && !DETERMINERS.has(tokens[end]?.word ?? "")) end++;
  if (end === words) return isPronoun(head) ? end : undefined;
  if (words > first || tokens.slice(first, end).some(({ capital }) => capital)) return end;
  return end - first <= 3 && isPlural(tokens[end - 1]) ? end : undefined;
}

/** "Ann and" before "Tom": both are the speaker. */
function nameBeforeAnd(tokens: Tokens, first: number): number | undefined {
  if (tokens[first - 1]?.word !== "and" || !tokens[first]?.capital || !tokens[first - 2]?.capital) return undefined;
  let name = first - 2;
  while (name > first - LONGEST && tokens[name - 1]?.capital && !isStopper(tokens[name - 1])) name--;
  const before = tokens[name - 1];
  return before === undefined || !PREPOSITIONS.has(before.word) ? name : undefined;
}

function isPronoun(token: VoiceToken | undefined): boolean {
  return token !== undefined && PRONOUNS.has(token.word);
}

/** A hearer: "me", "reporters", "the court", "Ann Lee". The index behind it, `first` itself when there is none. */
export function skipHearer(tokens: Tokens, first: number): number {
  if (OBJECT_PRONOUNS.has(tokens[first]?.word ?? "")) return first + 1;
  return nounPhraseAfter(tokens, first) ?? first;
}

function isStopper(token: VoiceToken | undefined): boolean {
  if (token === undefined || token.kind !== "word") return true;
  const { word, capital } = token;
  if (/^\p{Ll}{3,}ly$/u.test(word) && !capital && word !== "family") return true;
  return (
    [PREPOSITIONS, CONJUNCTIONS, AUXILIARIES, ADVERBS].some((set) => set.has(word)) ||
    (PRONOUNS.has(word) && !DETERMINERS.has(word))
  );
}

function isPlural(token: VoiceToken | undefined): boolean {
  return token !== undefined && (/[^s]s$/.test(token.word) || COLLECTIVES.has(token.word));
}
