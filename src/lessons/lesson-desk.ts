/** What is at hand while a lesson is made: cards, passages, and the texts that the lesson has taken so far. */
import { hashText } from "../formats/text-hash.js";
import type { Technique } from "../techniques/technique.js";
import { compareSpans } from "../text/span.js";
import type { BankPassage } from "./bank.js";
import type { KeyedPassage } from "./choose-passages.js";
import type { KeySpan, LessonText, MachineMark } from "./lesson-schema.js";
import { LICENCE_NOT_STATED } from "./lesson-words.js";

/** A text of the teacher's with what the model marked in it. */
export interface GivenText {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  /** Where it is from, for people. */
  readonly source: string;
  /** Under which it may be passed on; missing where nobody said. */
  readonly licence?: string;
  readonly machine: readonly MachineMark[];
  /** Where a person has decided already; nobody has when it is missing. */
  readonly key?: readonly KeySpan[];
}

export interface LessonSources {
  readonly bank: readonly BankPassage[];
  /** All cards. */
  readonly techniques: readonly Technique[];
}

/** `used` grows with each text that a step takes. */
export interface Desk {
  /** What the lesson teaches, in the order of the cards. */
  readonly taught: readonly Technique[];
  /** Of what it teaches. */
  readonly ids: readonly string[];
  readonly sources: LessonSources;
  /** Of the bank, shuffled. */
  readonly passages: readonly KeyedPassage[];
  /** By id. */
  readonly used: Map<string, LessonText>;
}

/** What ids of passages begin with. */
const BANK = "bank/";

/** Passages that no step shows yet. */
export function freshOf({ passages, used }: Desk): KeyedPassage[] {
  return passages.filter(({ passage }) => !used.has(passageId(passage)));
}

/** Passages that a step shows. */
export function shownOf({ passages, used }: Desk): KeyedPassage[] {
  return passages.filter(({ passage }) => used.has(passageId(passage)));
}

/** True for the texts that were taken from the bank. */
export function isFromBank({ id }: Pick<LessonText, "id">): boolean {
  return id.startsWith(BANK);
}

/** The id without what would make it one of the bank's: `bank/letter.txt` is `letter.txt`. */
export function outsideBank(id: string): string {
  return isFromBank({ id }) ? outsideBank(id.slice(BANK.length)) : id;
}

/** Of a passage among the texts of a lesson. */
export function passageId({ id }: Pick<BankPassage, "id">): string {
  return `${BANK}${id}`;
}

/** Puts a passage among the lesson's texts. @returns its id there */
export function take({ passage, key }: KeyedPassage, { used }: Desk): string {
  const id = passageId(passage);
  const { text } = passage;
  // without the name of the passage, which would tell students that it is clean, or what it does
  const source = "Rhetoscope, bank of passages; people and places are invented";
  used.set(id, makeText({ id, title: titleOf(passage), text, source, licence: "Apache-2.0", machine: [], key }));
  return id;
}

function titleOf({ register, topic }: BankPassage): string {
  return `${register.charAt(0).toUpperCase()}${register.slice(1)}: ${topic}`;
}

export function makeText({ id, title, text, source, licence, machine, key }: GivenText): LessonText {
  return {
    id,
    title,
    text,
    sha256: hashText(text),
    source,
    licence: licence ?? LICENCE_NOT_STATED,
    machine: [...machine].sort(compareSpans),
    key: key === undefined ? null : [...key],
  };
}
