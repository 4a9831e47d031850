/** Lessons that come with the page, ready to be worked through. */
import type { VNode } from "preact";
import { READY_LESSONS } from "../../lessons/ready-lessons.js";
import type { SessionProps } from "./open-lesson.js";

/** By path; each is loaded when it is opened. */
const FILES = import.meta.glob<string>("../../../lessons/*.json", { query: "?raw", import: "default" });

export function ReadyLessons({ session }: SessionProps): VNode {
  const open = async (name: string) => {
    try {
      const load = FILES[`../../../lessons/${name}.json`];
      if (load !== undefined) await session.openFile(`${name}.json`, await load());
    } catch {
      const text =
        "This lesson could not be loaded. Look whether the server of this page can be reached, and try again.";
      session.message.value = { kind: "error", text };
    }
  };
  return (
    <section aria-labelledby="ready-title">
      <h2 id="ready-title">Or take one of ours</h2>
      <ul class="ready-lessons">
        {READY_LESSONS.map(({ name, request }) => (
          <li key={name}>
            <button type="button" onClick={() => void open(name)}>
              {request.title}, {request.minutes} minutes
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
