/** Clean or not: a false alarm counts as much as a miss. */
import type { VNode } from "preact";
import { useState } from "preact/hooks";
import type { LessonText } from "../../lessons/lesson-schema.js";
import { focusSoon } from "../views/act.js";
import { wordsOf } from "./guess.js";
import { itemAnswers } from "./item-answers.js";
import { keyMarks } from "./layers.js";
import { nameCards } from "./lesson-looks.js";
import { QuestionForm, resultId } from "./question-form.js";
import { StaticText } from "./static-text.js";
import { type StepProps, textOfStep } from "./step-props.js";

export function CleanStep(props: StepProps<"clean">): VNode {
  return (
    <>
      <p>To see a technique where there is none is as much a mistake as to miss one.</p>
      <ol class="items">
        {props.step.items.map(({ text }, number) => (
          <li key={number}>
            <CleanQuestion {...props} text={textOfStep(props.lesson, text)} number={number} />
          </li>
        ))}
      </ol>
    </>
  );
}

interface CleanQuestionProps extends StepProps<"clean"> {
  readonly text: LessonText;
  readonly number: number;
}

const CHOICES = [
  { clean: true, name: "Clean: I see no technique" },
  { clean: false, name: "Not clean: I see at least one" },
] as const;

function CleanQuestion({ session, index, text, number }: CleanQuestionProps): VNode {
  const answers = itemAnswers(session, index, "clean");
  const given = answers.get(number);
  const [clean, setClean] = useState(given?.clean);
  const [sureness, setSureness] = useState(given?.sureness);
  const [said, setSaid] = useState("");
  const check = () => {
    if (clean === undefined || sureness === undefined) {
      setSaid(clean === undefined ? "Choose clean or not clean first." : "Say how sure you are first.");
      return;
    }
    setSaid("");
    answers.set({ item: number, clean, sureness });
    focusSoon(resultId(index, number));
  };
  return (
    <>
      <StaticText text={text.text} marks={given === undefined ? [] : keyMarks(text)} />
      <QuestionForm
        kind="clean"
        {...{ index, number, sureness, said }}
        legend="Is this text clean?"
        options={CHOICES.map((choice) => ({
          name: choice.name,
          isChosen: clean === choice.clean,
          onChoose: () => setClean(choice.clean),
        }))}
        onSureness={setSureness}
        onCheck={check}
        result={given && <CleanResult given={given.clean} text={text} />}
      />
    </>
  );
}

function CleanResult({ given, text: { text, key } }: { readonly given: boolean; readonly text: LessonText }): VNode {
  if (key === null) return <p>This lesson has no key for this text. Compare with your neighbour.</p>;
  const isClean = key.length === 0;
  return (
    <>
      <p>
        <strong>{tellClean(given, isClean)}</strong>
      </p>
      {!isClean && (
        <ul>
          {key.map((span) => (
            <li key={span.start}>
              “{wordsOf(text, span)}”: {nameCards(span.techniques)}. {span.reason}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function tellClean(given: boolean, isClean: boolean): string {
  if (given && isClean) return "Right: the key has nothing in this text.";
  if (!given && !isClean) return "Right: the key has something in it.";
  if (given) return "Missed: the key has something in it.";
  return "A false alarm: the key has nothing in this text. Strong or sad words alone are no technique.";
}
