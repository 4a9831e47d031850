/** Beside a text in which words are chosen: what was said, the chooser while it is in use, else what is open. */
import type { ComponentChildren, VNode } from "preact";
import type { ChoosingPage } from "./marked-page.js";
import { SelectedWords } from "./own-marks.js";
import { WordChooser, type WordChooserProps } from "./word-chooser.js";

export interface ChoosingPanelProps extends Pick<WordChooserProps, "take" | "more"> {
  readonly page: ChoosingPage;
  readonly id: string;
  readonly label: string;
  /** Undefined while there is none to choose from. */
  readonly text: string | undefined;
  /** Something is open in it. */
  readonly holdsMark: boolean;
  /** What is open, or a hint where nothing is. */
  readonly children: ComponentChildren;
}

export function ChoosingPanel({ page, id, label, text, holdsMark, take, more, children }: ChoosingPanelProps): VNode {
  const { choosing, selection, said } = page.reviewing;
  const current = choosing.value;
  const isOpen = holdsMark || current !== undefined || selection.value !== undefined;
  return (
    <aside id={id} class={isOpen ? "panel is-open" : "panel"} aria-label={label}>
      <p role="status" class={`said ${said.value?.kind ?? ""}`}>
        {said.value?.text}
      </p>
      {!current && <SelectedWords page={page} />}
      {text !== undefined && current ? (
        <WordChooser page={page} text={text} choosing={current} take={take} more={more} />
      ) : (
        children
      )}
    </aside>
  );
}
