/** What the page shows, as a sheet to print or to keep. */
import type { SheetLabelling, SheetRun, SheetText } from "../../reading/sheet-text.js";
import { TECHNIQUES } from "../techniques.js";
import { VERSION } from "../version.js";
import type { Page } from "./page.js";

export interface PageSheet {
  readonly sheet: SheetText;
  readonly run: SheetRun & { readonly labelling: SheetLabelling };
}

/** With the marks that the filters let through; undefined while no text has been read. */
export function sheetOfPage({ reading, model, labelled, shown, marks }: Page, date: Date): PageSheet | undefined {
  const [state, found, loading] = [reading.value, labelled.value, model.value];
  if (state.kind !== "read" || found === undefined || loading.kind !== "loaded") return undefined;
  const { engine, model: info } = loading.loaded;
  return {
    sheet: {
      name: state.open.name,
      text: state.open.text,
      language: found.language,
      readable: found.readable,
      marks: shown.value,
      ofMarks: marks.value.length,
    },
    run: {
      version: VERSION,
      techniques: TECHNIQUES,
      date,
      labelling: { engine: engine.name, model: info, language: info.language, confidence: info.confidence },
    },
  };
}
