/** Name it: words are given, and of several techniques the right one is chosen. A wrong answer gets the reason. */
import type { VNode } from "preact";
import { useState } from "preact/hooks";
import type { LessonStep } from "../../lessons/lesson-schema.js";
import { markNames } from "../../lessons/mark-items.js";
import { focusSoon } from "../views/act.js";
import { type ItemAnswer, itemAnswers } from "./item-answers.js";
import { CARDS, nameCards } from "./lesson-looks.js";
import { QuestionForm, resultId } from "./question-form.js";
import { ReasonList } from "./reason-list.js";
import { aroundPlace, StaticText } from "./static-text.js";
import { type StepProps, textOfStep } from "./step-props.js";

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
    focusSoon(resultId(index, number));
  };
  return (
    <>
      <StaticText text={shown} marks={[]} chosen={place} />
      <QuestionForm
        kind="name"
        {...{ index, number, sureness, said }}
        legend={`Which technique is “${text.text.slice(item.start, item.end)}”?`}
        options={item.options.map((option) => ({
          name: nameCards([option]),
          isChosen: technique === option,
          onChoose: () => setTechnique(option),
        }))}
        onSureness={setSureness}
        onCheck={check}
        result={given && <NameResult {...props} given={given} />}
      />
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
      <p>This lesson has no key for these words. Yours is one reading: what speaks for it, and what for another?</p>
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
