/** Which techniques a lesson teaches, to be changed by the teacher, with how often its keys have each. */
import { useSignal } from "@preact/signals";
import type { VNode } from "preact";
import { countKeyed, teachTechniques } from "../../lessons/edit-techniques.js";
import { LESSON_PLANS } from "../../lessons/lesson-plan.js";
import type { Message } from "../state/messages.js";
import { TECHNIQUES } from "../techniques.js";
import { attempt } from "./attempt.js";
import { nameCards } from "./lesson-looks.js";
import type { LessonStartProps } from "./lesson-start.js";

export function TechniquesEditor({ session, lesson }: LessonStartProps): VNode {
  const said = useSignal<Message | null>(null);
  const keyed = countKeyed(lesson);
  const { techniques: taught } = lesson;
  const absent = taught.filter((id) => !keyed.has(id));
  const toggle = (id: string, wanted: boolean) =>
    attempt(said, () => {
      const ids = wanted ? [...taught, id] : taught.filter((one) => one !== id);
      session.change(teachTechniques(lesson, ids, TECHNIQUES));
      said.value = null;
    });
  return (
    <details class="taught">
      <summary>Techniques that it teaches ({taught.length})</summary>
      <p class="hint">
        Up to {LESSON_PLANS[15].mostTechniques} in 15 minutes, up to {LESSON_PLANS[45].mostTechniques} in 45: more are
        named and not learnt. Title, objectives and prompts change along where the program wrote them; questions and
        keys stay, so answers that were handed in still fit.
      </p>
      <fieldset>
        <legend>The lesson teaches</legend>
        {TECHNIQUES.map(({ id, name }) => (
          <label key={id}>
            <input
              type="checkbox"
              checked={taught.includes(id)}
              onChange={({ currentTarget }) => {
                const wanted = currentTarget.checked;
                currentTarget.checked = toggle(id, wanted) ? wanted : !wanted;
              }}
            />{" "}
            {name} <span class="hint">{tellCount(keyed.get(id) ?? 0)}</span>
          </label>
        ))}
      </fieldset>
      <div role="status">
        {absent.length > 0 && (
          <p class="message info">
            No key of the lesson has {nameCards(absent)}: mark it in a text, or add a step below.
          </p>
        )}
        {said.value && <p class={`said ${said.value.kind}`}>{said.value.text}</p>}
      </div>
    </details>
  );
}

function tellCount(count: number): string {
  if (count === 0) return "";
  return count === 1 ? "(1 place)" : `(${count} places)`;
}
