/** Look around: the text with what the machine marked, and the card of each mark. */
import { type Signal, useSignal } from "@preact/signals";
import type { VNode } from "preact";
import { useCallback } from "preact/hooks";
import { TechniqueCard } from "../../reading/explanation.js";
import { cardsOf, type Look } from "../../reading/look.js";
import type { Mark } from "../../reading/mark.js";
import { MarkedText } from "../../reading/marked-text.js";
import { TECHNIQUES } from "../techniques.js";
import { Chip } from "../views/reading-view.js";
import { useClosing } from "../views/use-closing.js";
import { machineMarks } from "./layers.js";
import { ALL_LOOKS } from "./lesson-looks.js";
import { type StepProps, textOfStep } from "./step-props.js";

const PANEL = "explore-panel";

export function ExploreStep({ lesson, step }: StepProps<"explore">): VNode {
  const selected = useSignal<string | undefined>(undefined);
  const text = textOfStep(lesson, step.text);
  const marks = machineMarks(text);
  const chip = useCallback(
    (mark: Mark, look: Look, isOpen: boolean) => (
      <Chip
        {...{ mark, look, isOpen }}
        panel={PANEL}
        onOpen={(key) => {
          selected.value = selected.value === key ? undefined : key;
        }}
      />
    ),
    [],
  );
  return (
    <>
      <p>
        {marks.length === 0
          ? "The machine marked nothing in this text, or was not asked. That does not mean that no technique is used."
          : "Each mark is the machine’s guess, and may be wrong: press its letters to see the card of the technique."}
      </p>
      <div class="columns">
        <article aria-labelledby="explored">
          <h3 id="explored">{text.title}</h3>
          <MarkedText text={text.text} marks={marks} looks={ALL_LOOKS} selected={selected.value} chip={chip} />
        </article>
        <ExplorePanel mark={marks.find(({ key }) => key === selected.value)} selected={selected} />
      </div>
    </>
  );
}

interface ExplorePanelProps {
  readonly mark: Mark | undefined;
  readonly selected: Signal<string | undefined>;
}

function ExplorePanel({ mark, selected }: ExplorePanelProps): VNode {
  const close = useClosing(selected, mark);
  return (
    <aside id={PANEL} class={mark ? "panel is-open" : "panel"} aria-label="The card of the mark">
      {mark === undefined ? (
        <p class="hint">The card of a mark is shown here.</p>
      ) : (
        <>
          <p class="buttons">
            <button type="button" class="close" onClick={close}>
              Close
            </button>
          </p>
          <blockquote>{mark.quote}</blockquote>
          {mark.score !== undefined && (
            <p class="confidence">The machine says: about {Math.round(100 * mark.score)} in 100.</p>
          )}
          {cardsOf(TECHNIQUES, mark.technique).map((card) => (
            <TechniqueCard key={card.id} card={card} />
          ))}
        </>
      )}
    </aside>
  );
}
