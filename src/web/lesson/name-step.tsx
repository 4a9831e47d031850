/** Name it: words are given, and of several techniques the right one is chosen. A wrong answer gets the reason. */
import type { VNode } from "preact";
import { useState } from "preact/hooks";
import type { KeySpan, LessonStep } from "../../lessons/lesson-schema.js";
import { focusSoon } from "../views/act.js";
import { itemAnswers } from "./item-answers.js";
import { cardOf, nameCards } from "./lesson-looks.js";
import { keyAt } from "./marking-port.js";
import { aroundPlace, StaticText } from "./static-text.js";
import { type StepProps, textOfStep } from "./step-view.js";
import { SurenessRadios } from "./sureness-radios.js";

type NameItem = Extract<LessonStep, { kind: "name" }>["items"][number];

export function NameStep(props: StepProps<"name">): VNode {
  return (
    <ol class="items">
      {props.step.items.map((item, number) => (
        <li key={number}>
          <NameQuestion {...props} item={item} number={number} />
        </li>
      ))}
    </ol>
  );
}

interface NameQuestionProps extends StepProps<"name"> {
  readonly item: NameItem;
  readonly number: number;
}

function NameQuestion({ session, lesson, index, item, number }: NameQuestionProps): VNode {
  const answers = itemAnswers(session, index, "name");
  const given = answers.get(number);
  const [technique, setTechnique] = useState(given?.technique);
  const [sureness, setSureness] = useState(given?.sureness);
  const [said, setSaid] = useState("");
  const text = textOfStep(lesson, item.text);
  const { text: shown, place } = aroundPlace(text.text, item);
  const check = () => {
    if (technique === undefined || sureness === undefined) {
      setSaid(technique === undefined ? "Choose a technique first." : "Say how sure you are first.");
      return;
    }
    setSaid("");
    answers.set({ item: number, technique, sureness });
    focusSoon(`result-${index}-${number}`);
  };
  return (
    <>
      <StaticText text={shown} marks={[]} chosen={place} />
      <fieldset disabled={given !== undefined}>
        <legend>Which technique is “{text.text.slice(item.start, item.end)}”?</legend>
        {item.options.map((option) => (
          <label key={option}>
            <input
              type="radio"
              name={`name-${index}-${number}`}
              checked={technique === option}
              onChange={() => setTechnique(option)}
            />{" "}
            {nameCards([option])}
          </label>
        ))}
      </fieldset>
      <SurenessRadios
        name={`name-sure-${index}-${number}`}
        value={sureness}
        disabled={given !== undefined}
        onChoose={setSureness}
      />
      <p role="status" class="said error-place">
        {said}
      </p>
      {given === undefined ? (
        <p class="buttons">
          <button type="button" class="primary" onClick={check}>
            Check
          </button>
        </p>
      ) : (
        <div id={`result-${index}-${number}`} tabIndex={-1} class="result">
          <NameResult given={given.technique} span={keyAt(text, item)} />
        </div>
      )}
    </>
  );
}

function NameResult({ given, span }: { readonly given: string; readonly span: KeySpan | null | undefined }): VNode {
  if (span === null)
    return (
      <p>Nobody decided which technique this is. Yours is one reading: what speaks for it, and what for another?</p>
    );
  if (span === undefined)
    return <p>The key has nothing at these words: this question cannot be marked. Tell your teacher.</p>;
  const right = span.techniques.includes(given);
  const reason = span.reason && <p>Why: {span.reason}</p>;
  if (right) {
    const others = span.techniques.filter((id) => id !== given);
    return (
      <>
        <p>
          <strong>Right: {nameCards([given])}.</strong>{" "}
          {others.length > 0 && `The key accepts ${nameCards(others)} too.`}
        </p>
        {reason}
      </>
    );
  }
  const [chosen, wanted] = [cardOf(given), cardOf(span.techniques[0] ?? "")];
  return (
    <>
      <p>
        <strong>
          Not {chosen?.name}: the key says {nameCards(span.techniques)}.
        </strong>
      </p>
      {reason}
      {wanted && (
        <p>
          {wanted.name}: {wanted.definition}
        </p>
      )}
      {chosen && (
        <p>
          {chosen.name} would be: {chosen.definition} For example: {chosen.examples[0]?.text}
        </p>
      )}
    </>
  );
}
