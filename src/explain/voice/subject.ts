/** Finds whose verb, or whose claim, stands at a token: the subject before it, over adverbs and appositions. */
import type { Span } from "../../text/span.js";
import { type Phrase, phraseBefore } from "./apposition.js";
import type { VerbForm } from "./lexicon.js";
import { leadingName, mayBePlural, nounPhraseAfter } from "./noun-phrase.js";
import type { VoiceToken } from "./units.js";
import { ADVERBS, AUXILIARIES, BE, CLAIM_ADJECTIVES, NEGATIONS, NOBODY, POSSESSIVES } from "./words.js";

/** `first` counts tokens; `speaker` is missing where nobody is named, as in "it was reported". */
export interface Subject {
  readonly first: number;
  readonly speaker?: Span;
  readonly negated: boolean;
  /** "the mayor's", "her": whose claim it is, where a noun follows. */
  readonly possessive: boolean;
  /** "It was reported": nobody speaks but an agent. */
  readonly passive?: true;
}

/** The verb whose subject is sought, and the clause before it in the sentence, whose speaker may go on. */
export interface VerbContext {
  readonly form: VerbForm;
  readonly before: { readonly speaker?: Span } | undefined;
}

type Tokens = readonly VoiceToken[];

/** The subject of the verb at `place`, or the possessor of the noun there when no verb is given. */
export function findSubject(tokens: Tokens, place: number, verb: VerbContext | undefined): Subject | undefined {
  let head = place;
  let negated = false;
  let passive = false;
  while (head > 0 && isBetween(tokens[head - 1] as VoiceToken)) {
    head--;
    const { word } = tokens[head] as VoiceToken;
    negated ||= NEGATIONS.has(word);
    passive ||= BE.has(word) && verb !== undefined && isParticiple(tokens[place] as VoiceToken, verb.form);
  }
  const previous = tokens[head - 1];
  const plain = { first: head, negated, possessive: false };
  if (passive) return { ...plain, passive, ...agent(tokens, place + 1) };
  if (verb?.form.kind === "participle" && head === place) return undefined; // "an article written by Lark"
  if (previous === undefined || CLAIM_ADJECTIVES.has(previous.word)) return undefined;
  if (verb === undefined && POSSESSIVES.has(previous.word)) {
    return { first: head - 1, speaker: { start: previous.start, end: previous.end }, negated, possessive: true };
  }
  if (verb !== undefined && goesOn(previous, verb.form)) {
    const speaker = verb.before === undefined ? leader(tokens) : verb.before.speaker;
    const verbAlone = verb.form.kind === "ing" || isParticiple(tokens[place] as VoiceToken, verb.form); // "and reports" is a noun
    return speaker === undefined && !verbAlone ? undefined : { ...plain, ...(speaker && { speaker }) };
  }
  const phrase = phraseBefore(tokens, head);
  if (phrase === undefined) return undefined;
  const alone = verb?.form.kind === "base" && head === place;
  if (alone && !mayBePlural(tokens, phrase.first, phrase.last)) return undefined; // "the state of the quay"
  negated ||= NOBODY.has((tokens[phrase.first] as VoiceToken).word);
  return { first: phrase.first, negated, ...readSpeaker(tokens, phrase) };
}

/** Whether the verb shares the subject of the clause before: "…, adding that", "and said". */
function goesOn(previous: VoiceToken, { kind }: VerbForm): boolean {
  return previous.word === "and" || previous.word === "but" || (kind === "ing" && previous.kind !== "word");
}

/** "said", "written": after "was" they make a passive. */
function isParticiple({ word }: VoiceToken, { kind }: VerbForm): boolean {
  return kind === "participle" || (kind === "finite" && !word.endsWith("s"));
}

/** Who leads the sentence, for "Ann stood up and said". */
function leader(tokens: Tokens): Span | undefined {
  const last = leadingName(tokens);
  return last === undefined
    ? undefined
    : { start: (tokens[0] as VoiceToken).start, end: (tokens[last - 1] as VoiceToken).end };
}

function isBetween({ kind, word, capital }: VoiceToken): boolean {
  if (kind !== "word") return false;
  return AUXILIARIES.has(word) || ADVERBS.has(word) || (!capital && /^\p{Ll}{3,}ly$/u.test(word));
}

/** "by critics", after a passive. */
function agent(tokens: Tokens, place: number): { readonly speaker?: Span } {
  const last = tokens[place]?.word === "by" ? nounPhraseAfter(tokens, place + 1) : undefined;
  if (last === undefined) return {};
  return { speaker: { start: (tokens[place + 1] as VoiceToken).start, end: (tokens[last - 1] as VoiceToken).end } };
}

/** The phrase without the ’s that makes it a possessor. */
function readSpeaker(tokens: Tokens, { first, last }: Phrase): Pick<Subject, "speaker" | "possessive"> {
  const { start } = tokens[first] as VoiceToken;
  const { end, word } = tokens[last - 1] as VoiceToken;
  const suffix = /'s?$/.exec(word)?.[0].length ?? 0;
  return { speaker: { start, end: end - suffix }, possessive: suffix > 0 };
}
