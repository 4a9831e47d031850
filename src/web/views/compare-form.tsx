/** Two text areas, samples for each, and the one button that reads both. */
import type { VNode } from "preact";
import { SAMPLES } from "../samples.js";
import { type Comparison, SIDES, type Side } from "../state/comparison.js";
import type { Page } from "../state/page.js";
import { LONGEST_PAGE_TEXT, type OpenText } from "../state/page-text.js";

const TITLES: Readonly<Record<Side, string>> = { first: "First text", second: "Second text" };

interface CompareFormProps {
  readonly page: Page;
  readonly comparison: Comparison;
}

export function CompareForm({ page, comparison }: CompareFormProps): VNode {
  const submit = (event: Event) => {
    event.preventDefault();
    void comparison.read();
  };
  return (
    <form class="input-form" onSubmit={submit}>
      <div class="pair">
        {SIDES.map((side) => (
          <Draft key={side} page={page} comparison={comparison} side={side} />
        ))}
      </div>
      <p id="compare-hint" class="hint">
        In English, at most {LONGEST_PAGE_TEXT.toLocaleString("en")} characters each. Nothing is sent: both are read in
        this page.
      </p>
      <p class="buttons">
        <button type="submit" class="primary">
          Read both
        </button>{" "}
        {comparison.state.value.kind === "reading" && (
          <button type="button" onClick={comparison.cancel}>
            Cancel
          </button>
        )}
      </p>
      <p role="status" class="progress">
        {tellProgress(page, comparison)}
      </p>
    </form>
  );
}

function Draft({ page, comparison, side }: CompareFormProps & { readonly side: Side }): VNode {
  const draft = comparison.drafts[side];
  const other = page.draft.value;
  const take = (open: OpenText) => (draft.value = open);
  return (
    <div>
      <label for={`text-${side}`} class="field-label">
        {TITLES[side]}
      </label>
      <textarea
        id={`text-${side}`}
        rows={8}
        spellcheck={false}
        autocomplete="off"
        aria-describedby="compare-hint"
        value={draft.value.text}
        onInput={({ currentTarget }) => take({ name: "Pasted text", text: currentTarget.value })}
      />
      <p class="buttons">
        <label class="visually-hidden" for={`sample-${side}`}>
          A sample as the {side} text
        </label>
        <select
          id={`sample-${side}`}
          value=""
          onChange={({ currentTarget }) => {
            const sample = SAMPLES.find(({ name }) => name === currentTarget.value);
            if (sample !== undefined) take(sample);
            currentTarget.value = "";
          }}
        >
          <option value="">Take a sample of ours…</option>
          {SAMPLES.map(({ name }) => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
        </select>
        {other.text.trim() !== "" && (
          <button type="button" onClick={() => take(other)}>
            Take the text of “Read a text”
          </button>
        )}
      </p>
    </div>
  );
}

function tellProgress({ model }: Page, { state }: Comparison): string {
  const [loading, reading] = [model.value, state.value];
  if (loading.kind === "failed") return loading.message.text;
  if (loading.kind === "loading")
    return `Loading the model… ${loading.total === 0 ? "" : `${Math.round((100 * loading.done) / loading.total)} %`}`;
  if (reading.kind !== "reading") return "";
  const share = reading.total === 0 ? "" : ` ${Math.floor((100 * reading.done) / reading.total)} %`;
  return `Reading the ${reading.now} text…${share}`;
}
