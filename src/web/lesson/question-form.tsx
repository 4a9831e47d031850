/** A question with options and how sure the student is: asked until it is answered, then the result stands in its place. */
import type { ComponentChildren, VNode } from "preact";
import { SurenessRadios } from "./sureness-radios.js";

export interface QuestionFormProps {
  /** Of the kind of step, to keep the names of its fields apart. */
  readonly kind: string;
  /** Of the step, and of the question in it. */
  readonly index: number;
  readonly number: number;
  readonly legend: string;
  readonly options: readonly { readonly name: string; readonly isChosen: boolean; readonly onChoose: () => void }[];
  readonly sureness: number | undefined;
  readonly onSureness: (sureness: number) => void;
  /** What keeps the answer from being checked. */
  readonly said: string;
  readonly onCheck: () => void;
  /** What came of the answer; undefined until there is one. */
  readonly result: ComponentChildren | undefined;
}

/** Id of what came of an answer, for the focus. */
export function resultId(index: number, number: number): string {
  return `result-${index}-${number}`;
}

export function QuestionForm(props: QuestionFormProps): VNode {
  const { kind, index, number, legend, options, sureness, onSureness, said, onCheck, result } = props;
  const isAnswered = result !== undefined;
  return (
    <>
      <fieldset disabled={isAnswered}>
        <legend>{legend}</legend>
        {options.map(({ name, isChosen, onChoose }) => (
          <label key={name}>
            <input type="radio" name={`${kind}-${index}-${number}`} checked={isChosen} onChange={onChoose} /> {name}
          </label>
        ))}
      </fieldset>
      <SurenessRadios
        name={`${kind}-sure-${index}-${number}`}
        value={sureness}
        disabled={isAnswered}
        onChoose={onSureness}
      />
      <p role="status" class="said error-place">
        {said}
      </p>
      {isAnswered ? (
        <div id={resultId(index, number)} tabIndex={-1} class="result">
          {result}
        </div>
      ) : (
        <p class="buttons">
          <button type="button" class="primary" onClick={onCheck}>
            Check
          </button>
        </p>
      )}
    </>
  );
}
