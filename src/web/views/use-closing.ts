/** Closing a panel about a mark: by its button or by Escape, and the focus goes back to the mark's letters. */
import type { Signal } from "@preact/signals";
import type { Mark } from "../../reading/mark.js";
import { focusChip } from "./reading-view.js";
import { useHeard } from "./use-heard.js";

/** @param mark the one that is open @returns what closes it; nothing happens while none is open */
export function useClosing(selected: Signal<string | undefined>, mark: Pick<Mark, "key"> | undefined): () => void {
  const close = () => {
    if (mark === undefined) return;
    selected.value = undefined;
    focusChip(mark.key);
  };
  useHeard("keydown", (event) => event.key === "Escape" && close());
  return close;
}
