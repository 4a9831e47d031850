/** The two texts with their marks, and at the foot of the window why one was marked. */
import type { VNode } from "preact";
import { useCallback } from "preact/hooks";
import { MarkExplanation } from "../../reading/explanation.js";
import type { Look } from "../../reading/look.js";
import type { Mark } from "../../reading/mark.js";
import { MarkedText } from "../../reading/marked-text.js";
import { type Comparison, type ComparisonState, SIDES, type Side } from "../state/comparison.js";
import type { OpenText } from "../state/page-text.js";
import { LOOKS, TECHNIQUES } from "../techniques.js";
import { Chip } from "./reading-view.js";
import { useClosing } from "./use-closing.js";

const PANEL = "compare-panel";

export function CompareTexts({ comparison }: { readonly comparison: Comparison }): VNode | null {
  const { state, marks, selected } = comparison;
  const open = useCallback((key: string) => (selected.value = selected.value === key ? undefined : key), [selected]);
  const chip = useCallback(
    (mark: Mark, look: Look, isOpen: boolean) => (
      <Chip mark={mark} look={look} isOpen={isOpen} onOpen={open} panel={PANEL} />
    ),
    [open],
  );
  const current = state.value;
  if (current.kind === "none") return null;
  return (
    <>
      <div class="pair texts" aria-busy={current.kind === "reading"}>
        {SIDES.map((side) => {
          const { name, text } = openOn(current, side);
          const shown = marks[side].value;
          return (
            <article key={side} aria-labelledby={`title-${side}`}>
              <h2 id={`title-${side}`}>
                {side === "first" ? "First" : "Second"}: {name}
              </h2>
              <p class="hint">{tellMarks(comparison, side)}</p>
              <MarkedText text={text} marks={shown} looks={LOOKS} selected={selected.value} chip={chip} />
            </article>
          );
        })}
      </div>
      <ComparePanel comparison={comparison} />
    </>
  );
}

function openOn(state: Exclude<ComparisonState, { kind: "none" }>, side: Side): OpenText {
  return state.kind === "read" ? state.read[side].open : state.open[side];
}

function tellMarks({ state, point, marks }: Comparison, side: Side): string {
  const current = state.value;
  if (current.kind !== "read") return "";
  if (!current.read[side].result[point.value].readable) return "Not read: the model reads English.";
  if (marks[side].value.length === 0)
    return "Nothing was marked. The absence of marks is not the absence of techniques: the model misses many.";
  return "Each mark is a guess: press its letters to see why.";
}

function ComparePanel({ comparison }: { readonly comparison: Comparison }): VNode {
  const { selected, marks } = comparison;
  const mark = [...marks.first.value, ...marks.second.value].find(({ key }) => key === selected.value);
  const look = mark && LOOKS.get(mark.technique);
  const close = useClosing(selected, mark);
  return (
    <aside id={PANEL} class={mark ? "panel at-foot is-open" : "at-foot"} aria-label="Why this was marked">
      {mark && look && (
        <>
          <p class="buttons">
            <button type="button" class="close" onClick={close}>
              Close
            </button>
          </p>
          <h3>{look.name}</h3>
          <MarkExplanation mark={mark} techniques={TECHNIQUES} />
        </>
      )}
    </aside>
  );
}
