/** Text → passages → tokens → windows → scores: everything up to the network's answer. */
import type { Passage } from "../text/passage.js";
import { splitPassages } from "../text/split-passages.js";
import type { Token } from "../tokens/token.js";
import { tokenize } from "../tokens/tokenize.js";
import type { Vocabulary } from "../tokens/vocabulary.js";
import { cutWindows } from "../tokens/window.js";
import type { EncodedText, EncodeOptions, Encoder } from "./encoder.js";
import { insideScores } from "./runs.js";
import { type StemmedWord, stemContentWords } from "./stems.js";

/** What of a model it takes to read a text. */
export interface ReaderParts {
  readonly vocabulary: Vocabulary;
  readonly encoder: Encoder;
  /** Number of tag columns. */
  readonly tags: number;
  /** Tokens a window holds and has at home, without the opening and closing piece. */
  readonly windows: { readonly size: number; readonly home: number };
}

/** A text that has been read by the network, ready to be decoded at any operating point. */
export interface ReadText {
  readonly text: string;
  readonly passages: readonly Passage[];
  readonly tokens: readonly Token[];
  readonly words: readonly StemmedWord[];
  /** Probability of each token to be inside a span. */
  readonly inside: Float32Array;
  readonly encoded: EncodedText;
}

/** Text → tokens → windows → scores. Linear in the text. */
export async function readText(
  parts: ReaderParts,
  text: string,
  { signal, onProgress }: EncodeOptions<ReadText> = {},
): Promise<ReadText> {
  const passages = splitPassages(text);
  const tokens = passages.flatMap((passage) => tokenize(text, passage, parts.vocabulary));
  const words = stemContentWords(text);
  const withScores = (encoded: EncodedText): ReadText => {
    return { text, passages, tokens, words, inside: insideScores(encoded.tagScores, parts.tags), encoded };
  };
  const encoded = await parts.encoder.encode(tokens, cutWindows(tokens, passages, parts.windows), {
    ...(signal && { signal }),
    ...(onProgress && { onProgress: (done, total, soFar) => onProgress(done, total, () => withScores(soFar())) }),
  });
  return withScores(encoded);
}
