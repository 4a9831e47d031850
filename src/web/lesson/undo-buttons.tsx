/** Undo and redo of a teacher's changes to a lesson. */
import type { Signal } from "@preact/signals";
import type { VNode } from "preact";
import type { Message } from "../state/messages.js";
import type { LessonSession } from "./lesson-session.js";

export interface UndoButtonsProps extends Pick<LessonSession, "edits"> {
  /** Where it is told that it is done. */
  readonly said: Signal<Message | null>;
}

export function UndoButtons({ edits: { canUndo, canRedo, undo, redo }, said }: UndoButtonsProps): VNode {
  const go = (by: () => void, can: boolean, [done, nothing]: readonly [string, string]) => {
    if (can) by();
    said.value = { kind: "info", text: can ? done : nothing };
  };
  return (
    <>
      <button
        type="button"
        aria-disabled={!canUndo.value}
        onClick={() => go(undo, canUndo.value, ["Undone.", "There is nothing to undo."])}
      >
        Undo
      </button>
      <button
        type="button"
        aria-disabled={!canRedo.value}
        onClick={() => go(redo, canRedo.value, ["Done again.", "There is nothing to do again."])}
      >
        Redo
      </button>
    </>
  );
}
