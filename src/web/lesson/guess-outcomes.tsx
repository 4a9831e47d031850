/** What became of a student's marks against the key: counted, and each told in words with its reason. */
import type { ComponentChild, VNode } from "preact";
import type { GuessedMark, KeySpan, LessonText } from "../../lessons/lesson-schema.js";
import type { MarkedGuess, MarkedMark, MarkVerdict } from "../../lessons/mark-guess.js";
import type { Reason } from "../../lessons/reasons.js";
import { keyOf } from "../../reading/mark.js";
import { compareSpans, overlapLength, type Span } from "../../text/span.js";
import { wordsOf } from "./guess.js";
import { cardOf, nameCards, nameMachine } from "./lesson-looks.js";
import { ReasonList } from "./reason-list.js";
import { nameSureness } from "./sureness.js";

/** What became of a mark, or of a span of the key that no mark meets. */
export interface Outcome extends Span {
  readonly kind: MarkVerdict | "miss";
  readonly mark?: GuessedMark;
  readonly key?: KeySpan;
  readonly reasons: readonly Reason[];
}

/** In order of place. */
export function outcomesOf({ marks, missed }: MarkedGuess): Outcome[] {
  const ofMark = ({ mark, verdict, ...rest }: MarkedMark) => ({
    start: mark.start,
    end: mark.end,
    kind: verdict,
    mark,
    ...rest,
  });
  const ofMiss = ({ key, reasons }: MarkedGuess["missed"][number]) => {
    return { start: key.start, end: key.end, kind: "miss", key, reasons } as const;
  };
  return [...marks.map(ofMark), ...missed.map(ofMiss)].sort(compareSpans);
}

const KINDS: Readonly<Record<Outcome["kind"], string>> = {
  hit: "Found",
  boundary: "Right technique, other words",
  technique: "Right place, other technique",
  falseAlarm: "False alarm",
  miss: "Missed",
};

export function Counts({ outcomes }: { readonly outcomes: readonly Outcome[] }): VNode {
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

interface DecidedProps {
  readonly text: LessonText;
  readonly outcomes: readonly Outcome[];
  readonly withMachine: boolean;
}

export function Decided({ text, outcomes, withMachine }: DecidedProps): VNode {
  const extra = text.machine.filter((mark) => !outcomes.some((outcome) => overlapLength(outcome, mark) > 0));
  return (
    <ol class="outcomes">
      {outcomes.map((outcome, i) => (
        <li key={i} class={`outcome ${outcome.kind}`}>
          <h5>
            {KINDS[outcome.kind]}: “{wordsOf(text.text, outcome)}”
          </h5>
          {tellOutcome(text, outcome)}
          {outcome.mark && <p class="hint">You were: {nameSureness(outcome.mark.sureness).toLowerCase()}.</p>}
          {withMachine && <p class="hint">{tellMachine(text, outcome)}</p>}
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

function tellOutcome({ text }: LessonText, { kind, mark, key, reasons }: Outcome): ComponentChild {
  const said = mark && nameCards([mark.technique]);
  const accepted = key && nameCards(key.techniques);
  if (kind === "hit") return <p>You said {said}, and the key accepts that.</p>;
  if (kind === "boundary")
    return (
      <p>
        {said} is right. The key marks “{key && wordsOf(text, key)}”: {mark && key && tellBoundary(mark, key)}
      </p>
    );
  return (
    <>
      {kind === "falseAlarm" && <p>You said {said}. The key has nothing here.</p>}
      {kind === "miss" && <p>The key has {accepted} here.</p>}
      {kind === "technique" && (
        <p>
          You said {said}. The key accepts {accepted} at “{key && wordsOf(text, key)}”.
        </p>
      )}
      <ReasonList reasons={reasons} />
      <AskOf id={key?.techniques[0] ?? mark?.technique} />
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

export function tellMachine({ machine }: LessonText, place: Span): string {
  const names = [
    ...new Set(machine.filter((mark) => overlapLength(mark, place) > 0).map((mark) => nameMachine(mark.technique))),
  ];
  return names.length === 0 ? "The machine has nothing here." : `The machine says: ${names.join("; ")}.`;
}
