/** What was left out of a saved web page, to be looked through, and the whole text for who wants it. */
import type { VNode } from "preact";
import { listLeftOut, nameKind } from "../files/left-out.js";
import { replaceDraft } from "../state/open-file.js";
import type { Page } from "../state/page.js";
import { LONGEST_PAGE_TEXT } from "../state/page-text.js";

/** Nothing when the text area holds something else than an article, or when nothing was left out. */
export function LeftOutParts({ page }: { readonly page: Page }): VNode | null {
  const { name, text, article } = page.draft.value;
  if (article === undefined || article.leftOut.length === 0) return null;
  const isWhole = text === article.whole;
  const isTooLong = article.whole.length > LONGEST_PAGE_TEXT;
  return (
    <section class="left-out" aria-label="What was left out of the web page">
      <p>
        {isWhole
          ? "This is the whole text of the page, with all that is no article."
          : `We left out: ${listLeftOut(article.leftOut)}.`}
      </p>
      <p class="buttons">
        <button
          type="button"
          disabled={!isWhole && isTooLong}
          onClick={() => replaceDraft(page, { name, article, text: isWhole ? article.text : article.whole })}
        >
          {isWhole ? "Take the article alone" : "Take the whole text instead"}
        </button>{" "}
        {!isWhole && isTooLong && (
          <span class="hint">
            The whole text has {article.whole.length.toLocaleString("en")} characters, more than the page reads.
          </span>
        )}
      </p>
      <details>
        <summary>Show what {isWhole ? "is no article" : "was left out"}</summary>
        <ul>
          {article.leftOut.map((part, i) => (
            <li key={i /* parts never change their order */}>
              <strong>{nameKind(part.kind)}</strong>
              <p class="as-written">{part.text}</p>
            </li>
          ))}
        </ul>
      </details>
    </section>
  );
}
