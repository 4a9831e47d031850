/** What one step says and how long it takes, to be edited: nothing here changes what is asked. */
import type { ComponentChild, VNode } from "preact";
import { useState } from "preact/hooks";
import type { StepWording } from "../../lessons/edit-steps.js";
import type { LessonStep } from "../../lessons/lesson-schema.js";

export interface StepFormProps {
  readonly step: LessonStep;
  readonly index: number;
  /** @param field what is typed into one is undone at once */
  readonly onChange: (wording: StepWording, field: string) => void;
}

const HINTS = [
  { value: "sentences", name: "How many places, and in which sentences" },
  { value: "count", name: "How many places" },
  { value: "none", name: "Nothing" },
] as const;

export function StepForm({ step, index, onChange }: StepFormProps): VNode {
  const id = (field: string) => `step-${index}-${field}`;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would put a frame into the list
    <div role="group" aria-label={`Step ${index + 1}`} class="step-form">
      <label for={id("title")}>Title</label>
      <input
        id={id("title")}
        type="text"
        value={step.title}
        onInput={({ currentTarget }) => onChange({ title: currentTarget.value }, "title")}
      />
      <label for={id("instruction")}>What students are told to do</label>
      <textarea
        id={id("instruction")}
        rows={3}
        value={step.instruction}
        onInput={({ currentTarget }) => onChange({ instruction: currentTarget.value }, "instruction")}
      />
      <Minutes id={id("minutes")} value={step.minutes} onChange={(minutes) => onChange({ minutes }, "minutes")} />
      {step.kind === "guess" && (
        <>
          <label for={id("hints")}>What is given away before students guess, where the text has a key</label>
          <select
            id={id("hints")}
            value={step.hints}
            onChange={({ currentTarget }) =>
              onChange({ hints: currentTarget.value as (typeof HINTS)[number]["value"] }, "hints")
            }
          >
            {HINTS.map(({ value, name }) => (
              <option key={value} value={value}>
                {name}
              </option>
            ))}
          </select>
        </>
      )}
      {step.kind === "discuss" && (
        <Lines
          id={id("prompts")}
          label="Prompts for the talk, one a line"
          lines={step.prompts}
          onChange={(prompts) => onChange({ prompts }, "prompts")}
        />
      )}
    </div>
  );
}

interface MinutesProps {
  readonly id: string;
  readonly value: number;
  readonly onChange: (minutes: number) => void;
}

/** What is being typed may be no number yet: the lesson keeps the last one until it is. */
function Minutes({ id, value, onChange }: MinutesProps): VNode {
  const [typed, setTyped] = useState<string>();
  const isNumber = typed === undefined || Number(typed) > 0;
  return (
    <>
      <label for={id}>Minutes</label>
      <input
        id={id}
        type="text"
        inputMode="decimal"
        class="minutes"
        aria-invalid={!isNumber}
        aria-describedby={isNumber ? undefined : `${id}-fault`}
        value={typed ?? String(value)}
        onInput={({ currentTarget }) => {
          setTyped(currentTarget.value);
          if (Number(currentTarget.value) > 0) onChange(Number(currentTarget.value));
        }}
        onBlur={() => setTyped(undefined)}
      />
      {!isNumber && (
        <p id={`${id}-fault`} class="said error">
          Type a number of minutes above 0: it stays {value} until you do.
        </p>
      )}
    </>
  );
}

interface LinesProps {
  readonly id: string;
  readonly label: ComponentChild;
  readonly lines: readonly string[];
  readonly onChange: (lines: readonly string[]) => void;
}

/** A sentence a line. */
export function Lines({ id, label, lines, onChange }: LinesProps): VNode {
  return (
    <>
      <label for={id} class="field-label">
        {label}
      </label>
      <textarea
        id={id}
        rows={Math.min(10, Math.max(4, lines.length + 1))}
        value={lines.join("\n")}
        onInput={({ currentTarget }) => onChange(currentTarget.value.split("\n"))}
      />
    </>
  );
}
