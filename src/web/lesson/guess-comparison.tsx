/** The student's marks beside the key's and the machine's, and each difference in words. */
import type { VNode } from "preact";
import { compareWithMachine } from "../../lessons/compare-machine.js";
import type { GuessedMark, LessonText } from "../../lessons/lesson-schema.js";
import { markGuess, prepareKey } from "../../lessons/mark-guess.js";
import { keyOf, type Mark } from "../../reading/mark.js";
import { type Guess, wordsOf } from "./guess.js";
import { Counts, Decided, outcomesOf, tellMachine } from "./guess-outcomes.js";
import { keyMarks, machineMarks, ownMarks } from "./layers.js";
import { ALL_LOOKS, CARDS, nameMachine } from "./lesson-looks.js";
import { StaticText } from "./static-text.js";
import { nameSureness } from "./sureness.js";

export interface GuessComparisonProps {
  readonly text: LessonText;
  readonly guess: Guess;
  readonly titleId: string;
  /** False where no machine has read the text. */
  readonly withMachine: boolean;
}

export function GuessComparison({ text, guess, titleId, withMachine }: GuessComparisonProps): VNode {
  const marks = guess.studentMarks.value;
  const outcomes = text.key === null ? null : outcomesOf(markGuess(marks, prepareKey(text.text, text.key), CARDS));
  return (
    <section aria-labelledby={titleId}>
      <h3 id={titleId} tabIndex={-1}>
        {withMachine ? "You, the key and the machine" : "You and the key"}
      </h3>
      {outcomes === null ? (
        <p>
          This lesson has no key for this text. Here is who sees what. Where you and the machine differ, neither is
          called right: talk about it.
        </p>
      ) : (
        <Counts outcomes={outcomes} />
      )}
      <div class={text.key !== null && withMachine ? "layers three" : "layers"}>
        <Layer name="You" text={text.text} marks={ownMarks(text.text, marks)} />
        {text.key !== null && <Layer name="The key" text={text.text} marks={keyMarks(text)} />}
        {withMachine && <Layer name="The machine" text={text.text} marks={machineMarks(text)} />}
      </div>
      <h4>One by one</h4>
      {outcomes === null ? (
        <Undecided text={text} marks={marks} />
      ) : (
        <Decided text={text} outcomes={outcomes} withMachine={withMachine} />
      )}
    </section>
  );
}

function Layer({
  name,
  text,
  marks,
}: {
  readonly name: string;
  readonly text: string;
  readonly marks: readonly Mark[];
}): VNode {
  return (
    <article aria-label={name}>
      <h4>
        {name}: {marks.length === 1 ? "1 mark" : `${marks.length} marks`}
      </h4>
      <StaticText text={text} marks={marks} />
    </article>
  );
}

function Undecided({ text, marks }: { readonly text: LessonText; readonly marks: readonly GuessedMark[] }): VNode {
  const only = compareWithMachine(marks, text, CARDS).onlyMachine;
  return (
    <ol class="outcomes">
      {marks.map((mark) => (
        <li key={keyOf(mark)} class="outcome">
          <h5>You: “{wordsOf(text.text, mark)}”</h5>
          <p>
            You said {ALL_LOOKS.get(mark.technique)?.name} ({nameSureness(mark.sureness).toLowerCase()}).{" "}
            {tellMachine(text, mark)}
          </p>
        </li>
      ))}
      {only.map((mark) => (
        <li key={keyOf(mark)} class="outcome">
          <h5>Only the machine: “{wordsOf(text.text, mark)}”</h5>
          <p>It says {nameMachine(mark.technique)}. You left it unmarked.</p>
        </li>
      ))}
    </ol>
  );
}
