/** What went wrong or was done, announced to all who cannot see it appear. */
import type { Signal } from "@preact/signals";
import type { VNode } from "preact";
import type { Message } from "../state/messages.js";

export function MessageBox({ message }: { readonly message: Signal<Message | null> }): VNode {
  const said = message.value;
  return (
    <div role="alert" class="message-place">
      {said && (
        <p class={`message ${said.kind}`}>
          {said.text}{" "}
          {said.action && (
            <>
              <button type="button" onClick={said.action.run}>
                {said.action.label}
              </button>{" "}
            </>
          )}
          <button type="button" onClick={() => (message.value = null)}>
            Dismiss
          </button>
        </p>
      )}
      {said?.detail && <p class="hint">What exactly was found: {said.detail}</p>}
    </div>
  );
}
