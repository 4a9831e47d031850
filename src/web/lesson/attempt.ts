/** Tries an edit that may be refused in words. */
import type { Signal } from "@preact/signals";
import { isRhetoscopeError } from "../../errors.js";
import { type Message, tellError } from "../state/messages.js";

/** Tells why it cannot be done. @returns whether it was */
export function attempt(said: Signal<Message | null>, act: () => void): boolean {
  try {
    act();
    return true;
  } catch (error) {
    if (!isRhetoscopeError(error)) throw error;
    said.value = { kind: "error", text: `${tellError(error).text}.` };
    return false;
  }
}
