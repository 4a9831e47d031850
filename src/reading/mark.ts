/** What the reading view shows: a finding of the model or a mark of the reader, seen alike. */
import type { Explanation } from "../explain/explanation.js";
import type { Finding } from "../formats/labelled-text.js";
import type { Category } from "../techniques/category.js";
import type { Span } from "../text/span.js";

/** What a reader made of a mark: agreed with it, changed or removed it, set it without the model, or only wrote a note. */
export interface MarkReview {
  readonly status: "agreed" | "changed" | "removed" | "added" | "noted";
  /** The model's mark before it was changed. */
  readonly was?: (Span & { readonly technique: string; readonly score: number }) | undefined;
  readonly note?: string | undefined;
}

/** Offsets are UTF-16 code units of the text. */
export interface Mark extends Span {
  /** Unlike that of any other mark of the text, and fit to be part of an element's id. */
  readonly key: string;
  /** A class of the model; for a mark of the reader it may be the id of a card that the model never marks. */
  readonly technique: string;
  readonly categories: readonly Category[];
  /** `text.slice(start, end)`. */
  readonly quote: string;
  /** Missing where a person set the mark, like all that follows from it. */
  readonly score?: number;
  readonly confidence?: Finding["confidence"];
  readonly explanation?: Explanation;
  readonly review?: MarkReview;
  /** What was written beside it in another program. */
  readonly note?: string;
  /** Who marked, where a file tells it: the name of a model or of an annotator. */
  readonly source?: string;
}

/** The findings as marks that nobody has reviewed yet. */
export function marksOf(findings: readonly Omit<Mark, "key">[]): Mark[] {
  return findings.map((finding) => ({ ...finding, key: keyOf(finding) }));
}

/** The same for equal findings, whenever the text is read again. */
export function keyOf({ start, end, technique }: Span & { readonly technique: string }): string {
  return `${start}-${end}-${technique.replace(/[^a-z]+/gi, "-").toLowerCase()}`;
}
