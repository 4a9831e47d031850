/** The text area, the one button that reads it, and the state of model and reading beside it. */
import type { VNode } from "preact";
import { SAMPLES } from "../samples.js";
import type { Page } from "../state/page.js";
import { LONGEST_PAGE_TEXT } from "../state/page-text.js";
import { OpenFileButton, useFileDrop } from "./open-file.js";

export function InputForm({ page }: { readonly page: Page }): VNode {
  const { draft, reading } = page;
  const { isTarget, handlers } = useFileDrop(page);
  const isReading = reading.value.kind === "reading";
  const submit = (event: Event) => {
    event.preventDefault();
    void page.read();
  };
  return (
    <form class={isTarget ? "input-form is-target" : "input-form"} onSubmit={submit} {...handlers}>
      <label for="text" class="field-label">
        Text in English
      </label>
      <textarea
        id="text"
        rows={8}
        spellcheck={false}
        autocomplete="off"
        aria-describedby="text-hint"
        value={draft.value.text}
        onInput={({ currentTarget }) => {
          draft.value = { name: "Pasted text", text: currentTarget.value };
        }}
      />
      <p id="text-hint" class="hint">
        Paste an article, a speech, an advertisement: at most {LONGEST_PAGE_TEXT.toLocaleString("en")} characters.
      </p>
      <p class="buttons">
        <button type="submit" class="primary">
          Read this text
        </button>{" "}
        {isReading && (
          <button type="button" onClick={page.cancel}>
            Cancel
          </button>
        )}{" "}
        <OpenFileButton page={page} />
      </p>
      <p class="samples">
        Or try one of ours:{" "}
        {SAMPLES.map(({ name, text }) => (
          <button
            key={name}
            type="button"
            onClick={() => {
              draft.value = { name, text };
              void page.read();
            }}
          >
            {name}
          </button>
        ))}
      </p>
      <Progress page={page} />
    </form>
  );
}

function Progress({ page }: { readonly page: Page }): VNode {
  return (
    <div class="progress">
      <span role="status">{tellProgress(page)}</span>{" "}
      {page.model.value.kind === "failed" && (
        <button type="button" onClick={() => void page.loadModel()}>
          Try again
        </button>
      )}
    </div>
  );
}

function tellProgress({ model, reading }: Page): string {
  const [loading, state] = [model.value, reading.value];
  if (loading.kind === "failed") return loading.message.text;
  if (loading.kind === "loading") {
    if (loading.total === 0) return "Loading the model…";
    return `Loading the model… ${Math.round((100 * loading.done) / loading.total)} %`;
  }
  if (state.kind === "reading")
    return state.total === 0 ? "Reading…" : `Reading… ${Math.floor((100 * state.done) / state.total)} %`;
  return "";
}
