/** The student's marks beside the key's and the machine's, and each difference in words. */
import type { ComponentChild, VNode } from "preact";
import type { LessonText } from "../../lessons/lesson-schema.js";
import { keyOf, type Mark } from "../../reading/mark.js";
import { overlapLength, type Span } from "../../text/span.js";
import { type Guess, wordsOf } from "./guess.js";
import { keyMarks, machineMarks, ownMarks } from "./layers.js";
import { ALL_LOOKS, cardOf, nameCards, nameMachine } from "./lesson-looks.js";
import { compareWithKey, type Outcome, placeOf, type StudentMark } from "./marking-port.js";
import { StaticText } from "./static-text.js";
import { nameSureness } from "./sureness.js";

export interface GuessComparisonProps {
  readonly text: LessonText;
  readonly guess: Guess;
  readonly titleId: string;
}

export function GuessComparison({ text, guess, titleId }: GuessComparisonProps): VNode {
  const marks = guess.studentMarks.value;
  const outcomes = compareWithKey(marks, text.key);
  return (
    <section aria-labelledby={titleId}>
      <h3 id={titleId} tabIndex={-1}>
        You, the key and the machine
      </h3>
      {outcomes === null ? (
        <p>
          Nobody decided what counts as right in this text. Here is who sees what. Where you and the machine differ,
          neither is called right: talk about it.
        </p>
      ) : (
        <Counts outcomes={outcomes} />
      )}
      <div class={text.key === null ? "layers" : "layers three"}>
        <Layer name="You" text={text.text} marks={ownMarks(text.text, marks)} />
        {text.key !== null && <Layer name="The key" text={text.text} marks={keyMarks(text)} />}
        <Layer name="The machine" text={text.text} marks={machineMarks(text)} />
      </div>
      <h4>One by one</h4>
      {outcomes === null ? <Undecided text={text} marks={marks} /> : <Decided text={text} outcomes={outcomes} />}
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

const KINDS: Readonly<Record<Outcome["kind"], string>> = {
  hit: "Found",
  boundary: "Right technique, other words",
  technique: "Right place, other technique",
  "false-alarm": "False alarm",
  miss: "Missed",
};

function Counts({ outcomes }: { readonly outcomes: readonly Outcome[] }): VNode {
  if (outcomes.length === 0)
    return <p role="status">You marked nothing, and the key has nothing: you saw that this text is clean.</p>;
  return (
    <dl class="counts">
      {Object.entries(KINDS).map(([kind, name]) => (
        <div key={kind}>
          <dt>{name}</dt>
          <dd>{outcomes.filter((outcome) => outcome.kind === kind).length}</dd>
        </div>
      ))}
    </dl>
  );
}

function Decided({ text, outcomes }: { readonly text: LessonText; readonly outcomes: readonly Outcome[] }): VNode {
  const extra = text.machine.filter((mark) => !outcomes.some((outcome) => overlapLength(placeOf(outcome), mark) > 0));
  return (
    <ol class="outcomes">
      {outcomes.map((outcome, i) => (
        <li key={i} class={`outcome ${outcome.kind}`}>
          <h5>
            {KINDS[outcome.kind]}: “{wordsOf(text.text, placeOf(outcome))}”
          </h5>
          {tellOutcome(text, outcome)}
          {"mark" in outcome && <p class="hint">You were: {nameSureness(outcome.mark.sureness).toLowerCase()}.</p>}
          <p class="hint">{tellMachine(text, placeOf(outcome))}</p>
        </li>
      ))}
      {extra.map((mark) => (
        <li key={keyOf(mark)} class="outcome">
          <h5>Only the machine: “{wordsOf(text.text, mark)}”</h5>
          <p>It says {nameMachine(mark.technique)}. The key has nothing here, and neither have you.</p>
        </li>
      ))}
    </ol>
  );
}

function tellOutcome({ text }: LessonText, outcome: Outcome): ComponentChild {
  if (outcome.kind === "false-alarm") {
    const card = cardOf(outcome.mark.technique);
    const [alike] = card?.lookAlikes ?? [];
    return (
      <>
        <p>You said {card?.name}. The key has nothing here.</p>
        {alike && (
          <p>
            What only looks like it: {alike.text} <em>{alike.why}</em>
          </p>
        )}
      </>
    );
  }
  const { key } = outcome;
  const reason = key.reason && <p>Why: {key.reason}</p>;
  const names = nameCards(key.techniques);
  if (outcome.kind === "miss")
    return (
      <>
        <p>The key has {names} here.</p>
        {reason}
        <AskOf id={key.techniques[0]} />
      </>
    );
  if (outcome.kind === "hit") return <p>You said {nameCards([outcome.mark.technique])}, and the key accepts that.</p>;
  if (outcome.kind === "boundary")
    return (
      <p>
        {nameCards([outcome.mark.technique])} is right. The key marks “{wordsOf(text, key)}”:{" "}
        {tellBoundary(outcome.mark, key)}
      </p>
    );
  return (
    <>
      <p>
        You said {nameCards([outcome.mark.technique])}. The key accepts {names} at “{wordsOf(text, key)}”.
      </p>
      {reason}
      <AskOf id={key.techniques[0]} />
    </>
  );
}

function AskOf({ id }: { readonly id: string | undefined }): VNode | null {
  const card = id === undefined ? undefined : cardOf(id);
  return card === undefined ? null : (
    <p class="ask">
      <strong>Ask:</strong> {card.question}
    </p>
  );
}

function tellBoundary(mark: Span, key: Span): string {
  if (mark.start <= key.start && mark.end >= key.end) return "you took more words than it needs.";
  if (mark.start >= key.start && mark.end <= key.end) return "you left out some words.";
  return "yours begin or end elsewhere.";
}

function tellMachine({ machine }: LessonText, place: Span): string {
  const names = [
    ...new Set(machine.filter((mark) => overlapLength(mark, place) > 0).map((mark) => nameMachine(mark.technique))),
  ];
  return names.length === 0 ? "The machine has nothing here." : `The machine says: ${names.join("; ")}.`;
}

function Undecided({ text, marks }: { readonly text: LessonText; readonly marks: readonly StudentMark[] }): VNode {
  const only = text.machine.filter((mark) => !marks.some((own) => overlapLength(own, mark) > 0));
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
