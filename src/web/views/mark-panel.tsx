/** The explanation of the mark that is open: beside the text where there is room, else at the foot of the window. */
import type { VNode } from "preact";
import { MarkExplanation } from "../../reading/explanation.js";
import type { Page } from "../state/page.js";
import { LOOKS, TECHNIQUES } from "../techniques.js";
import { ChoosingPanel } from "./choosing-panel.js";
import { PANEL, PANEL_TITLE } from "./reading-view.js";
import { ReviewForm } from "./review-form.js";
import { useClosing } from "./use-closing.js";
import { takeIntoReview } from "./word-chooser.js";

export function MarkPanel({ page }: { readonly page: Page }): VNode {
  const { selected, marks, reading, reviewing } = page;
  const mark = marks.value.find(({ key }) => key === selected.value);
  const look = mark && LOOKS.get(mark.technique);
  const open = reading.value.kind === "read" ? reading.value.open : undefined;
  const close = useClosing(selected, mark);
  return (
    <ChoosingPanel
      page={page}
      id={PANEL}
      label={reviewing.choosing.value ? "Mark words" : "Why this was marked"}
      text={open?.text}
      holdsMark={mark !== undefined}
      take={takeIntoReview(page)}
    >
      {mark === undefined || look === undefined ? (
        <p class="hint">Press the letters after a mark to see here why it was set, and to say what you think of it.</p>
      ) : (
        <>
          <p class="buttons">
            <button type="button" class="close" onClick={close}>
              Close
            </button>
          </p>
          <h2 id={PANEL_TITLE} tabIndex={-1}>
            {look.name}
          </h2>
          {open && <ReviewForm page={page} mark={mark} />}
          <MarkExplanation mark={mark} techniques={TECHNIQUES} />
        </>
      )}
    </ChoosingPanel>
  );
}
