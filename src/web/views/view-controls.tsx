/** Which marks are shown, and the way from one to the next. */
import type { VNode } from "preact";
import type { Page } from "../state/page.js";
import { PointChoice } from "./point-choice.js";
import { focusChip } from "./reading-view.js";

export function ViewControls({ page }: { readonly page: Page }): VNode {
  const { point, minimum } = page;
  return (
    <div class="view-controls">
      <PointChoice point={point} />
      <label class="slider">
        Hide marks that are right in fewer than <output>{Math.round(minimum.value * 100)}</output> of 100 cases
        <input
          type="range"
          min={0}
          max={90}
          step={5}
          value={Math.round(minimum.value * 100)}
          onInput={({ currentTarget }) => (minimum.value = Number(currentTarget.value) / 100)}
        />
      </label>
      <p class="buttons">
        <button type="button" onClick={() => step(page, -1)}>
          Previous mark
        </button>{" "}
        <button type="button" onClick={() => step(page, 1)}>
          Next mark
        </button>
      </p>
    </div>
  );
}

/** To the mark before or after the one that is open or in focus, and round at the ends. */
export function step({ shown, marks: all, selected }: Page, by: 1 | -1): void {
  const focused = document.activeElement?.id.replace(/^chip-/, "");
  const current = all.value.find(({ key }) => key === (selected.value ?? focused));
  // The one that is open may be hidden: it is counted all the same.
  const marks = all.value.filter((mark) => mark === current || shown.value.includes(mark));
  const at = current === undefined ? (by > 0 ? -1 : marks.length) : marks.indexOf(current);
  const mark = marks[(at + by + marks.length) % marks.length];
  if (mark === undefined) return;
  selected.value = mark.key;
  focusChip(mark.key);
}
