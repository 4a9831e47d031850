/** How the student did so far, for the student alone: what was right, and whether the sureness was. No mark out of ten. */
import type { VNode } from "preact";
import type { Answer } from "../../lessons/lesson-schema.js";
import { type MarkedAnswers, markAnswers } from "../../lessons/marking.js";
import { TECHNIQUES } from "../techniques.js";
import { nameCards } from "./lesson-looks.js";
import type { LessonStartProps } from "./lesson-start.js";
import { nameSureness } from "./sureness.js";

export function LessonResults({ session, lesson }: LessonStartProps): VNode | null {
  const shown = [...session.answers.value.values()].filter((answer) => isShown(session, answer));
  const marked = markAnswers(lesson, { seat: session.seat.value ?? 1, answers: shown }, TECHNIQUES);
  if (marked.sureness.count === 0) return null;
  return (
    <section aria-labelledby="results-title">
      <h2 id="results-title">So far</h2>
      <Sureness {...marked} />
      <Techniques {...marked} />
    </section>
  );
}

/** Marks that are not compared yet give nothing away. */
function isShown(session: LessonStartProps["session"], answer: Answer): boolean {
  return answer.kind !== "guess" || session.guess(answer.step).compared.value;
}

function Sureness({ sureness: { levels, overconfidence } }: MarkedAnswers): VNode {
  return (
    <>
      <table>
        <caption>Were you as sure as you were right?</caption>
        <thead>
          <tr>
            <th scope="col">You said</th>
            <th scope="col">Right</th>
          </tr>
        </thead>
        <tbody>
          {levels.map(({ sureness, count, right }) => (
            <tr key={sureness}>
              <th scope="row">{nameSureness(sureness)}</th>
              <td>
                {right} of {count}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>{tellSureness(overconfidence ?? 0)}</p>
    </>
  );
}

/** A tenth either way is what a few answers cannot tell from none. */
function tellSureness(overconfidence: number): string {
  if (overconfidence > 0.1)
    return "You were surer than you were right: read the marked places once more before you decide.";
  if (overconfidence < -0.1) return "You were right more often than you thought.";
  return "You were about as sure as you were right.";
}

function Techniques({ outcomes }: MarkedAnswers): VNode | null {
  const again = [...new Set(outcomes.filter(({ right }) => !right).map(({ technique }) => technique))];
  if (again.length === 0) return null;
  return <p>Cards worth another look: {again.map((id) => nameCards([id])).join(", ")}.</p>;
}
