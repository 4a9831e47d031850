/** Opens a file of marks, and asks where it is about another text than the open one. */
import type { VNode } from "preact";
import { useRef, useState } from "preact/hooks";
import { type FileOffer, openMarks, openOffered } from "../state/open-marks.js";
import type { Page } from "../state/page.js";
import { TECHNIQUES } from "../techniques.js";

export function OpenMarks({ page }: { readonly page: Page }): VNode {
  const input = useRef<HTMLInputElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const [offer, setOffer] = useState<FileOffer>();
  const open = async (field: HTMLInputElement) => {
    const [file] = field.files ?? [];
    if (file === undefined) return;
    setOffer(undefined);
    try {
      setOffer(await openMarks(page, await file.text(), TECHNIQUES));
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      page.message.value = { kind: "error", text: `The file ${file.name} could not be read: ${why}` };
    }
    field.value = ""; // the same file can be opened again
  };
  const close = () => {
    setOffer(undefined);
    button.current?.focus();
  };
  return (
    <>
      <button type="button" ref={button} onClick={() => input.current?.click()}>
        Open marks (JSON)
      </button>
      <input
        ref={input}
        type="file"
        hidden
        accept=".json,application/json"
        aria-label="File of marks"
        onChange={({ currentTarget }) => void open(currentTarget)}
      />
      <span role="alert" class="offer-place">
        {offer && (
          <span class="message info offer">
            {offer.why} Open the text that the file holds? It then stands in the text area. Your decisions on the text
            that is open come back when you read that one again on this page.
            <span class="buttons">
              {offer.texts.slice(0, 10).map((text) => (
                <button
                  key={text.id}
                  type="button"
                  onClick={() => {
                    close();
                    void openOffered(page, text, TECHNIQUES);
                  }}
                >
                  Open “{text.id}”
                </button>
              ))}
              <button type="button" onClick={close}>
                Leave all as it is
              </button>
            </span>
          </span>
        )}
      </span>
    </>
  );
}
