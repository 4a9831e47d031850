/** One text that two students marked: both readings beside each other, what there is to talk about, and the way to one key. */
import type { VNode } from "preact";
import { useState } from "preact/hooks";
import type { SharedText } from "../../lessons/class/two-students.js";
import type { GuessedMark } from "../../lessons/lesson-schema.js";
import { focusSoon } from "../views/act.js";
import { ConsolidationForm } from "./consolidation-form.js";
import { wordsOf } from "./guess.js";
import { ownMarks } from "./layers.js";
import { nameCards } from "./lesson-looks.js";
import type { LessonStartProps } from "./lesson-start.js";
import { StaticText } from "./static-text.js";

export interface SharedTextProps extends LessonStartProps {
  readonly shared: SharedText;
  readonly seats: readonly [number, number];
}

export function SharedTextView(props: SharedTextProps): VNode | null {
  const { lesson, shared, seats } = props;
  const [settles, setSettles] = useState(false);
  const text = lesson.texts.find(({ id }) => id === shared.text);
  if (text === undefined) return null;
  const title = `settle-${lesson.texts.indexOf(text)}`;
  return (
    <article aria-label={`${text.title}, two side by side`}>
      <h4>{text.title}</h4>
      <div class="two-texts">
        {[shared.first, shared.second].map((marks, i) => (
          <section key={seats[i]} aria-label={`Seat ${seats[i]}`}>
            <h5>Seat {seats[i]}</h5>
            <StaticText text={text.text} marks={ownMarks(text.text, marks)} />
          </section>
        ))}
      </div>
      {settles ? (
        <ConsolidationForm {...props} text={text} titleId={title} onLeave={() => setSettles(false)} />
      ) : (
        <>
          <TalkList text={text.text} shared={shared} seats={seats} />
          <p class="buttons">
            <button
              type="button"
              onClick={() => {
                setSettles(true);
                focusSoon(title);
              }}
            >
              Settle these marks into a key
              <span class="visually-hidden"> of {text.title}</span>
            </button>
          </p>
        </>
      )}
    </article>
  );
}

type TalkProps = Pick<SharedTextProps, "shared" | "seats"> & { readonly text: string };

function TalkList({ text, shared: { matches }, seats: [one, other] }: TalkProps): VNode {
  const { agreed, boundary, technique, missed, extra } = matches;
  const tell = (mark: GuessedMark) => `“${wordsOf(text, mark)}” as ${nameCards([mark.technique])}`;
  const talk = [
    ...technique.map(([a, b]) => `Another name: seat ${one} has ${tell(a)}, seat ${other} ${tell(b)}.`),
    ...boundary.map(([a, b]) => `Other ends: seat ${one} has ${tell(a)}, seat ${other} ${tell(b)}.`),
    ...missed.map((mark) => `Only seat ${one} has ${tell(mark)}.`),
    ...extra.map((mark) => `Only seat ${other} has ${tell(mark)}.`),
  ];
  return (
    <>
      <p>
        {agreed.length === 1 ? "1 mark is" : `${agreed.length} marks are`} the same.
        {talk.length > 0 && " To talk about, where several readings may be right:"}
      </p>
      <ul>
        {talk.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </>
  );
}
