/** The steps of a lesson, edited: their order, what they say, how long they take, and one more. */
import { useSignal } from "@preact/signals";
import type { VNode } from "preact";
import { useState } from "preact/hooks";
import { changeStep, minutesOf, moveStep, removeStep, type StepWording } from "../../lessons/edit-steps.js";
import type { Lesson, LessonStep } from "../../lessons/lesson-schema.js";
import type { Message } from "../state/messages.js";
import type { Page } from "../state/page.js";
import { TECHNIQUES } from "../techniques.js";
import { focusSoon } from "../views/act.js";
import { AddStep } from "./add-step-form.js";
import { attempt } from "./attempt.js";
import type { LessonStartProps } from "./lesson-start.js";
import { StepForm } from "./step-form.js";
import { nameStep } from "./step-names.js";
import { UndoButtons } from "./undo-buttons.js";

const TITLE = "steps-title";

export function StepsEditor({ page, session, lesson }: LessonStartProps & { readonly page: Page }): VNode {
  const [open, setOpen] = useState<number>();
  const said = useSignal<Message | null>(null);
  const edit = (change: () => Lesson, told: string, field?: string): boolean =>
    attempt(said, () => {
      session.change(change(), field);
      said.value = { kind: "info", text: told };
    });
  const move = (index: number, way: 1 | -1) => {
    if (!edit(() => moveStep(lesson, index, way), `Step ${index + 1} is step ${index + way + 1} now.`)) return;
    setOpen(index + way);
    focusSoon(idOfMove(index + way, way));
  };
  const remove = (index: number) => {
    if (!edit(() => removeStep(lesson, index, TECHNIQUES), `Step ${index + 1} is removed. Undo brings it back.`))
      return;
    setOpen(undefined);
    focusSoon(TITLE);
  };
  const minutes = minutesOf(lesson.steps);
  const last = lesson.steps.length - 1;
  return (
    <section aria-labelledby={TITLE}>
      <h3 id={TITLE} tabIndex={-1}>
        Steps: {minutes} {minutes === 1 ? "minute" : "minutes"} in all
      </h3>
      <p class="hint">
        Titles, instructions, minutes and prompts can change while students work. Other steps, or steps in another
        order, ask something else: answers that were handed in do not fit them.
      </p>
      {minutes !== lesson.minutes && (
        <p>
          The lesson itself says that it takes {lesson.minutes}. It will say {minutes} as soon as you change a step.
        </p>
      )}
      <p class="buttons">
        <UndoButtons edits={session.edits} said={said} />
      </p>
      <p role="status" class={`said ${said.value?.kind ?? ""}`}>
        {said.value?.text}
      </p>
      <ol class="edited-steps">
        {lesson.steps.map((step, index) => (
          <li key={index}>
            <p class="buttons">
              <button
                type="button"
                aria-expanded={open === index}
                onClick={() => setOpen(open === index ? undefined : index)}
              >
                {nameStep(step)} ({step.minutes} min)
              </button>
              <MoveButton index={index} way={-1} step={step} isEnd={index === 0} onMove={move} />
              <MoveButton index={index} way={1} step={step} isEnd={index === last} onMove={move} />
              <button
                type="button"
                aria-label={`Remove step ${index + 1}, ${nameStep(step)}`}
                onClick={() => remove(index)}
              >
                Remove
              </button>
            </p>
            {open === index && (
              <StepForm
                step={step}
                index={index}
                onChange={(wording: StepWording, field) =>
                  edit(() => changeStep(lesson, index, wording), "", `${field} ${index}`)
                }
              />
            )}
          </li>
        ))}
      </ol>
      <AddStep page={page} session={session} lesson={lesson} said={said} />
    </section>
  );
}

interface MoveButtonProps {
  readonly index: number;
  readonly way: 1 | -1;
  readonly step: LessonStep;
  readonly isEnd: boolean;
  readonly onMove: (index: number, way: 1 | -1) => void;
}

function MoveButton({ index, way, step, isEnd, onMove }: MoveButtonProps): VNode {
  const name = way < 0 ? "Earlier" : "Later";
  return (
    <button
      type="button"
      id={idOfMove(index, way)}
      aria-label={`${name}: step ${index + 1}, ${nameStep(step)}`}
      aria-disabled={isEnd}
      onClick={() => !isEnd && onMove(index, way)}
    >
      {name}
    </button>
  );
}

function idOfMove(index: number, way: 1 | -1): string {
  return `step-${index}-${way < 0 ? "earlier" : "later"}`;
}
