/** Does what the reader decides, says that it is done, and puts the focus where it is not lost. */
import type { ReviewAction } from "../../review/decide.js";
import type { Review } from "../../review/review.js";
import { LOOKS } from "../techniques.js";
import type { MarkedPage } from "./marked-page.js";

/** The new review, or undefined where the page says why it cannot be. */
export function act(page: MarkedPage, action: ReviewAction): Review | undefined {
  const mark = action.kind === "add" ? undefined : page.marks.value.find(({ key }) => key === action.key);
  const before = page.reviewing.review.value;
  const next = page.reviewing.decide(action);
  if (next === undefined) return undefined;
  if (next === before) {
    page.reviewing.said.value = { kind: "info", text: "That changes nothing." };
    return next;
  }
  const technique = action.kind === "add" || action.kind === "change" ? action.technique : undefined;
  if (technique !== undefined && page.hidden.value.has(technique))
    page.hidden.value = new Set([...page.hidden.value].filter((one) => one !== technique));
  const name = (page.looks ?? LOOKS).get(technique ?? mark?.technique ?? "")?.name ?? "";
  page.reviewing.said.value = { kind: "info", text: tellDone(action, { name, own: mark?.review?.status === "added" }) };
  return next;
}

interface Done {
  /** Of the technique. */
  readonly name: string;
  readonly own: boolean;
}

function tellDone({ kind }: ReviewAction, { name, own }: Done): string {
  switch (kind) {
    case "agree":
      return `You agree: ${name}.`;
    case "remove":
      return own ? `Your mark is deleted: ${name}. Undo brings it back.` : `Removed: ${name}. You can restore it.`;
    case "restore":
      return `As the model set it: ${name}.`;
    case "change":
      return `Changed: ${name}.`;
    case "note":
      return "Your note is saved with the mark.";
    case "add":
      return `Marked: ${name}.`;
  }
}

/** Puts the focus on the element with that id once the page is drawn anew. */
export function focusSoon(id: string): void {
  requestAnimationFrame(() => document.getElementById(id)?.focus());
}
