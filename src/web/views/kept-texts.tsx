/** What is kept on this device: said, listed, opened again and deleted; and the settings. */
import type { VNode } from "preact";
import { useRef, useState } from "preact/hooks";
import type { KeptSummary } from "../state/kept.js";
import { openKept } from "../state/open-marks.js";
import type { Page } from "../state/page.js";
import { OpenMarks } from "./open-marks-button.js";
import { SETTINGS, SHORTCUTS, useShortcuts } from "./shortcuts.js";

export function KeptTexts({ page }: { readonly page: Page }): VNode {
  const { texts, settings, trouble, change } = page.kept;
  const count = texts.value.length;
  return (
    <>
      <details class="kept">
        <summary>Kept on this device{count > 0 && ` (${count})`}</summary>
        <p>
          Nothing is kept until you decide something about a mark, set one, or change a box below. From then on this
          browser keeps on this device, and nowhere else: the text you decided on, its name, your decisions and notes,
          and these settings. On a device that others use too, they can open it here.
        </p>
        {trouble.value !== undefined && <p class="message error">{trouble.value}</p>}
        <label>
          <input
            type="checkbox"
            checked={settings.value.keep}
            onChange={({ currentTarget }) => void change({ keep: currentTarget.checked })}
          />{" "}
          Keep what I decide
        </label>
        {count === 0 ? <p>No text is kept now.</p> : <KeptList page={page} texts={texts.value} />}
        <div class="buttons">
          <OpenMarks page={page} />
          <DeleteAll page={page} />
        </div>
      </details>
      <Settings page={page} />
    </>
  );
}

function KeptList({ page, texts }: { readonly page: Page; readonly texts: readonly KeptSummary[] }): VNode {
  return (
    <ul class="kept-list">
      {texts.map(({ sha256, name, beginning, changed, decisions }) => (
        <li key={sha256}>
          <p>
            <strong>{name}</strong>: “{beginning}…”, {decisions} {decisions === 1 ? "decision" : "decisions"}, changed{" "}
            {new Date(changed).toLocaleString("en-GB", { dateStyle: "medium", timeStyle: "short" })}
          </p>
          <p class="buttons">
            <button type="button" onClick={() => void openKept(page, sha256)}>
              Open<span class="visually-hidden"> {name}</span>
            </button>
            <button type="button" onClick={() => void forget(page, sha256)}>
              Delete<span class="visually-hidden"> {name}</span>
            </button>
          </p>
        </li>
      ))}
    </ul>
  );
}

/** The button goes with the text: the focus goes to what opens the list. */
async function forget(page: Page, sha256: string): Promise<void> {
  await page.kept.forget(sha256);
  document.querySelector<HTMLElement>(".kept > summary")?.focus();
}

/** Asks once: what is deleted cannot come back. */
function DeleteAll({ page }: { readonly page: Page }): VNode {
  const [state, setState] = useState<"rest" | "asking" | "done">("rest");
  const button = useRef<HTMLButtonElement>(null);
  const rest = (next: "rest" | "done") => {
    setState(next);
    button.current?.focus();
  };
  const confirm = async () => {
    await page.kept.deleteAll();
    rest(page.kept.trouble.value === undefined ? "done" : "rest");
  };
  const count = page.kept.texts.value.length;
  return (
    <>
      <button type="button" ref={button} aria-expanded={state === "asking"} onClick={() => setState("asking")}>
        Delete everything kept on this device
      </button>
      {state === "asking" && (
        <p class="message info">
          {count === 1 ? "1 text" : `${count} texts`} with your decisions and notes, and your settings, will be deleted.
          Nobody can bring them back. What is open on the page stays until you close it.
          <span class="buttons">
            <button type="button" onClick={() => void confirm()}>
              Delete it all
            </button>
            <button type="button" onClick={() => rest("rest")}>
              Keep it
            </button>
          </span>
        </p>
      )}
      <p role="status">{state === "done" && "Nothing is kept on this device now."}</p>
    </>
  );
}

function Settings({ page }: { readonly page: Page }): VNode {
  useShortcuts(page);
  const { settings, change } = page.kept;
  return (
    <details id={SETTINGS} class="settings">
      <summary>Settings and keys</summary>
      <label>
        <input
          type="checkbox"
          checked={settings.value.shortcuts}
          onChange={({ currentTarget }) => void change({ shortcuts: currentTarget.checked })}
        />{" "}
        Single-key shortcuts (they rest while you type)
      </label>
      <dl class="keys">
        {Object.entries(SHORTCUTS).map(([key, does]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
