/** A lesson comes in: by the button, by a drop, or from what is kept on this device. */
import type { VNode } from "preact";
import { useRef, useState } from "preact/hooks";
import { holdsFiles, takeDroppedFile } from "../files/dropped-file.js";
import type { LessonSession } from "./lesson-session.js";

export interface SessionProps {
  readonly session: LessonSession;
}

/** Largest file in bytes: a longer one is refused before it is read. */
const LARGEST_FILE = 40_000_000;

export function OpenLessonForm({ session }: SessionProps): VNode {
  const [isTarget, setTarget] = useState(false);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping a file is one more way; the button is there for all
    <div
      class={isTarget ? "input-form is-target" : "input-form"}
      onDragOver={(event) => {
        if (!event.dataTransfer || !holdsFiles(event.dataTransfer)) return;
        event.preventDefault();
        setTarget(true);
      }}
      onDragLeave={() => setTarget(false)}
      onDrop={(event) => {
        setTarget(false);
        if (event.dataTransfer && holdsFiles(event.dataTransfer)) {
          event.preventDefault();
          void openDropped(session, event.dataTransfer);
        }
      }}
    >
      <p>
        Your teacher gives you a lesson as a file. Open it here. The page needs no account and no network, and what you
        answer stays on this machine.
      </p>
      <p class="buttons">
        <OpenFile session={session} label="Open a lesson" />
        <span class="hint drop-hint">or drop the file here</span>
      </p>
      <KeptLessons session={session} />
    </div>
  );
}

/** One button for lessons and for answers: the file says which it is. */
export function OpenFile({ session, label }: SessionProps & { readonly label: string }): VNode {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button type="button" onClick={() => input.current?.click()}>
        {label}
      </button>
      <input
        ref={input}
        type="file"
        hidden
        accept=".json,application/json"
        aria-label={`${label}: file`}
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          currentTarget.value = ""; // the same file can be opened again
          if (file !== undefined) void open(session, file);
        }}
      />
    </>
  );
}

function openDropped(session: LessonSession, drop: DataTransfer): Promise<void> | undefined {
  const taken = takeDroppedFile(drop);
  if (taken instanceof File) return open(session, taken);
  session.message.value = {
    kind: "error",
    text: "Drop one file, a lesson that ends in .json, not a folder or several.",
  };
  return undefined;
}

async function open(session: LessonSession, file: File): Promise<void> {
  if (file.size > LARGEST_FILE) {
    const text = `${file.name} is too large to be a lesson: the page opens files of at most 40 MB.`;
    session.message.value = { kind: "error", text };
    return;
  }
  try {
    await session.openFile(file.name, await file.text());
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    session.message.value = { kind: "error", text: `The file ${file.name} could not be read: ${why}` };
  }
}

function KeptLessons({ session }: SessionProps): VNode | null {
  const kept = session.kept.value;
  if (kept.length === 0) return null;
  return (
    <section aria-labelledby="kept-lessons">
      <h2 id="kept-lessons">Kept on this device</h2>
      <ul class="kept-list">
        {kept.map((one) => {
          const name = `“${one.lesson.title}”, seat ${one.seat}`;
          return (
            <li key={`${one.sha256} ${one.seat}`}>
              <p>{name}</p>
              <p class="buttons">
                <button type="button" aria-label={`Go on with ${name}`} onClick={() => void session.resumeKept(one)}>
                  Go on
                </button>
                <button type="button" aria-label={`Delete ${name}`} onClick={() => void session.forget(one)}>
                  Delete
                </button>
              </p>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
