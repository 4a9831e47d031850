/** Where a student's answers go: into a file, onto this device if ticked, or away. */
import type { VNode } from "preact";
import { useState } from "preact/hooks";
import { downloadFile, fileNameOf } from "../download.js";
import { OpenFile, type SessionProps } from "./open-lesson.js";

export function ProgressBox({ session }: SessionProps): VNode {
  const [said, setSaid] = useState("");
  const { seat, keep, open } = session;
  /** False, and said why, while there is no seat number. */
  const hasSeat = () => {
    if (seat.value !== undefined) return true;
    setSaid("Type your seat number first, a whole number from 1 to 999.");
    document.getElementById("seat")?.focus();
    return false;
  };
  const save = async () => {
    const content = hasSeat() ? await session.writeAnswers() : undefined;
    if (content === undefined) return;
    const name = fileNameOf(open.value?.lesson.title ?? "", `-seat-${seat.value}.json`);
    downloadFile(name, content, "application/json");
    setSaid(`Your answers are saved as ${name}.`);
  };
  return (
    <section class="progress-box" aria-labelledby="progress-title">
      <h2 id="progress-title">Your answers</h2>
      <label for="seat">Seat number (a number, never a name)</label>
      <input
        id="seat"
        type="text"
        inputMode="numeric"
        maxLength={3}
        autocomplete="off"
        disabled={keep.value}
        value={seat.value ?? ""}
        onInput={({ currentTarget }) => {
          seat.value = parseSeat(currentTarget.value);
        }}
      />
      <label>
        <input
          type="checkbox"
          checked={keep.value}
          onChange={({ currentTarget: box }) => {
            if (box.checked && !hasSeat()) {
              box.checked = false;
              return;
            }
            void session.setKeep(box.checked).then((said) => {
              setSaid(said);
              box.checked = keep.value;
            });
          }}
        />{" "}
        Keep my answers on this device
      </label>
      <p role="status" class="said">
        {said}
      </p>
      <p class="buttons">
        <button type="button" onClick={() => void save()}>
          Save my answers
        </button>
        <OpenFile session={session} label="Resume from a file" />
        <DeleteAnswers onDelete={() => session.deleteAnswers()} />
      </p>
    </section>
  );
}

function parseSeat(typed: string): number | undefined {
  return /^[1-9]\d{0,2}$/.test(typed.trim()) ? Number(typed) : undefined;
}

function DeleteAnswers({ onDelete }: { readonly onDelete: () => Promise<void> }): VNode {
  const [asks, setAsks] = useState(false);
  if (!asks)
    return (
      <button type="button" onClick={() => setAsks(true)}>
        Delete my answers
      </button>
    );
  return (
    <>
      <button
        type="button"
        onClick={() => {
          setAsks(false);
          void onDelete();
        }}
      >
        Delete them for good
      </button>
      <button type="button" onClick={() => setAsks(false)}>
        Leave them
      </button>
    </>
  );
}
