/** Name it: words are given, and of several techniques the right one is chosen. A wrong answer gets the reason. */
import type { VNode } from "preact";
import { useState } from "preact/hooks";
import type { LessonStep } from "../../lessons/lesson-schema.js";
import { markNames } from "../../lessons/mark-items.js";
import { focusSoon } from "../views/act.js";
import { type ItemAnswer, itemAnswers } from "./item-answers.js";
import { CARDS, nameCards } from "./lesson-looks.js";
import { ReasonList } from "./reason-list.js";
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

function NameQuestion(props: NameQuestionProps): VNode {
  const { session, lesson, index, item, number } = props;
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
          <NameResult {...props} given={given} />
        </div>
      )}
    </>
  );
}

interface NameResultProps extends StepProps<"name"> {
  readonly number: number;
  readonly given: ItemAnswer<"name">;
}

function NameResult({ lesson, step, index, given }: NameResultProps): VNode | null {
  const texts = new Map(lesson.texts.map((text) => [text.id, text]));
  const [marked] = markNames(step, { kind: "name", step: index, items: [given] }, texts, CARDS);
  if (marked === undefined) return null;
  const { verdict, technique, accepted, reasons } = marked;
  if (verdict === "open")
    return (
      <p>Nobody decided which technique this is. Yours is one reading: what speaks for it, and what for another?</p>
    );
  if (verdict === "wrong")
    return (
      <>
        <p>
          <strong>
            Not {nameCards([technique])}: the key says {nameCards(accepted)}.
          </strong>
        </p>
        <ReasonList reasons={reasons} />
      </>
    );
  const others = accepted.filter((id) => id !== technique);
  return (
    <p>
      <strong>Right: {nameCards([technique])}.</strong>{" "}
      {others.length > 0 && `The key accepts ${nameCards(others)} too.`}
    </p>
  );
}
