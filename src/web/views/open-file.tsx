/** The ways in for a file: a button, and the whole form as a place to drop one. */
import type { TargetedDragEvent, VNode } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { holdsFiles, takeDroppedFile } from "../files/dropped-file.js";
import { ACCEPTED } from "../files/file-kind.js";
import { openFile } from "../state/open-file.js";
import type { Page } from "../state/page.js";

/** The field is hidden: its own words would still name the last file when another text stands in the text area. */
export function OpenFileButton({ page }: { readonly page: Page }): VNode {
  const field = useRef<HTMLInputElement>(null);
  return (
    <>
      <button type="button" onClick={() => field.current?.click()}>
        Open a file (.txt, .md, .html)
      </button>
      <input
        ref={field}
        type="file"
        accept={ACCEPTED}
        hidden
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          if (file !== undefined) void openFile(page, file);
          currentTarget.value = ""; // the same file can be chosen again
        }}
      />
      <span class="drop-hint hint">or drop it here</span>
    </>
  );
}

interface FileDrop {
  /** True while a file is held over the element. */
  readonly isTarget: boolean;
  /** For the element on which files may be dropped. */
  readonly handlers: {
    readonly onDragOver: (event: TargetedDragEvent<HTMLElement>) => void;
    readonly onDragLeave: (event: TargetedDragEvent<HTMLElement>) => void;
    readonly onDrop: (event: TargetedDragEvent<HTMLElement>) => void;
  };
}

export function useFileDrop(page: Page): FileDrop {
  const [isTarget, setTarget] = useState(false);
  useEffect(keepPageOpen, []);
  return {
    isTarget,
    handlers: {
      onDragOver: (event) => {
        if (event.dataTransfer === null || !holdsFiles(event.dataTransfer)) return;
        event.preventDefault();
        event.dataTransfer.dropEffect = "copy";
        setTarget(true);
      },
      onDragLeave: (event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setTarget(false);
      },
      onDrop: (event) => {
        setTarget(false);
        if (event.dataTransfer === null || !holdsFiles(event.dataTransfer)) return;
        event.preventDefault();
        const taken = takeDroppedFile(event.dataTransfer);
        if ("refusal" in taken) page.message.value = { kind: "error", text: taken.refusal };
        else void openFile(page, taken);
      },
    },
  };
}

/** A file that misses the form would be opened by the browser in the place of this page, and all in it would be lost. */
export function keepPageOpen(): () => void {
  const refuse = (event: DragEvent) => {
    if (event.defaultPrevented || event.dataTransfer === null || !holdsFiles(event.dataTransfer)) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = "none";
  };
  window.addEventListener("dragover", refuse);
  window.addEventListener("drop", refuse);
  return () => {
    window.removeEventListener("dragover", refuse);
    window.removeEventListener("drop", refuse);
  };
}
