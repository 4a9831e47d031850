/** What a reader can say to the mark that is open: agree, or see it differently. */
import type { VNode } from "preact";
import { useState } from "preact/hooks";
import type { Mark } from "../../reading/mark.js";
import { chooseSpan } from "../../review/choose-words.js";
import { LONGEST_NOTE } from "../../review/decide.js";
import type { Page } from "../state/page.js";
import { LOOKS } from "../techniques.js";
import { act, focusSoon } from "./act.js";
import { UNDO } from "./review-bar.js";
import { TechniqueSelect } from "./technique-select.js";

const FORM = "review-form";

/** Notes on the open text that are not saved yet, by key of their mark: closing the panel does not lose them. */
let drafts: { readonly text: string; readonly notes: Map<string, string> } = { text: "", notes: new Map() };

function draftsOf({ reading }: Page): Map<string, string> {
  const text = reading.value.kind === "read" ? reading.value.open.text : "";
  if (drafts.text !== text) drafts = { text, notes: new Map() };
  return drafts.notes;
}

export interface ReviewFormProps {
  readonly page: Page;
  readonly mark: Mark;
}

export function ReviewForm({ page, mark }: ReviewFormProps): VNode {
  const [isOpen, setOpen] = useState(false);
  const status = mark.review?.status;
  return (
    <section class="review-form" aria-label="Your view of this mark">
      <p class="buttons">
        {status !== "added" && (
          <button type="button" aria-pressed={status === "agreed"} onClick={() => toggle(page, mark, "agree")}>
            I agree
          </button>
        )}
        <button type="button" aria-expanded={isOpen} aria-controls={FORM} onClick={() => setOpen(!isOpen)}>
          {status === "added" ? "Change my mark" : "I see it differently"}
        </button>
      </p>
      {/* Anew for each mark, and when it was changed elsewhere. */}
      <div id={FORM} hidden={!isOpen}>
        <Changes key={`${mark.key} ${mark.technique} ${mark.review?.note}`} page={page} mark={mark} />
      </div>
      <Was page={page} mark={mark} />
    </section>
  );
}

/** Agrees or removes, and takes that back the second time. */
export function toggle(page: Page, mark: Mark, kind: "agree" | "remove"): void {
  const done = mark.review?.status === (kind === "agree" ? "agreed" : "removed");
  const next = act(page, { kind: done ? "restore" : kind, key: mark.key });
  const isGone = !page.marks.value.some(({ key }) => key === mark.key);
  if (next === undefined || !isGone) return;
  page.selected.value = undefined;
  focusSoon(UNDO);
}

function Changes({ page, mark }: ReviewFormProps): VNode {
  const { choosing, words } = page.reviewing;
  const [technique, setTechnique] = useState(mark.technique);
  const { key } = mark;
  const status = mark.review?.status;
  return (
    <>
      <TechniqueSelect id="review-technique" label="Technique" value={technique} onChoose={setTechnique} />
      <p class="buttons">
        <button type="button" onClick={() => act(page, { kind: "change", key, technique })}>
          Change the technique
        </button>{" "}
        <button
          type="button"
          onClick={() => {
            choosing.value = { key, choice: chooseSpan(words.value, mark) };
          }}
        >
          Change the words
        </button>{" "}
        <button type="button" onClick={() => toggle(page, mark, "remove")}>
          {status === "added" ? "Delete my mark" : status === "removed" ? "Restore the mark" : "Remove the mark"}
        </button>{" "}
        {status === "changed" && (
          <button type="button" onClick={() => act(page, { kind: "restore", key })}>
            Back to the model's mark
          </button>
        )}
      </p>
      <Note page={page} mark={mark} />
    </>
  );
}

function Note({ page, mark }: ReviewFormProps): VNode {
  const { key } = mark;
  const unsaved = draftsOf(page);
  const [note, setNote] = useState(unsaved.get(key) ?? mark.review?.note ?? "");
  const edit = (text: string) => {
    unsaved.set(key, text);
    setNote(text);
  };
  const save = () => {
    if (act(page, { kind: "note", key, note }) !== undefined) unsaved.delete(key);
  };
  return (
    <>
      <label for="review-note">Note</label>
      <textarea
        id="review-note"
        rows={3}
        maxLength={LONGEST_NOTE}
        value={note}
        onInput={({ currentTarget }) => edit(currentTarget.value)}
      />
      <p class="buttons">
        <button type="button" onClick={save}>
          Save the note
        </button>
      </p>
    </>
  );
}

/** What the model had marked before the reader changed it. */
function Was({ page, mark }: ReviewFormProps): VNode | null {
  const was = mark.review?.was;
  const state = page.reading.value;
  if (was === undefined || state.kind !== "read") return null;
  return (
    <p class="was">
      The model marked “{state.open.text.slice(was.start, was.end)}” as{" "}
      {LOOKS.get(was.technique)?.name ?? was.technique}: of 100 such marks, about {Math.round(was.score * 100)} are
      right.
    </p>
  );
}
