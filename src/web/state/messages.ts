/** Sentences for what went wrong: what happened, and what to do. */
import { isRhetoscopeError } from "../../errors.js";

export interface Message {
  readonly kind: "error" | "info";
  readonly text: string;
  /** What exactly was found, for whoever looks into it; below the rest. */
  readonly detail?: string;
  /** What the reader can do about it with one press. */
  readonly action?: { readonly label: string; readonly run: () => void };
}

/** An error without a code is a bug, and is told as one. */
export function tellError(error: unknown): Message {
  const message = error instanceof Error ? error.message : String(error);
  if (isRhetoscopeError(error) && error.code === "model")
    return {
      kind: "error",
      text:
        "The model could not be loaded. Look whether the server of this page can still be reached, then try again; " +
        `your text stays here. What went wrong: ${message}.`,
    };
  if (isRhetoscopeError(error)) return { kind: "error", text: capitalize(message) };
  return {
    kind: "error",
    text: `Something went wrong that should not: ${message}. Your text is still here; try again.`,
  };
}

function capitalize(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}
