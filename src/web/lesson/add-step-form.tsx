/** One more step: of which kind, and on which text. */
import type { Signal } from "@preact/signals";
import type { VNode } from "preact";
import { useState } from "preact/hooks";
import { isRhetoscopeError } from "../../errors.js";
import type { LessonStep } from "../../lessons/lesson-schema.js";
import { type Message, tellError } from "../state/messages.js";
import type { Page } from "../state/page.js";
import type { LessonStartProps } from "./lesson-start.js";
import { nameKind } from "./step-names.js";

export interface AddStepProps extends LessonStartProps {
  readonly page: Page;
  readonly said: Signal<Message | null>;
}

type Kind = LessonStep["kind"];
const KINDS: readonly Kind[] = ["guess", "explore", "name", "clean", "rewrite", "discuss"];
const ON_A_TEXT: readonly Kind[] = ["guess", "explore", "discuss"];

export function AddStep({ page, session, lesson, said }: AddStepProps): VNode {
  const [kind, setKind] = useState<Kind>("guess");
  const [text, setText] = useState("");
  const [busy, setBusy] = useState(false);
  const hasText = ON_A_TEXT.includes(kind);
  const known = lesson.texts.some(({ id }) => id === text) ? text : "";
  const add = async () => {
    if (busy) return;
    setBusy(true);
    said.value = { kind: "info", text: "Adding the step…" };
    try {
      const { addLessonStep } = await import("./add-lesson-step.js");
      const wanted = { kind, ...(hasText && known !== "" && { text: known }) };
      let before = lesson;
      let added = await addLessonStep(page, before, wanted);
      // what was changed meanwhile is not lost
      for (
        let now = session.open.value?.lesson;
        now !== undefined && now !== before;
        now = session.open.value?.lesson
      ) {
        before = now;
        added = await addLessonStep(page, before, wanted);
      }
      if (session.open.value === undefined) return;
      session.change(added);
      said.value = { kind: "info", text: `Added as step ${added.steps.length}, the last. Move it where you want it.` };
    } catch (error) {
      const { text: sentence } = tellError(error);
      said.value = { kind: "error", text: isRhetoscopeError(error) ? `${sentence}.` : sentence };
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <h4>One more step</h4>
      <label for="new-step">Kind</label>
      <select id="new-step" value={kind} onChange={({ currentTarget }) => setKind(currentTarget.value as Kind)}>
        {KINDS.map((one) => (
          <option key={one} value={one}>
            {nameKind(one)}
          </option>
        ))}
      </select>
      {hasText && (
        <>
          <label for="new-step-text">On</label>
          <select id="new-step-text" value={known} onChange={({ currentTarget }) => setText(currentTarget.value)}>
            <option value="">A passage of ours that no step shows yet</option>
            {lesson.texts.map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </select>
        </>
      )}
      <p class="buttons">
        <button type="button" aria-disabled={busy} onClick={() => void add()}>
          Add this step
        </button>
      </p>
    </>
  );
}
