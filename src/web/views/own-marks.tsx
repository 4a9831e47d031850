/** The ways to begin a mark of one's own: from selected words, or by choosing words one by one. */
import type { VNode } from "preact";
import { chooseSpan } from "../../review/choose-words.js";
import type { Span } from "../../text/span.js";
import { snapToWords } from "../../text/word-spans.js";
import { offsetOfPoint, spanOfRange } from "../selection-span.js";
import type { ChoosingPage } from "./marked-page.js";
import { useHeard } from "./use-heard.js";

/** Where the focus goes back to. */
export const CHOOSE = "choose-words";

export function OwnMarks({ page }: { readonly page: ChoosingPage }): VNode {
  useHeard("selectionchange", () => watchSelection(page));
  return (
    <>
      <button type="button" onMouseDown={keepSelection} onClick={() => beginFromSelection(page)}>
        Mark the selected words
      </button>
      <button type="button" id={CHOOSE} onClick={() => beginChoosing(page)}>
        Mark words one by one
      </button>
    </>
  );
}

/** The same beside the words: there only while some are selected. */
export function SelectedWords({ page }: { readonly page: ChoosingPage }): VNode | null {
  const span = page.reviewing.selection.value;
  const state = page.reading.value;
  if (span === undefined || state.kind !== "read") return null;
  const words = state.open.text.slice(span.start, span.end).replace(/\s+/g, " ");
  return (
    <p class="buttons">
      <button type="button" class="primary" onMouseDown={keepSelection} onClick={() => beginFromSelection(page)}>
        Mark “{words.length > 60 ? `${words.slice(0, 30)} … ${words.slice(-25)}` : words}”
      </button>
    </p>
  );
}

/** A press must not take the selection away before it is heard. */
function keepSelection(event: MouseEvent): void {
  event.preventDefault();
}

/** The element that shows the text. */
export function textElement(): HTMLElement | null {
  return document.querySelector<HTMLElement>(".marked-text");
}

/** What is selected stays known when the focus goes to a button; a caret set into the text takes it back. */
function watchSelection({ reading, reviewing: { selection, words } }: ChoosingPage): void {
  const [root, selected, state] = [textElement(), document.getSelection(), reading.value];
  if (root === null || selected === null || selected.rangeCount === 0 || state.kind !== "read") return;
  const range = selected.getRangeAt(0);
  if (selected.isCollapsed) {
    if (root.contains(range.startContainer)) selection.value = undefined;
    return;
  }
  const span = spanOfRange(root, range, state.open.text.length);
  const snapped = span && snapToWords(words.value, span);
  if (snapped !== undefined) selection.value = snapped;
}

function beginFromSelection(page: ChoosingPage): void {
  const { selection, choosing, words, said } = page.reviewing;
  said.value = null;
  if (selection.value === undefined) {
    said.value = { kind: "info", text: "Select words in the text first, or press “Mark words one by one”." };
    return;
  }
  choosing.value = { choice: chooseSpan(words.value, selection.value) };
  clearSelection(page);
}

export function clearSelection({ reviewing }: ChoosingPage): void {
  reviewing.selection.value = undefined;
  document.getSelection()?.removeAllRanges();
}

/** Begins at the open mark, or else at the first word in sight. */
export function beginChoosing(page: ChoosingPage): void {
  const { words, choosing, said } = page.reviewing;
  said.value = null;
  if (words.value.length === 0) {
    said.value = { kind: "info", text: "There are no words to mark: read a text first." };
    return;
  }
  const focused = document.activeElement?.id.replace(/^chip-/, "");
  const mark = page.marks.value.find(({ key }) => key === (page.selected.value ?? focused));
  choosing.value = { choice: chooseSpan(words.value, mark ?? firstInSight()) };
}

/** With selected words: those. */
export function beginMarking(page: ChoosingPage): void {
  if (page.reviewing.selection.value === undefined) beginChoosing(page);
  else beginFromSelection(page);
}

function firstInSight(): Span {
  const root = textElement();
  const pieces = [...(root?.querySelectorAll("[data-start]") ?? [])];
  const piece = pieces.find((one) => one.getBoundingClientRect().top >= 0);
  const start = (root && piece && offsetOfPoint(root, { node: piece, offset: 0 })) ?? 0;
  return { start, end: start };
}
