/** A lesson in the page: opened from a file, worked through step by step, with help beside it. */
import type { VNode } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import type { Page } from "../state/page.js";
import { MessageBox } from "../views/message-box.js";
import { keepPageOpen } from "../views/open-file.js";
import { usePlace } from "../views/use-place.js";
import { ClassPage } from "./class-page.js";
import { ComingBackNote } from "./coming-back-note.js";
import { AGAIN_TITLE, ComingBackScreen } from "./coming-back-screen.js";
import { FinishLesson } from "./finish-lesson.js";
import { LessonEditor } from "./lesson-editor.js";
import type { OpenLesson } from "./lesson-edits.js";
import { LessonHelp } from "./lesson-help.js";
import type { LessonSession } from "./lesson-session.js";
import { LessonStart } from "./lesson-start.js";
import { OpenLessonForm } from "./open-lesson.js";
import { ProgressBox } from "./progress-box.js";
import { ReadyLessons } from "./ready-lessons.js";
import { StepView } from "./step-view.js";
import { tellLoss } from "./unsaved-work.js";

export interface LessonScreenProps {
  readonly page: Page;
  readonly session: LessonSession;
}

export function LessonScreen({ page, session }: LessonScreenProps): VNode {
  useEffect(() => void Promise.all([session.loadKept(), session.comingBack.load()]), [session]);
  useEffect(keepPageOpen, []);
  const open = session.open.value;
  const isAgain = usePlace() === "again";
  useScreenFocus(isAgain ? AGAIN_TITLE : open === undefined ? OPENER : TITLE, isAgain);
  useLessonInSight(open);
  useMessageInSight(session);
  return (
    <div class="lesson">
      <MessageBox message={session.message} />
      {isAgain ? (
        <ComingBackScreen session={session} />
      ) : open === undefined ? (
        <>
          <h1 id={OPENER} tabIndex={-1}>
            Work through a lesson
          </h1>
          <OpenLessonForm session={session} />
          <ReadyLessons session={session} />
          <ComingBackNote session={session} />
        </>
      ) : (
        <OpenedLesson page={page} session={session} open={open} />
      )}
    </div>
  );
}

const OPENER = "opener-title";
const TITLE = "lesson-title";

/** The focus follows from lesson to “Coming back” and back, but not to what the page begins with. */
function useScreenFocus(id: string, isAgain: boolean): void {
  const first = useRef(true);
  useEffect(() => {
    if (!first.current) document.getElementById(id)?.focus();
    first.current = false;
  }, [isAgain]);
}

/** What is told stands at the top: who is further down is brought there. Who answered it is not left without the focus. */
function useMessageInSight({ message }: LessonSession): void {
  const said = message.value;
  const before = useRef(said);
  useEffect(() => {
    if (said !== null) document.querySelector(".lesson > .message-place")?.scrollIntoView({ block: "nearest" });
    const isLost = before.current !== null && document.activeElement === document.body;
    if (isLost) document.querySelector<HTMLElement>(".lesson h1")?.focus();
    before.current = said;
  }, [said]);
}

/** A lesson that is opened from the screen “Coming back” is shown. */
function useLessonInSight(open: OpenLesson | undefined): void {
  const before = useRef(open);
  useEffect(() => {
    if (open !== undefined && open !== before.current) location.hash = "#/lesson";
    before.current = open;
  }, [open]);
}

function OpenedLesson({ page, session, open }: LessonScreenProps & { readonly open: OpenLesson }): VNode {
  const { step } = session;
  const isRetest = open.retest !== undefined;
  const forStudent = !session.editing.value && !session.classOpen.value;
  const first = useRef(true);
  const current = step.value;
  useEffect(() => {
    if (!forStudent) return; // what a teacher changes must not take the focus from where it is changed
    if (!first.current || current === undefined)
      document.getElementById(current === undefined ? TITLE : "step-title")?.focus();
    first.current = false;
  }, [current, open.sha256]);
  return (
    <>
      <h1 id={TITLE} tabIndex={-1}>
        {open.lesson.title}
      </h1>
      {forStudent && <StepLinks session={session} open={open} />}
      {session.classOpen.value ? (
        <ClassPage session={session} lesson={open.lesson} />
      ) : session.editing.value ? (
        <LessonEditor page={page} session={session} lesson={open.lesson} />
      ) : current === undefined ? (
        <LessonStart session={session} lesson={open.lesson} />
      ) : (
        <StepView
          key={`${open.sha256} ${current}`}
          page={page}
          session={session}
          lesson={open.lesson}
          index={current}
        />
      )}
      {forStudent && <FinishLesson session={session} open={open} />}
      <LessonHelp techniques={open.lesson.techniques} />
      {forStudent && !isRetest && <ProgressBox session={session} />}
      <CloseLesson session={session} />
    </>
  );
}

function StepLinks({
  session,
  open: { lesson },
}: {
  readonly session: LessonSession;
  readonly open: OpenLesson;
}): VNode {
  const { step, answers } = session;
  const current = step.value;
  return (
    <nav aria-label="Steps of the lesson">
      <ol class="step-links">
        <li>
          <button
            type="button"
            aria-current={current === undefined ? "step" : undefined}
            onClick={() => (step.value = undefined)}
          >
            Start
          </button>
        </li>
        {lesson.steps.map(({ title }, index) => (
          <li key={index}>
            <button
              type="button"
              aria-current={current === index ? "step" : undefined}
              onClick={() => (step.value = index)}
            >
              {index + 1}. {title}
              {answers.value.has(index) && <span class="status"> · begun</span>}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** Asks first where something would be lost. */
function CloseLesson({ session }: { readonly session: LessonSession }): VNode {
  const [asks, setAsks] = useState(false);
  const what = session.open.value?.retest === undefined ? "lesson" : "re-test";
  const loss = tellLoss(session, "close it");
  const close = () => {
    if (loss !== undefined && !asks) setAsks(true);
    else session.close();
  };
  return (
    <div class="close-lesson">
      <p role="status">{asks && loss}</p>
      <p class="buttons">
        <button type="button" onClick={close}>
          {asks ? "Close it all the same" : `Close this ${what}`}
        </button>
        {asks && (
          <button type="button" onClick={() => setAsks(false)}>
            Stay in the {what}
          </button>
        )}
      </p>
    </div>
  );
}
