/** Four labelled ways to say how sure one is. */
import type { VNode } from "preact";
import { SURENESS } from "./sureness.js";

export interface SurenessRadiosProps {
  /** Unlike that of any other such group on the page. */
  readonly name: string;
  readonly value: number | undefined;
  readonly disabled?: boolean;
  readonly onChoose: (value: number) => void;
}

export function SurenessRadios({ name, value, disabled = false, onChoose }: SurenessRadiosProps): VNode {
  return (
    <fieldset class="sureness" disabled={disabled}>
      <legend>How sure are you?</legend>
      {SURENESS.map((one) => (
        <label key={one.value}>
          <input type="radio" name={name} checked={value === one.value} onChange={() => onChoose(one.value)} />{" "}
          {one.name} <span class="hint">({one.means})</span>
        </label>
      ))}
    </fieldset>
  );
}
