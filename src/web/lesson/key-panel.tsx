/** Beside a text whose key is edited: words that are being chosen, or the place that is open, with all that it says. */
import type { VNode } from "preact";
import { useState } from "preact/hooks";
import { acceptTechnique, type EndMove, giveReason, preferTechnique, refuseTechnique } from "../../lessons/edit-key.js";
import { LONGEST_WORDS } from "../../lessons/lesson-limits.js";
import type { KeySpan } from "../../lessons/lesson-schema.js";
import { chooseSpan } from "../../review/choose-words.js";
import { focusSoon } from "../views/act.js";
import { ChoosingPanel } from "../views/choosing-panel.js";
import { CHOOSE } from "../views/own-marks.js";
import { TechniqueSelect } from "../views/technique-select.js";
import { useClosing } from "../views/use-closing.js";
import { wordsOf } from "./guess.js";
import type { KeyDesk } from "./key-desk.js";
import { CARD_LOOKS, nameCards } from "./lesson-looks.js";

/** Id of the panel. */
export const KEY_PANEL = "key-panel";
/** The open place's names in the panel, where the focus goes when its letters are pressed. */
export const KEY_PANEL_TITLE = "key-panel-title";

export const END_MOVES: readonly (EndMove & { readonly name: string })[] = [
  { name: "Begin a word earlier", end: "start", way: -1 },
  { name: "Begin a word later", end: "start", way: 1 },
  { name: "End a word earlier", end: "end", way: -1 },
  { name: "End a word later", end: "end", way: 1 },
];

export function KeyPanel({ desk, id }: { readonly desk: KeyDesk; readonly id: string }): VNode {
  const { selected, marks, openSpan } = desk;
  const span = openSpan.value;
  const mark = marks.value.find(({ key }) => key === selected.value);
  const close = useClosing(selected, mark);
  return (
    <ChoosingPanel
      page={desk}
      id={KEY_PANEL}
      label="The place of the key"
      text={desk.text}
      holdsMark={span !== undefined}
      take={desk.take}
    >
      {span === undefined ? (
        <p class="hint">
          To add a place, select words in the text, or press “Mark words one by one”. To change one, press the letters
          after it.
        </p>
      ) : (
        <OpenSpan desk={desk} span={span} field={`reason ${id} ${span.start}`} onClose={close} />
      )}
    </ChoosingPanel>
  );
}

interface OpenSpanProps {
  readonly desk: KeyDesk;
  readonly span: KeySpan;
  /** What is typed as its reason is undone at once. */
  readonly field: string;
  readonly onClose: () => void;
}

function OpenSpan({ desk, span, field, onClose }: OpenSpanProps): VNode {
  return (
    <>
      <p class="buttons">
        <button type="button" class="close" onClick={onClose}>
          Close
        </button>
      </p>
      <h4 id={KEY_PANEL_TITLE} tabIndex={-1}>
        {nameCards(span.techniques)}
      </h4>
      <blockquote>{wordsOf(desk.text, span)}</blockquote>
      <Ends desk={desk} span={span} />
      <Techniques desk={desk} span={span} />
      <label for="key-reason" class="field-label">
        Why, told to a student who saw it otherwise
      </label>
      <textarea
        id="key-reason"
        rows={3}
        maxLength={LONGEST_WORDS}
        value={span.reason ?? ""}
        onInput={({ currentTarget }) => desk.change((now) => giveReason(now, currentTarget.value), "", field)}
      />
      <p class="buttons">
        <button
          type="button"
          onClick={() => {
            desk.remove();
            focusSoon(CHOOSE);
          }}
        >
          Take this place out of the key
        </button>
      </p>
    </>
  );
}

type PlaceProps = Pick<OpenSpanProps, "desk" | "span">;

function Ends({ desk, span }: PlaceProps): VNode {
  const { choosing, words } = desk.reviewing;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would draw a frame around a few buttons
    <div role="group" aria-label="Words of this place" class="ends">
      {END_MOVES.map(({ name, ...move }) => (
        <button key={name} type="button" onClick={() => desk.move(move)}>
          {name}
        </button>
      ))}
      <button
        type="button"
        onClick={() => {
          const key = desk.selected.value;
          if (key !== undefined) choosing.value = { key, choice: chooseSpan(words.value, span) };
        }}
      >
        Choose other words
      </button>
    </div>
  );
}

function Techniques({ desk, span: { techniques } }: PlaceProps): VNode {
  const [another, setAnother] = useState("");
  const accept = () => {
    if (another === "") return;
    desk.change((now) => acceptTechnique(now, another), `Accepted: ${nameCards([another])}.`);
    setAnother("");
  };
  return (
    <>
      <p class="field-label">Right here</p>
      <ul>
        {techniques.map((technique, i) => {
          const name = nameCards([technique]);
          return (
            <li key={technique}>
              {name}
              {i === 0 && techniques.length > 1 && " (what most would say)"}
              {techniques.length > 1 && (
                <span class="buttons">
                  {i > 0 && (
                    <button
                      type="button"
                      aria-label={`${name} is what most would say`}
                      onClick={() => desk.change((now) => preferTechnique(now, technique), `First: ${name}.`)}
                    >
                      Put first
                    </button>
                  )}
                  <button
                    type="button"
                    aria-label={`Do not accept ${name}`}
                    onClick={() => desk.change((now) => refuseTechnique(now, technique), `Not accepted: ${name}.`)}
                  >
                    Do not accept
                  </button>
                </span>
              )}
            </li>
          );
        })}
      </ul>
      <TechniqueSelect
        id="key-accept"
        label="Another technique that is right too"
        value={another}
        looks={CARD_LOOKS}
        onChoose={setAnother}
      />
      <p class="buttons">
        <button type="button" aria-disabled={another === ""} onClick={accept}>
          Accept it too
        </button>
      </p>
    </>
  );
}
