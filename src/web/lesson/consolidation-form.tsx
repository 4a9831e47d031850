/** Two students' marks on a text are settled into its key, place by place. Seats are numbers, and neither is ranked. */
import type { VNode } from "preact";
import { useMemo, useState } from "preact/hooks";
import { isRhetoscopeError } from "../../errors.js";
import {
  beginConsolidation,
  type Consolidation,
  countSettled,
  keyOfConsolidation,
  leaveRest,
  settlePlace,
} from "../../lessons/class/consolidate.js";
import type { Decision } from "../../lessons/class/marked-places.js";
import type { KeySpan, LessonText } from "../../lessons/lesson-schema.js";
import { findWords } from "../../text/word-spans.js";
import { tellError } from "../state/messages.js";
import { focusSoon } from "../views/act.js";
import { keyMarks } from "./layers.js";
import type { LessonSession } from "./lesson-session.js";
import { SaveLesson } from "./save-lesson.js";
import { SettlePlace } from "./settle-place.js";
import type { SharedTextProps } from "./shared-text.js";
import { StaticText } from "./static-text.js";

export interface ConsolidationFormProps extends SharedTextProps {
  readonly text: LessonText;
  /** Of its heading, where the focus goes. */
  readonly titleId: string;
  readonly onLeave: () => void;
}

export function ConsolidationForm(props: ConsolidationFormProps): VNode {
  const { lesson, session, text, seats, titleId, onLeave } = props;
  const { consolidation, settle, clear } = useConsolidation(props);
  const [fault, setFault] = useState<{ readonly place: number; readonly text: string }>();
  const [written, setWritten] = useState<{ readonly of: Consolidation; readonly key: LessonText["key"] }>();
  const words = useMemo(() => findWords(text.text), [text.text]);
  const { places, decisions } = consolidation;
  const settled = countSettled(consolidation);
  const key = keyOfConsolidation(consolidation, text.key);
  const decide = (place: number, by: () => Decision) => {
    try {
      settle(settlePlace(consolidation, place, by()));
      setFault(undefined);
    } catch (error) {
      if (!isRhetoscopeError(error)) throw error;
      setFault({ place, text: `${tellError(error).text}.` });
    }
  };
  const write = () => {
    if (settled < places.length) {
      focusSoon(`${titleId}-${decisions.indexOf(null)}`);
      return;
    }
    const texts = lesson.texts.map((one) => (one.id === text.id ? { ...one, key } : one));
    session.change({ ...lesson, texts });
    clear();
    setWritten({ of: consolidation, key });
  };
  return (
    <section aria-labelledby={titleId} class="consolidation">
      <h5 id={titleId} tabIndex={-1}>
        Settle the marks of seats {seats.join(" and ")} into one key
      </h5>
      <p>
        {places.length === 0
          ? "Neither marked anything: the key would say that this text is clean."
          : "Decide each place together. What both marked alike is taken already, and you can drop it. Several techniques may be right in one place."}
      </p>
      <p role="status">{places.length > 0 && `${settled} of ${places.length} settled.`}</p>
      <SettledText text={text} keySpans={key} />
      <ol>
        {places.map((place, i) => (
          <SettlePlace
            key={i}
            id={`${titleId}-${i}`}
            number={i + 1}
            {...{ place, words, seats }}
            text={text.text}
            decision={decisions[i] ?? null}
            fault={fault?.place === i ? fault.text : undefined}
            onDecide={(by) => decide(i, by)}
          />
        ))}
      </ol>
      <p class="buttons">
        {settled < places.length && (
          <button type="button" onClick={() => settle(leaveRest(consolidation))}>
            Leave out what is not settled
          </button>
        )}
        <button
          type="button"
          class={settled < places.length ? undefined : "primary"}
          aria-disabled={settled < places.length}
          onClick={write}
        >
          Write the key
        </button>
        <button type="button" onClick={onLeave}>
          Back to the talk
        </button>
      </p>
      <WrittenKey
        {...{ session, lesson, text }}
        isWritten={written?.of === consolidation && written.key === text.key}
        before={text.key}
      />
    </section>
  );
}

/** What is settled outlives the form, and belongs to these very marks: other files of the same seats begin anew. */
function useConsolidation({ session, shared, seats, text }: ConsolidationFormProps) {
  const { consolidations } = session;
  const id = JSON.stringify([text.id, seats, shared.first, shared.second]);
  const [consolidation, set] = useState(() => consolidations.value.get(id) ?? beginConsolidation(text.text, shared));
  return {
    consolidation,
    settle: (next: Consolidation) => {
      set(next);
      consolidations.value = new Map([...consolidations.value, [id, next]]);
    },
    /** It is in the key now. */
    clear: () => {
      consolidations.value = new Map([...consolidations.value].filter(([other]) => other !== id));
    },
  };
}

function SettledText({ text, keySpans }: { readonly text: LessonText; readonly keySpans: KeySpan[] }): VNode {
  return (
    <section aria-label="The key so far">
      <h6>The key so far</h6>
      <StaticText text={text.text} marks={keyMarks({ ...text, key: keySpans })} />
    </section>
  );
}

interface WrittenKeyProps {
  readonly session: LessonSession;
  readonly lesson: SharedTextProps["lesson"];
  readonly text: LessonText;
  readonly isWritten: boolean;
  /** The key as the lesson has it. */
  readonly before: LessonText["key"];
}

/** What writing does, and when it is done, that the lesson is not in a file yet. */
function WrittenKey({ session, lesson, text, isWritten, before }: WrittenKeyProps): VNode {
  const count = before?.length ?? 0;
  const places = count === 1 ? "1 place" : `${count} places`;
  const replaces =
    before === null
      ? "This text has no key yet."
      : `This text has a key${count === 0 ? " that calls it clean" : ` of ${places}`}: writing replaces it.`;
  return (
    <>
      <p role="status">
        {isWritten
          ? `The key of “${text.title}” is written, with ${places}. The lesson is not saved by that: save it below, or go on in the editor.`
          : replaces}
      </p>
      {isWritten && (
        <>
          <p class="buttons">
            <button
              type="button"
              onClick={() => {
                session.classOpen.value = false;
                session.editing.value = true;
              }}
            >
              Go on in the editor
            </button>
            <button type="button" aria-disabled={!session.edits.canUndo.value} onClick={session.edits.undo}>
              Undo: the key as it was before
            </button>
          </p>
          <SaveLesson session={session} lesson={lesson} />
        </>
      )}
    </>
  );
}
