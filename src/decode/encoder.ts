/** What the pipeline asks of a network, told without any tensor: the port behind which `encoder/` stands. */
import type { Token } from "../tokens/token.js";
import type { TokenSpan } from "../tokens/token-spans.js";
import type { Window } from "../tokens/window.js";

/** A span to be named; with `without`, as if those of its tokens were not there (their states are left out). */
export interface SpanToName extends TokenSpan {
  /** Inside the span, and not all of it. */
  readonly without?: TokenSpan;
}

/** A text that the network has read once. */
export interface EncodedText {
  /** Probabilities of the tags (manifest order) of each token: row-major [tokens, tags]. */
  readonly tagScores: Float32Array;
  /**
   * Probabilities of the techniques (manifest order): one row a span, order kept.
   * @param features recurrence of each span's words, see `measureRecurrence`
   */
  nameSpans(spans: readonly SpanToName[], features: readonly (readonly number[])[]): Promise<Float32Array[]>;
}

/** @typeParam SoFar what the caller is handed of a text that is read in part */
export interface EncodeOptions<SoFar = EncodedText> {
  /** Stops between two windows with the signal's reason. */
  readonly signal?: { throwIfAborted(): void };
  /**
   * Called after each window with the windows done and their number, and waited for: computing keeps a thread busy.
   * `soFar()` is the text as read by now: tokens whose window is still to come are outside every span. Linear in the text.
   */
  readonly onProgress?: (done: number, total: number, soFar: () => SoFar) => void | Promise<void>;
}

/** Reads the windows of one text; every token's states come from its home window. */
export interface Encoder {
  encode(tokens: readonly Token[], windows: readonly Window[], options?: EncodeOptions): Promise<EncodedText>;
  /** Frees the weights; the encoder is unusable afterwards. */
  dispose(): void;
}
