/** What a reader can take along: a printed sheet, a file to keep. */
import type { VNode } from "preact";
import { useEffect } from "preact/hooks";
import type { Page } from "../state/page.js";
import { type PageSheet, sheetOfPage } from "../state/sheet.js";
import { putPrintSheet } from "./print-sheet.js";

export function TakeAway({ page }: { readonly page: Page }): VNode | null {
  useEffect(() => putPrintSheet(() => sheetOfPage(page, new Date())), [page]);
  if (page.reading.value.kind !== "read") return null;
  return (
    <section class="take-away" aria-labelledby="take-away-title">
      <h2 id="take-away-title">Take it with you</h2>
      <p>With the marks that the filters above let through, and why each was set.</p>
      <p class="buttons">
        <button type="button" onClick={() => window.print()}>
          Print
        </button>{" "}
        <button type="button" onClick={() => void save(page, saveHtml)}>
          Save as a web page (HTML)
        </button>{" "}
        <button type="button" onClick={() => void save(page, saveCsv)}>
          Save as a table (CSV)
        </button>
      </p>
    </section>
  );
}

type Save = (made: PageSheet) => void;

const saveHtml = async (): Promise<Save> => (await import("../save-html.js")).saveHtml;
const saveCsv = async (): Promise<Save> => (await import("../save-csv.js")).saveCsv;

async function save(page: Page, load: () => Promise<Save>): Promise<void> {
  const made = sheetOfPage(page, new Date());
  if (made === undefined) return;
  try {
    const write = await load();
    write(made);
  } catch {
    page.message.value = {
      kind: "error",
      text: "The file could not be made: a part of this page could not be loaded. Look whether the server of this page can still be reached, then press the button again. Your text and its marks are still here.",
    };
  }
}
