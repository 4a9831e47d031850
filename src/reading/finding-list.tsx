/** The marks as an ordered list beside the text: the way to them that every assistive technology has. */
import type { ComponentChild, VNode } from "preact";
import type { Look } from "./look.js";
import type { Mark } from "./mark.js";

export interface FindingListProps {
  readonly marks: readonly Mark[];
  readonly looks: ReadonlyMap<string, Look>;
  /** What leads to the mark in the text, or opens it. */
  readonly actions: (mark: Mark, look: Look) => ComponentChild;
  /** What is told below the quote. @default one sentence */
  readonly details?: (mark: Mark) => ComponentChild;
}

export function FindingList({ marks, looks, actions, details = tellFirst }: FindingListProps): VNode {
  return (
    <ol class="finding-list">
      {marks.map((mark) => {
        const look = looks.get(mark.technique);
        if (look === undefined) return null;
        return (
          <li key={mark.key} id={`finding-${mark.key}`} class={`finding ${look.category}`}>
            <h3>
              <span class={`lane ${look.category} ${look.line}`}>{look.name}</span>
              {mark.confidence && <span class="confidence"> · {mark.confidence}</span>}
              {mark.review && <span class="status"> · {mark.review.status}</span>}
            </h3>
            <p class="quote">“{mark.quote}”</p>
            {details(mark)}
            {actions(mark, look)}
          </li>
        );
      })}
    </ol>
  );
}

function tellFirst({ explanation }: Mark): ComponentChild {
  const [sentence] = explanation?.says ?? [];
  return sentence === undefined ? null : <p class="why">{sentence}</p>;
}
