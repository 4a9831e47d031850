/** The marks of the open text: as the reader left them, those that stand, and those that the filters let through. */
import { computed, type ReadonlySignal } from "@preact/signals";
import type { Mark } from "../../reading/mark.js";
import { applyReview } from "../../review/apply-review.js";
import type { Technique } from "../../techniques/technique.js";
import type { Reviewing } from "./reviewing.js";

export interface PageMarks {
  /** All marks of the chosen point, as the reader left them; the removed ones are among them. */
  readonly marks: ReadonlySignal<readonly Mark[]>;
  /** Those that stand, and the removed ones while they are asked for. */
  readonly listed: ReadonlySignal<readonly Mark[]>;
  /** Those that the filters let through. */
  readonly shown: ReadonlySignal<readonly Mark[]>;
}

export interface PageMarksParts {
  /** The model's, at the chosen point. */
  readonly found: ReadonlySignal<readonly Mark[]>;
  /** Undefined until it is read from end to end. */
  readonly text: ReadonlySignal<string | undefined>;
  readonly reviewing: Pick<Reviewing, "review" | "showRemoved">;
  /** Techniques that are not shown. */
  readonly hidden: ReadonlySignal<ReadonlySet<string>>;
  /** Least score that is shown, 0..1. */
  readonly minimum: ReadonlySignal<number>;
  /** All cards. */
  readonly techniques: readonly Technique[];
}

export function computeMarks({ found, text, reviewing, hidden, minimum, techniques }: PageMarksParts): PageMarks {
  const marks = computed(() =>
    text.value === undefined
      ? found.value
      : applyReview(found.value, reviewing.review.value, { text: text.value, techniques }),
  );
  const listed = computed(() =>
    marks.value.filter(({ review }) => review?.status !== "removed" || reviewing.showRemoved.value),
  );
  const shown = computed(() =>
    listed.value.filter(({ technique, score = 1 }) => !hidden.value.has(technique) && score >= minimum.value),
  );
  return { marks, listed, shown };
}
