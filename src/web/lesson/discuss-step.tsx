/** Discuss: how harmful or beneficial is the text? Several answers can be well founded. */
import type { VNode } from "preact";
import { useState } from "preact/hooks";
import { LONGEST_WORDS } from "../../lessons/lesson-limits.js";
import { StaticText } from "./static-text.js";
import { type StepProps, textOfStep } from "./step-props.js";

const HARM = [
  { value: -2, name: "Very harmful" },
  { value: -1, name: "Rather harmful" },
  { value: 0, name: "Neither, or both alike" },
  { value: 1, name: "Rather beneficial" },
  { value: 2, name: "Very beneficial" },
] as const;

export function DiscussStep({ session, lesson, index, step }: StepProps<"discuss">): VNode {
  const answer = session.answers.value.get(index);
  const given = answer?.kind === "discuss" ? answer : undefined;
  const [draft, setDraft] = useState(given?.notes ?? ""); // written before the scale is answered
  const text = textOfStep(lesson, step.text);
  const harm = given?.harm;
  const notes = given?.notes ?? draft;
  const answerWith = (chosen: number, words: string) =>
    session.answer({ kind: "discuss", step: index, harm: chosen, notes: words });
  return (
    <>
      <article aria-label={text.title}>
        <StaticText text={text.text} marks={[]} />
      </article>
      <h3>To talk about</h3>
      <ul>
        {step.prompts.map((prompt) => (
          <li key={prompt}>{prompt}</li>
        ))}
      </ul>
      <p>
        There is no right answer here. People read the same text differently, with good reasons: listen for the reasons.
      </p>
      <fieldset>
        <legend>How harmful or beneficial is this text?</legend>
        {HARM.map(({ value, name }) => (
          <label key={value}>
            <input
              type="radio"
              name={`harm-${index}`}
              checked={harm === value}
              onChange={() => answerWith(value, notes)}
            />{" "}
            {name}
          </label>
        ))}
      </fieldset>
      <label for={`notes-${index}`} class="field-label">
        Your reasons, and what others said
      </label>
      <textarea
        id={`notes-${index}`}
        rows={5}
        maxLength={LONGEST_WORDS}
        value={notes}
        onInput={({ currentTarget }) => {
          setDraft(currentTarget.value);
          if (harm !== undefined) answerWith(harm, currentTarget.value);
        }}
      />
      <p role="status" class="hint">
        {harm === undefined &&
          notes.trim() !== "" &&
          "Choose an answer above too: your notes are saved together with it."}
      </p>
    </>
  );
}
