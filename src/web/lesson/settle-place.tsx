/** One place that two students marked, or one of them did: what is to be right there, chosen by radio buttons. */
import type { VNode } from "preact";
import {
  type Choice,
  type ChoiceName,
  choiceOf,
  choicesOf,
  type Decision,
  type MarkedPlace,
  type PlaceKind,
} from "../../lessons/class/marked-places.js";
import { moveEnd } from "../../lessons/edit-key.js";
import type { Span } from "../../text/span.js";
import { wordsOf } from "./guess.js";
import { END_MOVES } from "./key-panel.js";
import { nameCards } from "./lesson-looks.js";

export interface SettlePlaceProps {
  /** Of the form, where the focus goes. */
  readonly id: string;
  /** From 1. */
  readonly number: number;
  readonly place: MarkedPlace;
  readonly text: string;
  /** Of the text, in order. */
  readonly words: readonly Span[];
  readonly seats: readonly [number, number];
  /** Null while nobody has settled it. */
  readonly decision: Decision | null;
  /** Why the last choice cannot be. */
  readonly fault: string | undefined;
  /** @param by may throw an InputError with a sentence for people */
  readonly onDecide: (by: () => Decision) => void;
}

export function SettlePlace(props: SettlePlaceProps): VNode {
  const { id, number, place, text, words, seats, decision, fault, onDecide } = props;
  const chosen = decision === null ? undefined : choiceOf(place, decision);
  const isOwn = decision !== null && decision !== "neither" && chosen === undefined;
  return (
    <li>
      <fieldset id={id} tabIndex={-1} class={decision === null ? "settle" : "settle is-settled"}>
        <legend>
          Place {number}: {tellKind(place.kind, seats)} {decision === null && "Not settled yet."}
        </legend>
        {choicesOf(place).map((choice) => (
          <label key={choice.name}>
            <input
              type="radio"
              name={id}
              checked={chosen?.name === choice.name}
              onChange={() => onDecide(() => choice.decision)}
            />{" "}
            {tellChoice(choice, { text, seats })}
          </label>
        ))}
        {isOwn && (
          <label>
            <input type="radio" name={id} checked /> Other ends: “{wordsOf(text, decision)}” as{" "}
            {nameCards(decision.techniques)}
          </label>
        )}
        {decision !== null && decision !== "neither" && (
          // biome-ignore lint/a11y/useSemanticElements: a fieldset within a fieldset would be one frame too many
          <div role="group" aria-label={`Ends of place ${number}`} class="ends">
            {END_MOVES.map(({ name, ...move }) => (
              <button key={name} type="button" onClick={() => onDecide(() => moveEnd(words, decision, move))}>
                {name}
              </button>
            ))}
          </div>
        )}
        <p role="status" class={fault === undefined ? "said" : "said error"}>
          {fault}
        </p>
      </fieldset>
    </li>
  );
}

function tellKind(kind: PlaceKind, [one, other]: readonly [number, number]): string {
  const kinds: Readonly<Record<PlaceKind, string>> = {
    agreed: "both marked it alike.",
    boundary: "the same name, other ends.",
    technique: "another name.",
    first: `only seat ${one} marked it.`,
    second: `only seat ${other} marked it.`,
  };
  return kinds[kind];
}

interface Told {
  readonly text: string;
  readonly seats: readonly [number, number];
}

function tellChoice({ name, decision }: Choice, { text, seats: [one, other] }: Told): string {
  if (decision === "neither") return "Leave this place out of the key";
  const says = `“${wordsOf(text, decision)}” as ${nameCards(decision.techniques)}`;
  const of: Readonly<Record<Exclude<ChoiceName, "neither">, string>> = {
    first: `As seat ${one}`,
    second: `As seat ${other}`,
    both: decision.techniques.length > 1 ? "Both names" : "As both",
    bothOnFirst: `Both names, on the words of seat ${one}`,
    bothOnSecond: `Both names, on the words of seat ${other}`,
  };
  return `${of[name as Exclude<ChoiceName, "neither">]}: ${says}`;
}
