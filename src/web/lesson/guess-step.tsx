/** Guess first: the student marks the text unaided, says how sure, and only then sees what others marked. */
import type { VNode } from "preact";
import { useCallback } from "preact/hooks";
import type { Answer, LessonText } from "../../lessons/lesson-schema.js";
import type { Look } from "../../reading/look.js";
import type { Mark } from "../../reading/mark.js";
import { MarkedText } from "../../reading/marked-text.js";
import { spanOfChoice } from "../../review/choose-words.js";
import { overlapLength } from "../../text/span.js";
import { splitPassages } from "../../text/split-passages.js";
import { focusSoon } from "../views/act.js";
import { OwnMarks } from "../views/own-marks.js";
import { Chip, focusChip } from "../views/reading-view.js";
import type { Guess } from "./guess.js";
import { GuessComparison } from "./guess-comparison.js";
import { GuessPanel, PANEL } from "./guess-panel.js";
import { CARD_LOOKS } from "./lesson-looks.js";
import { type StepProps, textOfStep } from "./step-props.js";
import { nameSureness } from "./sureness.js";

const COMPARISON = "comparison-title";

export function GuessStep({ session, lesson, step, index }: StepProps<"guess">): VNode {
  const text = textOfStep(lesson, step.text);
  const guess = session.guess(index);
  if (guess.compared.value)
    return (
      <GuessComparison
        text={text}
        guess={guess}
        titleId={COMPARISON}
        withMachine={session.open.value?.retest === undefined}
      />
    );
  return (
    <>
      <Hints text={text} hints={step.hints} />
      <div class="columns">
        <GuessText guess={guess} title={text.title} />
        <GuessPanel guess={guess} />
      </div>
      <GuessList guess={guess} />
      <Compare guess={guess} onCompare={() => session.answer(answerOf(index, guess))} />
    </>
  );
}

function answerOf(step: number, { studentMarks }: Guess): Answer {
  return { kind: "guess", step, marks: [...studentMarks.value], compared: true };
}

/** What is given away; nothing where nobody decided. */
function Hints({ text: { text, key }, hints }: { readonly text: LessonText; readonly hints: string }): VNode | null {
  if (hints === "none" || key === null) return null;
  const count = key.length === 1 ? "The key has 1 place." : `The key has ${key.length} places.`;
  if (hints === "count" || key.length === 0) return <p class="lesson-hint">Hint: {count}</p>;
  const sentences = splitPassages(text).filter((passage) => key.some((span) => overlapLength(passage, span) > 0));
  return (
    <div class="lesson-hint">
      <p>Hint: {count} Look in these sentences:</p>
      <ol>
        {sentences.map((passage) => (
          <li key={passage.start}>{text.slice(passage.start, passage.end)}</li>
        ))}
      </ol>
    </div>
  );
}

function GuessText({ guess, title }: { readonly guess: Guess; readonly title: string }): VNode {
  const { selected, reviewing } = guess;
  const open = useCallback(
    (key: string) => {
      reviewing.said.value = null;
      selected.value = selected.value === key ? undefined : key;
    },
    [guess],
  );
  const chip = useCallback(
    (mark: Mark, look: Look, isOpen: boolean) => <Chip {...{ mark, look, isOpen }} onOpen={open} panel={PANEL} />,
    [open],
  );
  const choosing = reviewing.choosing.value;
  return (
    <article aria-labelledby="guessed">
      <h3 id="guessed">{title}</h3>
      <p class="buttons">
        <OwnMarks page={guess} />
        <button type="button" aria-disabled={!reviewing.canUndo.value} onClick={reviewing.undo}>
          Undo
        </button>
      </p>
      <MarkedText
        text={guess.text}
        marks={guess.marks.value}
        looks={CARD_LOOKS}
        selected={selected.value}
        chosen={choosing && spanOfChoice(reviewing.words.value, choosing.choice)}
        chip={chip}
      />
    </article>
  );
}

function GuessList({ guess }: { readonly guess: Guess }): VNode {
  const marks = guess.marks.value;
  return (
    <section aria-labelledby="own-list">
      <h3 id="own-list">Your marks</h3>
      {marks.length === 0 ? (
        <p>None yet.</p>
      ) : (
        <ol>
          {marks.map(({ key, quote, technique }) => (
            <li key={key}>
              “{quote}”: {CARD_LOOKS.get(technique)?.name} ({nameSureness(guess.sureness.value.get(key) ?? 0.5)}){" "}
              <button
                type="button"
                aria-label={`Go to text: ${CARD_LOOKS.get(technique)?.name}, “${quote.slice(0, 40)}”`}
                onClick={() => focusChip(key)}
              >
                Go to text
              </button>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

function Compare({ guess, onCompare }: { readonly guess: Guess; readonly onCompare: () => void }): VNode {
  return (
    <>
      <p>
        When you have marked all that you see, compare. After that your marks stay as they are. If you see nothing,
        compare as well.
      </p>
      <p class="buttons">
        <button
          type="button"
          class="primary"
          onClick={() => {
            guess.reviewing.choosing.value = undefined;
            guess.compared.value = true;
            onCompare();
            focusSoon(COMPARISON);
          }}
        >
          Compare
        </button>
      </p>
    </>
  );
}
