/** Two texts go in, and are seen side by side with their marks and the rates of both. */
import type { VNode } from "preact";
import { nameLanguage } from "../../language/name-language.js";
import { countWords } from "../../text/words.js";
import { type Comparison, SIDES } from "../state/comparison.js";
import type { Page } from "../state/page.js";
import { LOOKS } from "../techniques.js";
import { CompareForm } from "./compare-form.js";
import { CompareTexts } from "./compare-texts.js";
import { MessageBox } from "./message-box.js";
import { PointChoice } from "./point-choice.js";
import { RateTable } from "./rate-table.js";

export interface CompareScreenProps {
  readonly page: Page;
  readonly comparison: Comparison;
}

export function CompareScreen({ page, comparison }: CompareScreenProps): VNode {
  return (
    <div class="compare">
      <h1>Compare two texts</h1>
      <p>
        Put two texts on one subject beside each other, such as a report and an opinion column. For each technique you
        see how often it was marked per 1,000 words, and how much of a difference may be chance.
      </p>
      <CompareForm page={page} comparison={comparison} />
      <MessageBox message={comparison.message} />
      {comparison.state.value.kind !== "none" && (
        <>
          <PointChoice point={comparison.point} />
          <p class="print-only">Marks of the {comparison.point.value} choice.</p>
        </>
      )}
      <Rates comparison={comparison} />
      <CompareTexts comparison={comparison} />
    </div>
  );
}

function Rates({ comparison }: { readonly comparison: Comparison }): VNode | null {
  const { state, point, marks } = comparison;
  if (state.value.kind !== "read") return null;
  const { read } = state.value;
  const unread = SIDES.filter((side) => !read[side].result[point.value].readable);
  if (unread.length > 0)
    return (
      <p class="message info" role="status">
        {unread.map((side) => `The ${side} text looks like ${nameLanguage(read[side].result.balanced.language)}. `)}
        The model reads English, so there is nothing to compare.{" "}
        <button type="button" onClick={() => void comparison.read(true)}>
          Read both all the same
        </button>
      </p>
    );
  const texts = SIDES.map((side) => {
    const { open } = read[side];
    return { ...open, words: countWords(open.text), techniques: marks[side].value.map(({ technique }) => technique) };
  });
  return <RateTable first={texts[0] as RatedText} second={texts[1] as RatedText} looks={LOOKS} />;
}

type RatedText = Parameters<typeof RateTable>[0]["first"];
