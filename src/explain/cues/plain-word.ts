/** A charged word and plainer words for it: an entry of seeds/plain-words.json. */

export const PARTS_OF_SPEECH = ["noun", "verb", "adjective"] as const;

/** One of {@link PARTS_OF_SPEECH}. */
export type PartOfSpeech = (typeof PARTS_OF_SPEECH)[number];

export interface PlainWord {
  /** In small letters and in its base form; several words are joined by spaces or hyphens. */
  readonly charged: string;
  /** At least one; each can take the place of the charged word in the sentence. */
  readonly plain: readonly string[];
  /** A sentence of ours in which the charged word stands, in just this form. */
  readonly sentence: string;
  /** The part of speech as which the pair holds, where the word can be several. */
  readonly as?: PartOfSpeech;
  /** In which sense the pair holds, where the word has several, such as "used of figures". */
  readonly note?: string;
}
