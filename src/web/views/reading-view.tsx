/** The text with its marks, the legend that filters them, the panel that explains one, and the list of all. */
import type { VNode } from "preact";
import { useCallback } from "preact/hooks";
import { FindingList } from "../../reading/finding-list.js";
import type { Look } from "../../reading/look.js";
import type { Mark } from "../../reading/mark.js";
import { MarkedText } from "../../reading/marked-text.js";
import { NOTHING_MARKED, tellOtherLanguage, tellSilence } from "../../reading/meaning.js";
import { spanOfChoice } from "../../review/choose-words.js";
import type { Page } from "../state/page.js";
import { LOOKS } from "../techniques.js";
import { Legend } from "./legend.js";
import { MarkPanel } from "./mark-panel.js";
import { CHOOSE } from "./own-marks.js";
import { ReviewBar } from "./review-bar.js";
import { TakeAway } from "./take-away.js";
import { ViewControls } from "./view-controls.js";

export const PANEL = "mark-panel";
/** The open mark's name in the panel, where the focus goes when its letters are pressed. */
export const PANEL_TITLE = "mark-panel-title";

export function ReadingView({ page }: { readonly page: Page }): VNode | null {
  const { selected } = page;
  const open = useCallback((key: string) => openMark(page, key), [page]);
  const chip = useCallback(
    (mark: Mark, look: Look, isOpen: boolean) => <Chip {...{ mark, look, isOpen }} onOpen={open} />,
    [open],
  );
  const state = page.reading.value;
  if (state.kind === "none") return null;
  const shown = page.shown.value;
  const { choosing, words } = page.reviewing;
  const chosen = choosing.value && spanOfChoice(words.value, choosing.value.choice);
  return (
    <div class="reading" aria-busy={state.kind === "reading"}>
      <section aria-label="Filters" class="filters">
        <ViewControls page={page} />
        <Legend page={page} />
      </section>
      <Verdict page={page} />
      {state.kind === "read" && <ReviewBar page={page} />}
      <div class="columns">
        <article aria-label={state.open.name}>
          <MarkedText
            text={state.open.text}
            marks={shown}
            looks={LOOKS}
            {...{ selected: selected.value, chosen, chip }}
          />
        </article>
        <MarkPanel page={page} />
      </div>
      <section aria-labelledby="findings-title" class="findings">
        <h2 id="findings-title">All marks, in order</h2>
        <FindingList
          marks={shown}
          looks={LOOKS}
          actions={(mark, look) => (
            <p class="buttons">
              <button type="button" aria-label={`Go to text: ${look.name}`} onClick={() => focusChip(mark.key)}>
                Go to text
              </button>
            </p>
          )}
        />
      </section>
      <TakeAway page={page} />
    </div>
  );
}

interface ChipProps {
  readonly mark: Mark;
  readonly look: Look;
  readonly isOpen: boolean;
  readonly onOpen: (key: string) => void;
  /** Id of the element that shows the explanation. @default that of the reading view */
  readonly panel?: string;
}

export function Chip({ mark, look, isOpen, onOpen, panel = PANEL }: ChipProps): VNode {
  return (
    <button
      type="button"
      id={`chip-${mark.key}`}
      class={`chip ${look.category} ${look.line} ${mark.review?.status ?? ""}`}
      aria-expanded={isOpen}
      aria-controls={panel}
      onClick={() => onOpen(mark.key)}
    >
      {look.abbreviation}
      <span class="visually-hidden">
        , {look.name}
        {mark.confidence && `, ${mark.confidence}`}
        {mark.review && `, ${mark.review.status}`}
      </span>
    </button>
  );
}

function openMark({ selected, reviewing }: Page, key: string): void {
  reviewing.said.value = null;
  selected.value = selected.value === key ? undefined : key;
  if (selected.value !== undefined) requestAnimationFrame(() => document.getElementById(PANEL_TITLE)?.focus()); // once drawn
}

/** Brings a mark into sight and puts the focus on it; above the text where the mark is not shown. */
export function focusChip(key: string): void {
  const chip = document.getElementById(`chip-${key}`);
  chip?.scrollIntoView({ block: "center" });
  (chip ?? document.getElementById(CHOOSE))?.focus();
}

/** What it means that there are so many marks, or none. */
function Verdict({ page }: { readonly page: Page }): VNode | null {
  const state = page.reading.value;
  if (state.kind !== "read") return null;
  const { readable, language } = state.result[page.point.value];
  const model = page.model.value;
  const listed = page.listed.value.length;
  if (!readable)
    return (
      <p class="message info" role="status">
        {tellOtherLanguage(language, model.kind === "loaded" ? model.loaded.model.language : "eng")}{" "}
        <button type="button" onClick={() => void page.read(true, state.open)}>
          Read it all the same
        </button>
      </p>
    );
  if (page.marks.value.length === 0)
    return (
      <p class="message info" role="status">
        {NOTHING_MARKED} {tellSilenceOf(page)}
      </p>
    );
  const count = page.shown.value.length;
  return (
    <p role="status" class="count">
      {count} {count === 1 ? "mark" : "marks"}
      {count < listed && ` of ${listed}`}. Each of the model's is a guess: press its letters to see why.{" "}
      {tellSilenceOf(page)}
    </p>
  );
}

function tellSilenceOf({ model, point }: Page): string | undefined {
  if (model.value.kind !== "loaded") return undefined;
  const { techniques, silent } = model.value.loaded.model;
  const left = silent[point.value];
  const name = (technique: string) => LOOKS.get(technique)?.name ?? technique;
  return tellSilence(techniques.filter((technique) => !left.includes(technique)).map(name), left.map(name));
}
