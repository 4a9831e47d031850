/** Prints the screen; gone on paper. */
import type { VNode } from "preact";

export function PrintButton(): VNode {
  return (
    <p class="buttons">
      <button type="button" onClick={() => window.print()}>
        Print this page
      </button>
    </p>
  );
}
