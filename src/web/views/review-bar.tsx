/** Marks of one's own, undo, removed marks, and the reader's marks as a file. */
import type { VNode } from "preact";
import { marksOf } from "../../reading/mark.js";
import { applyReview } from "../../review/apply-review.js";
import { downloadFile, fileNameOf } from "../download.js";
import { foundMarks } from "../state/open-marks.js";
import type { Page } from "../state/page.js";
import { TECHNIQUES } from "../techniques.js";
import { OpenMarks } from "./open-marks-button.js";
import { OwnMarks } from "./own-marks.js";

export const UNDO = "review-undo";

export function ReviewBar({ page }: { readonly page: Page }): VNode | null {
  const { canUndo, canRedo, undo, redo, showRemoved } = page.reviewing;
  const removed = page.marks.value.filter(({ review }) => review?.status === "removed").length;
  return (
    <section class="review-bar" aria-label="Your decisions">
      <p class="buttons">
        <OwnMarks page={page} />
        <button type="button" id={UNDO} aria-disabled={!canUndo.value} onClick={undo}>
          Undo
        </button>
        <button type="button" aria-disabled={!canRedo.value} onClick={redo}>
          Redo
        </button>
        <button type="button" onClick={() => void saveMarks(page)}>
          Save marks (JSON)
        </button>
        <OpenMarks page={page} />
      </p>
      <label>
        <input
          type="checkbox"
          checked={showRemoved.value}
          onChange={({ currentTarget }) => (showRemoved.value = currentTarget.checked)}
        />{" "}
        Show removed marks ({removed})
      </label>
    </section>
  );
}

/**
 * The marks of the chosen point, whatever the filters hide, and those of the other point that the reader decided on. The
 * file is that of the command line, with the text in it.
 */
async function saveMarks(page: Page): Promise<void> {
  const [state, loading] = [page.reading.value, page.model.value];
  if (state.kind !== "read" || loading.kind !== "loaded") return;
  const { writeReviewFile } = await import("../state/review-files.js");
  const { open, result } = state;
  const { findings, language } = result[page.point.value];
  const review = page.reviewing.review.value;
  const here = new Set(marksOf(findings).map(({ key }) => key));
  const found = foundMarks(page).filter(({ key }) => here.has(key) || review.decisions[key] !== undefined);
  const { engine, model } = loading.loaded;
  const content = writeReviewFile({
    engine: engine.name,
    model: { name: model.name, sha256: model.sha256 },
    id: open.name,
    text: open.text,
    language,
    marks: applyReview(found, review, { text: open.text, techniques: TECHNIQUES }),
  });
  downloadFile(fileNameOf(open.name, "-marks.json"), content, "application/json");
}
