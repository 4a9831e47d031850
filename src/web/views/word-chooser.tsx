/** Words are chosen here without dragging: with buttons, with arrow keys, or by pointing at a first and a last one. */
import type { ComponentChild, VNode } from "preact";
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import {
  chooseSpan,
  countChoice,
  extendWord,
  lengthen,
  pointAt,
  shorten,
  spanOfChoice,
  stepLine,
  stepWord,
  type WordChoice,
} from "../../review/choose-words.js";
import type { Span } from "../../text/span.js";
import { offsetOfPoint, spanOfRange, type TreePoint } from "../selection-span.js";
import type { Choosing } from "../state/reviewing.js";
import { act, focusSoon } from "./act.js";
import type { ChoosingPage, MarkedPage } from "./marked-page.js";
import { CHOOSE, clearSelection, textElement } from "./own-marks.js";
import { focusChip } from "./reading-view.js";
import { TechniqueSelect } from "./technique-select.js";

/** What was chosen; the technique is "" where only the words of a mark are. */
export interface ChosenWords {
  readonly span: Span;
  readonly technique: string;
}

export interface WordChooserProps {
  readonly page: ChoosingPage;
  readonly text: string;
  readonly choosing: Choosing;
  /** Takes what was chosen. @returns the key of the mark that it is now, or undefined where `said` tells why it cannot be */
  readonly take: (choosing: Choosing, chosen: ChosenWords) => string | undefined;
  /** What else is asked about a new mark. */
  readonly more?: ComponentChild;
}

type Move = (choice: WordChoice) => WordChoice;

export function WordChooser({ page, text, choosing, take, more }: WordChooserProps): VNode {
  const { words } = page.reviewing;
  const [technique, setTechnique] = useState("");
  const first = useRef<HTMLButtonElement>(null);
  const box = useRef<HTMLDivElement>(null);
  const set = (move: Move) => {
    const now = page.reviewing.choosing.value;
    if (now !== undefined) page.reviewing.choosing.value = { ...now, choice: move(now.choice) };
  };
  const moves = movesOf(text, page);
  useLayoutEffect(() => first.current?.focus(), []); // before a frame, else keys pressed at once would be lost
  useLayoutEffect(() => listen({ page, box, set, moves }), [page, text]);
  useEffect(() => showMovingEnd(choosing.choice), [choosing.choice]);
  const span = spanOfChoice(words.value, choosing.choice);
  const finish = () => {
    if (choosing.key === undefined && technique === "") {
      page.reviewing.said.value = { kind: "error", text: "Choose a technique first." };
      document.getElementById("own-technique")?.focus();
      return;
    }
    finishChoosing(page, take(choosing, { span, technique }));
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would draw a frame around the whole panel
    <div ref={box} role="group" aria-labelledby="chooser-title" aria-describedby="chooser-hint" class="word-chooser">
      <h2 id="chooser-title">{choosing.key === undefined ? "Mark words yourself" : "Change the words of the mark"}</h2>
      <p role="status" class="chosen-words">
        {tellChoice(text.slice(span.start, span.end), countChoice(choosing.choice))}
      </p>
      <p class="buttons">
        {moves.map(({ name, move }, i) => (
          <button key={name} type="button" ref={i === 1 ? first : null} onClick={() => set(move)}>
            {name}
          </button>
        ))}
      </p>
      <p id="chooser-hint" class="hint">
        Or press a first word in the text and then a last one. With a keyboard: arrow keys go from word to word and from
        line to line, with Shift they make the choice longer or shorter, Escape leaves.
      </p>
      {choosing.key === undefined && (
        <>
          <TechniqueSelect
            id="own-technique"
            label="Technique"
            value={technique}
            onChoose={setTechnique}
            looks={page.looks}
          />
          {more}
        </>
      )}
      <p class="buttons">
        <button type="button" class="primary" onClick={finish}>
          {choosing.key === undefined ? "Mark these words" : "Use these words"}
        </button>{" "}
        <button type="button" onClick={() => leave(page)}>
          Cancel
        </button>
      </p>
    </div>
  );
}

function showMovingEnd({ fixed, moving }: WordChoice): void {
  const pieces = [...document.querySelectorAll(".is-chosen")];
  pieces.at(moving < fixed ? 0 : -1)?.scrollIntoView({ block: "nearest" });
}

/** The first and last words of a long choice. */
function tellChoice(words: string, count: number): string {
  const flat = words.replace(/\s+/g, " ");
  const shown = flat.length > 160 ? `${flat.slice(0, 80)} … ${flat.slice(-60)}` : flat;
  return `${count === 1 ? "1 word" : `${count} words`}: “${shown}”`;
}

interface NamedMove {
  readonly name: string;
  readonly move: Move;
  /** As `KeyboardEvent.key`; "Shift+" stands before it. */
  readonly key: string;
}

function movesOf(text: string, { reviewing: { words } }: ChoosingPage): readonly NamedMove[] {
  return [
    { name: "Previous word", key: "ArrowLeft", move: (choice) => stepWord(words.value, choice, -1) },
    { name: "Next word", key: "ArrowRight", move: (choice) => stepWord(words.value, choice, 1) },
    { name: "Longer", key: "Shift+ArrowDown", move: (choice) => lengthen(words.value, choice) },
    { name: "Shorter", key: "Shift+ArrowUp", move: (choice) => shorten(words.value, choice) },
    { name: "Previous line", key: "ArrowUp", move: (choice) => stepLine(text, words.value, choice, -1) },
    { name: "Next line", key: "ArrowDown", move: (choice) => stepLine(text, words.value, choice, 1) },
  ];
}

interface Listening {
  readonly page: ChoosingPage;
  readonly box: { readonly current: HTMLDivElement | null };
  readonly set: (move: Move) => void;
  readonly moves: readonly NamedMove[];
}

/** Hears keys and presses in the text before the page's other listeners do. */
function listen({ page, box, set, moves }: Listening): () => void {
  const { words } = page.reviewing;
  const byKey = new Map<string, Move>([
    ...moves.map(({ key, move }) => [key, move] as const),
    ["Shift+ArrowRight", (choice) => extendWord(words.value, choice, 1)],
    ["Shift+ArrowLeft", (choice) => extendWord(words.value, choice, -1)],
  ]);
  const onKey = (event: KeyboardEvent) => {
    const { target, key, shiftKey, ctrlKey, altKey, metaKey } = event;
    if (key === "Escape") {
      event.stopPropagation();
      leave(page);
      return;
    }
    const isHere = target === document.body || box.current?.contains(target as Node);
    const move = byKey.get(`${shiftKey ? "Shift+" : ""}${key}`);
    const chooses = target instanceof HTMLSelectElement || target instanceof HTMLInputElement; // arrow keys are their own
    if (move === undefined || !isHere || ctrlKey || altKey || metaKey || chooses) return;
    event.preventDefault();
    set(move);
  };
  const onClick = (event: MouseEvent) => {
    const root = textElement();
    if (!(event.target instanceof Node) || !root?.contains(event.target)) return;
    event.preventDefault();
    event.stopPropagation();
    const selected = document.getSelection();
    const range = selected?.isCollapsed === false ? selected.getRangeAt(0) : undefined;
    const span = range && spanOfRange(root, range, Number.POSITIVE_INFINITY);
    if (span) clearSelection(page);
    const point = (event.detail > 0 && pointAtPlace(event.clientX, event.clientY)) || { node: event.target, offset: 0 };
    const offset = offsetOfPoint(root, point) ?? 0;
    set((choice) => (span ? chooseSpan(words.value, span) : pointAt(words.value, choice, offset)));
  };
  document.addEventListener("keydown", onKey, true);
  document.addEventListener("click", onClick, true);
  return () => {
    document.removeEventListener("keydown", onKey, true);
    document.removeEventListener("click", onClick, true);
  };
}

/** The place in the page's text that lies under the pointer; browsers have one or the other way to tell. */
function pointAtPlace(x: number, y: number): TreePoint | undefined {
  if ("caretPositionFromPoint" in document) {
    const place = document.caretPositionFromPoint(x, y);
    return place === null ? undefined : { node: place.offsetNode, offset: place.offset };
  }
  const range = (document as Document).caretRangeFromPoint?.(x, y);
  return range ? { node: range.startContainer, offset: range.startOffset } : undefined;
}

function leave(page: ChoosingPage): void {
  const key = page.reviewing.choosing.value?.key;
  page.reviewing.choosing.value = undefined;
  if (key === undefined) focusSoon(CHOOSE);
  else requestAnimationFrame(() => focusChip(key));
}

/** A new mark is opened; where it cannot be, the choice stays and the panel says why. */
function finishChoosing(page: ChoosingPage, made: string | undefined): void {
  if (made === undefined) return;
  page.reviewing.choosing.value = undefined;
  page.selected.value = made;
  requestAnimationFrame(() => focusChip(made));
}

/** Takes what was chosen into the review of the page. */
export function takeIntoReview(page: MarkedPage): WordChooserProps["take"] {
  return ({ key }, { span, technique }) => {
    const next =
      key === undefined ? act(page, { kind: "add", span, technique }) : act(page, { kind: "change", key, span });
    return next && (key ?? next.added.at(-1)?.key);
  };
}
