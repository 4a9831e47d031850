/** A button for what cannot be undone: it asks once, and the focus is never lost. */
import type { VNode } from "preact";
import { useRef, useState } from "preact/hooks";

export interface AskFirstProps {
  readonly label: string;
  /** What will be gone. */
  readonly question: string;
  readonly confirm: string;
  readonly onConfirm: () => Promise<void>;
}

export function AskFirst({ label, question, confirm, onConfirm }: AskFirstProps): VNode {
  const [asks, setAsks] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const rest = () => {
    setAsks(false);
    button.current?.focus();
  };
  return (
    <>
      <button type="button" ref={button} aria-expanded={asks} onClick={() => setAsks(!asks)}>
        {label}
      </button>
      {asks && (
        <div class="message info">
          {question}{" "}
          <span class="buttons">
            <button
              type="button"
              onClick={() => {
                rest();
                void onConfirm();
              }}
            >
              {confirm}
            </button>
            <button type="button" onClick={rest}>
              Leave it
            </button>
          </span>
        </div>
      )}
    </>
  );
}
