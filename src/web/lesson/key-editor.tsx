/** The key of a lesson's texts, edited in the text itself: words are chosen as a student chooses them. */
import type { VNode } from "preact";
import { useCallback, useMemo, useState } from "preact/hooks";
import type { LessonText } from "../../lessons/lesson-schema.js";
import type { Look } from "../../reading/look.js";
import type { Mark } from "../../reading/mark.js";
import { MarkedText } from "../../reading/marked-text.js";
import { spanOfChoice } from "../../review/choose-words.js";
import { focusSoon } from "../views/act.js";
import { OwnMarks } from "../views/own-marks.js";
import { Chip } from "../views/reading-view.js";
import { wordsOf } from "./guess.js";
import { createKeyDesk, type KeyDesk } from "./key-desk.js";
import { KEY_PANEL, KEY_PANEL_TITLE, KeyPanel } from "./key-panel.js";
import { ALL_LOOKS, nameCards } from "./lesson-looks.js";
import type { LessonStartProps } from "./lesson-start.js";
import { letters } from "./static-text.js";
import { UndoButtons } from "./undo-buttons.js";

export function KeyEditor({ session, lesson }: LessonStartProps): VNode {
  const [chosen, choose] = useState(lesson.texts[0]?.id ?? "");
  const text = lesson.texts.find(({ id }) => id === chosen) ?? lesson.texts[0];
  const desk = useMemo(() => createKeyDesk(session, text?.id ?? ""), [session, text?.id]);
  if (text === undefined) throw new Error("a checked lesson has a text");
  return (
    <section aria-labelledby="key-title">
      <h3 id="key-title">What counts as right: the key</h3>
      <p class="hint">Changes to a key leave answers that were handed in as they are: they fit, and are marked anew.</p>
      <label for="key-text">Text</label>
      <select id="key-text" value={text.id} onChange={({ currentTarget }) => choose(currentTarget.value)}>
        {lesson.texts.map((one) => (
          <option key={one.id} value={one.id}>
            {one.title} ({tellKey(one.key)})
          </option>
        ))}
      </select>
      <KeyStart desk={desk} text={text} />
      <p class="buttons">
        <OwnMarks page={desk} />
        <UndoButtons edits={session.edits} said={desk.reviewing.said} />
      </p>
      <div class="columns">
        <KeyText desk={desk} title={text.title} />
        <KeyPanel desk={desk} id={text.id} />
      </div>
      {text.key !== null && <KeyList desk={desk} />}
    </section>
  );
}

function tellKey(key: LessonText["key"]): string {
  if (key === null) return "nobody has decided";
  if (key.length === 0) return "clean";
  return key.length === 1 ? "1 place" : `${key.length} places`;
}

/** What stands of the key as a whole, and the ways to begin one. */
function KeyStart({ desk, text }: { readonly desk: KeyDesk; readonly text: LessonText }): VNode {
  if (text.key !== null)
    return (
      <>
        {text.key.length === 0 && (
          <p>The key has nothing here: this text counts as clean. Mark words below to put them into the key.</p>
        )}
        <p class="buttons">
          <button
            type="button"
            onClick={() => desk.decide(null, "Nobody has decided this text now. Undo brings its key back.")}
          >
            Do without a key for this text
          </button>
        </p>
      </>
    );
  const marks = text.machine.length;
  return (
    <>
      <p>
        Nobody has decided what counts as right in this text, so nobody’s reading is called right.{" "}
        {marks === 0 ? "The machine has marked nothing in it, or was not asked." : "Below are the machine’s marks."}{" "}
        Begin a key with one of these, or mark words below yourself.
      </p>
      <p class="buttons">
        {marks > 0 && (
          <button type="button" onClick={desk.startFromMachine}>
            Begin with the machine’s marks
          </button>
        )}
        <button type="button" onClick={() => desk.decide([], "This text counts as clean now.")}>
          I decide: this text is clean
        </button>
      </p>
    </>
  );
}

function KeyText({ desk, title }: { readonly desk: KeyDesk; readonly title: string }): VNode {
  const { selected, reviewing, marks, key } = desk;
  const isMachine = key.value === null;
  const open = useCallback((mark: string) => openSpan(desk, mark), [desk]);
  const chip = useCallback(
    (mark: Mark, look: Look, isOpen: boolean) =>
      isMachine ? letters(mark, look) : <Chip {...{ mark, look, isOpen }} onOpen={open} panel={KEY_PANEL} />,
    [open, isMachine],
  );
  const choosing = reviewing.choosing.value;
  return (
    <article aria-label={isMachine ? `${title}, with the machine’s marks` : `${title}, with its key`}>
      <MarkedText
        text={desk.text}
        marks={marks.value}
        looks={ALL_LOOKS}
        selected={selected.value}
        chosen={choosing && spanOfChoice(reviewing.words.value, choosing.choice)}
        chip={chip}
      />
    </article>
  );
}

/** Opens a place in the panel, and closes the one that is open already. */
function openSpan({ selected, reviewing }: KeyDesk, mark: string): void {
  reviewing.said.value = null;
  reviewing.choosing.value = undefined;
  selected.value = selected.value === mark ? undefined : mark;
  if (selected.value !== undefined) focusSoon(KEY_PANEL_TITLE);
}

function KeyList({ desk }: { readonly desk: KeyDesk }): VNode | null {
  const { key, marks, text } = desk;
  if (key.value === null || key.value.length === 0) return null;
  return (
    <section aria-labelledby="key-list">
      <h3 id="key-list">All places of the key</h3>
      <ol>
        {key.value.map((span, i) => (
          <li key={span.start}>
            “{wordsOf(text, span)}”: {nameCards(span.techniques)}.{" "}
            <button
              type="button"
              aria-label={`Change the place “${wordsOf(text, span).slice(0, 40)}”`}
              onClick={() => {
                desk.selected.value = undefined;
                openSpan(desk, marks.value[i]?.key ?? "");
              }}
            >
              Change
            </button>
          </li>
        ))}
      </ol>
    </section>
  );
}
