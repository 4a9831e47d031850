/** The explanation of the mark that is open: beside the text where there is room, else at the foot of the window. */
import type { VNode } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { MarkExplanation } from "../../reading/explanation.js";
import type { Page } from "../state/page.js";
import { LOOKS, TECHNIQUES } from "../techniques.js";
import { focusChip, PANEL } from "./reading-view.js";

export function MarkPanel({ page }: { readonly page: Page }): VNode {
  const { selected, marks } = page;
  const title = useRef<HTMLHeadingElement>(null);
  const mark = marks.value.find(({ key }) => key === selected.value);
  const look = mark && LOOKS.get(mark.technique);
  const close = () => {
    if (mark === undefined) return;
    selected.value = undefined;
    focusChip(mark.key);
  };
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => event.key === "Escape" && close();
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  });
  return (
    <aside id={PANEL} class={mark ? "panel is-open" : "panel"} aria-label="Why this was marked">
      {mark === undefined || look === undefined ? (
        <p class="hint">Press the letters after a mark to see here why it was set.</p>
      ) : (
        <>
          <p class="buttons">
            <button type="button" class="close" onClick={close}>
              Close
            </button>
          </p>
          <h2 ref={title}>{look.name}</h2>
          <MarkExplanation mark={mark} techniques={TECHNIQUES} />
        </>
      )}
    </aside>
  );
}
