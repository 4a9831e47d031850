/** Beside the text that is being guessed on: words being chosen, or the mark that is open. */
import type { VNode } from "preact";
import type { Mark } from "../../reading/mark.js";
import { chooseSpan } from "../../review/choose-words.js";
import { act, focusSoon } from "../views/act.js";
import { ChoosingPanel } from "../views/choosing-panel.js";
import { CHOOSE } from "../views/own-marks.js";
import { TechniqueSelect } from "../views/technique-select.js";
import { useClosing } from "../views/use-closing.js";
import { takeIntoReview } from "../views/word-chooser.js";
import type { Guess } from "./guess.js";
import { CARD_LOOKS } from "./lesson-looks.js";
import { SurenessRadios } from "./sureness-radios.js";

/** Id of the panel. */
export const PANEL = "guess-panel";

export function GuessPanel({ guess }: { readonly guess: Guess }): VNode {
  const { selected, marks, nextSureness } = guess;
  const mark = marks.value.find(({ key }) => key === selected.value);
  const close = useClosing(selected, mark);
  return (
    <ChoosingPanel
      page={guess}
      id={PANEL}
      label="Your mark"
      text={guess.text}
      holdsMark={mark !== undefined}
      take={takeIntoReview(guess)}
      more={
        <SurenessRadios
          name="next-sureness"
          value={nextSureness.value}
          onChoose={(value) => (nextSureness.value = value)}
        />
      }
    >
      {mark === undefined ? (
        <p class="hint">
          Select words in the text, or press “Mark words one by one”. Take as few words as carry the technique. You need
          not find any: a text may have none.
        </p>
      ) : (
        <OpenMark guess={guess} mark={mark} onClose={close} />
      )}
    </ChoosingPanel>
  );
}

interface OpenMarkProps {
  readonly guess: Guess;
  readonly mark: Mark;
  readonly onClose: () => void;
}

function OpenMark({ guess, mark, onClose }: OpenMarkProps): VNode {
  const { reviewing, sureness } = guess;
  const { key } = mark;
  return (
    <>
      <p class="buttons">
        <button type="button" class="close" onClick={onClose}>
          Close
        </button>
      </p>
      <h3>{CARD_LOOKS.get(mark.technique)?.name}</h3>
      <blockquote>{mark.quote}</blockquote>
      <TechniqueSelect
        id="guess-technique"
        label="Technique"
        value={mark.technique}
        looks={CARD_LOOKS}
        onChoose={(technique) => act(guess, { kind: "change", key, technique })}
      />
      <SurenessRadios
        name="mark-sureness"
        value={sureness.value.get(key)}
        onChoose={(value) => guess.setSureness(key, value)}
      />
      <p class="buttons">
        <button
          type="button"
          onClick={() => {
            reviewing.choosing.value = { key, choice: chooseSpan(reviewing.words.value, mark) };
          }}
        >
          Change the words
        </button>
        <button
          type="button"
          onClick={() => {
            act(guess, { kind: "remove", key });
            guess.selected.value = undefined;
            focusSoon(CHOOSE);
          }}
        >
          Delete this mark
        </button>
      </p>
    </>
  );
}
