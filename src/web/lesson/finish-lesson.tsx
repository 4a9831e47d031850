/** The end of a lesson or re-test: the student says that it is over, and what was answered plans what comes back. */
import type { VNode } from "preact";
import { useState } from "preact/hooks";
import type { Lesson } from "../../lessons/lesson-schema.js";
import { type OpenQuestion, openQuestions } from "../../lessons/open-questions.js";
import { focusSoon } from "../views/act.js";
import type { Recorded } from "./coming-back.js";
import { tellNext } from "./due-words.js";
import type { OpenLesson } from "./lesson-edits.js";
import type { LessonSession } from "./lesson-session.js";
import { AGAIN, tellProgress } from "./open-progress.js";
import { nameStep } from "./step-names.js";
import { useNow } from "./use-now.js";
import { WhoseProgress } from "./whose-progress.js";

const TITLE = "finish-title";

export interface FinishLessonProps {
  readonly session: LessonSession;
  readonly open: OpenLesson;
}

/** Seen on the last step and on the first sheet, once something is answered. */
export function FinishLesson({ session, open }: FinishLessonProps): VNode | null {
  const [said, setSaid] = useState("");
  const { comingBack, answers, step } = session;
  const isEnd = step.value === undefined || step.value === open.lesson.steps.length - 1;
  if (answers.value.size === 0 || !isEnd) return null;
  const isCounted = comingBack.progress.value?.sessions.includes(open.sha256) ?? false;
  const finish = async () => {
    const recorded = await finishWork(session, open);
    setSaid(recorded === "undecided" ? UNDECIDED : "");
    if (recorded === "undecided") return;
    if (open.retest === undefined) focusSoon(TITLE);
    else closeRetest(session, recorded);
  };
  return (
    <section class="progress-box" aria-labelledby={TITLE}>
      <h2 id={TITLE} tabIndex={-1}>
        {open.retest === undefined ? "Coming back" : "Finish"}
      </h2>
      {comingBack.asksWhose.value ? (
        <WhoseProgress session={session} focus={TITLE} />
      ) : isCounted && open.retest === undefined ? (
        <Counted session={session} />
      ) : (
        <>
          <p>
            {open.retest === undefined
              ? "Are you done with this lesson? Then let the page plan when you meet its techniques again, in other texts: soon where you went wrong, later where you were right. A lesson counts once; what you answer after that does not count."
              : "Are you done? Then what you answered counts, and the page plans when you meet these techniques the next time."}
          </p>
          {open.retest === undefined && <AddedTo session={session} />}
          <NotAnswered session={session} lesson={open.lesson} />
          <p class="buttons">
            <button type="button" class="primary" onClick={() => void finish()}>
              {open.retest === undefined ? "Plan what comes back" : "Finish the re-test"}
            </button>
          </p>
        </>
      )}
      <p role="status" class="said">
        {said}
      </p>
    </section>
  );
}

const UNDECIDED =
  "There is nothing to plan yet: what you answered does not tell how well you know a technique. Only marks and names that a key decides do.";

async function finishWork(session: LessonSession, { lesson, sha256, retest }: OpenLesson): Promise<Recorded> {
  const answers = [...session.answers.value.values()];
  const recorded = await session.comingBack.record({ id: retest ?? sha256, lesson, answers });
  if (recorded === "recorded")
    for (const { kind, step } of answers) if (kind === "guess") session.guess(step).compared.value = true; // it is over
  return recorded;
}

function closeRetest(session: LessonSession, recorded: Recorded): void {
  session.close();
  const text =
    recorded === "counted"
      ? "This re-test was counted before, in another window."
      : "The re-test counts. Below stands when each technique comes back.";
  session.message.value = { kind: "info", text };
  location.hash = AGAIN;
}

/** On a device that goes from hand to hand, the one before may have left theirs open. */
function AddedTo({ session: { comingBack } }: Pick<FinishLessonProps, "session">): VNode | null {
  const progress = comingBack.progress.value;
  if (progress === undefined || progress.cards.length === 0) return null;
  return (
    <p>
      It is added to the progress that is open here: {tellProgress(progress)}. Not yours? <a href={AGAIN}>Change it</a>
    </p>
  );
}

function Counted({ session: { comingBack } }: Pick<FinishLessonProps, "session">): VNode {
  const now = useNow(comingBack.now);
  const progress = comingBack.progress.value;
  return (
    <>
      <p>
        This lesson counts. {progress && tellNext(progress, now)} <a href={AGAIN}>See what comes back when</a>
      </p>
      {comingBack.unsaved.value && (
        <p class="message info">
          Your progress is only in this page so far. There you can keep it on this device or save it as a file.
        </p>
      )}
    </>
  );
}

/** What would not count, or not as a whole. */
function NotAnswered({ session, lesson }: { readonly session: LessonSession; readonly lesson: Lesson }): VNode | null {
  const answers = [...session.answers.value.values()];
  const left = openQuestions(lesson, answers).map((one) => tellOpen(one, lesson));
  const begun = answers.filter(({ kind, step }) => kind === "guess" && !session.guess(step).compared.value);
  const uncompared = begun.map(({ step }) => `Step ${step + 1} is not compared yet: your marks count as they are.`);
  if (left.length + uncompared.length === 0) return null;
  return (
    <ul>
      {[...left, ...uncompared].map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}

function tellOpen({ step, answered, asked }: OpenQuestion, { steps }: Lesson): string {
  const name = `Step ${step + 1}${steps[step] === undefined ? "" : ` (${nameStep(steps[step])})`}`;
  return answered === 0
    ? `${name} is not answered: it does not count.`
    : `${name}: ${answered} of ${asked} answered; the others do not count.`;
}
