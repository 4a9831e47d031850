/** A text in which words are chosen and marked: the one of the reading view, or one of a lesson, or of its key. */
import type { ReadonlySignal, Signal } from "@preact/signals";
import type { Look } from "../../reading/look.js";
import type { Mark } from "../../reading/mark.js";
import type { Reviewing } from "../state/reviewing.js";

/** What choosing words needs to know. */
export interface ChoosingPage {
  readonly reading: ReadonlySignal<
    { readonly kind: "none" | "reading" } | { readonly kind: "read"; readonly open: { readonly text: string } }
  >;
  readonly reviewing: Pick<Reviewing, "words" | "choosing" | "selection" | "said">;
  readonly marks: ReadonlySignal<readonly Mark[]>;
  /** Key of the mark that is open. */
  readonly selected: Signal<string | undefined>;
  /** The techniques that can be chosen. @default the model's classes, and the cards that it never marks */
  readonly looks?: ReadonlyMap<string, Look>;
}

/** A text whose marks are decisions of a review. */
export interface MarkedPage extends ChoosingPage {
  readonly reviewing: Reviewing;
  /** Techniques that are not shown. */
  readonly hidden: Signal<ReadonlySet<string>>;
}
