/** Help beside every step: the way to a technique by questions, as a chart and as plain text, and the cards. */
import type { VNode } from "preact";
import { TechniqueCard } from "../../reading/explanation.js";
import { TECHNIQUES } from "../techniques.js";
import { DECISION, type DecisionBranch } from "./decision-questions.js";
import { nameCards } from "./lesson-looks.js";

export function LessonHelp({ techniques }: { readonly techniques: readonly string[] }): VNode {
  const taught = TECHNIQUES.filter(({ id }) => techniques.includes(id));
  const others = TECHNIQUES.filter(({ id }) => !techniques.includes(id));
  return (
    <section class="lesson-help" aria-labelledby="help-title">
      <h2 id="help-title">Help</h2>
      <details>
        <summary>Which technique is it? A chart of questions</summary>
        <DecisionChart />
      </details>
      <details>
        <summary>The same questions as plain text</summary>
        <DecisionText />
      </details>
      <details>
        <summary>Cards of the techniques in this lesson ({taught.length})</summary>
        <div class="cards">
          {taught.map((card) => (
            <TechniqueCard key={card.id} card={card} />
          ))}
        </div>
      </details>
      {others.length > 0 && (
        <details>
          <summary>All other cards ({others.length})</summary>
          <div class="cards">
            {others.map((card) => (
              <TechniqueCard key={card.id} card={card} />
            ))}
          </div>
        </details>
      )}
    </section>
  );
}

const BEGINNING = "Take as few words as carry it. Do these words try to persuade by anything but facts and reasons?";
const NOTHING = "Mark nothing. Strong or sad words may be the right words for what happened.";

function DecisionChart(): VNode {
  return (
    <div class="chart">
      <p class="chart-box">{BEGINNING} If not: mark nothing. If so, begin at 1.</p>
      <ol class="chart-branches">
        {DECISION.map((branch, index) => (
          <li key={branch.question}>
            <p class="chart-box ask-box">{branch.question}</p>
            <div class="chart-yes">
              <p class="arrow">Yes: which of these?</p>
              <ul>
                {branch.questions.map(({ question, yes }) => (
                  <li key={question}>
                    {question} <span class="answer">→ {nameCards(yes)}</span>
                  </li>
                ))}
              </ul>
            </div>
            <p class="arrow">{noOf(index)}</p>
          </li>
        ))}
      </ol>
      <p class="chart-box">{NOTHING}</p>
    </div>
  );
}

function noOf(index: number): string {
  return index < DECISION.length - 1
    ? `No, or none of these: go to ${index + 2}.`
    : "No, or none of these: mark nothing.";
}

function DecisionText(): VNode {
  return (
    <>
      <p>{BEGINNING} If not, mark nothing.</p>
      {DECISION.map((branch, index) => (
        <p key={branch.question}>
          {index + 1}. {branch.question} {tellBranch(branch)} {noOf(index)}
        </p>
      ))}
      <p>{NOTHING}</p>
    </>
  );
}

function tellBranch({ questions }: DecisionBranch): string {
  return `If so: ${questions.map(({ question, yes }) => `${question} Then it is ${nameCards(yes)}.`).join(" ")}`;
}
