/** On paper stands the sheet and not the page: it is made when the browser is about to print, and gone afterwards. */
import { render } from "preact";
import { SheetEnd, SheetSection } from "../../reading/sheet.js";
import type { PageSheet } from "../state/sheet.js";

/** Nothing is put in the page's place while there is no sheet. @returns what ends it */
export function putPrintSheet(sheet: () => PageSheet | undefined): () => void {
  const place = document.createElement("div");
  place.className = "sheet print-sheet";
  const before = () => {
    const made = sheet();
    if (made === undefined) return;
    const found = new Set(made.sheet.marks.map(({ technique }) => technique));
    render(
      <>
        <SheetSection {...made} prefix="p1-" />
        <SheetEnd run={made.run} found={found} prefix="p0-" />
      </>,
      place,
    );
    document.body.append(place);
    document.body.classList.add("prints-sheet");
  };
  const after = () => {
    render(null, place);
    place.remove();
    document.body.classList.remove("prints-sheet");
  };
  window.addEventListener("beforeprint", before);
  window.addEventListener("afterprint", after);
  return () => {
    after();
    window.removeEventListener("beforeprint", before);
    window.removeEventListener("afterprint", after);
  };
}
