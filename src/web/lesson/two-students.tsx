/** Two students' marks side by side, for a class that settles its differences: seats are chosen, nothing is ranked. */
import type { VNode } from "preact";
import { useState } from "preact/hooks";
import type { TwoStudents } from "../../lessons/class/two-students.js";
import type { GuessedMark, Lesson, StudentAnswers } from "../../lessons/lesson-schema.js";
import { show } from "./class-tables.js";
import { wordsOf } from "./guess.js";
import { ownMarks } from "./layers.js";
import { nameCards } from "./lesson-looks.js";
import { StaticText } from "./static-text.js";

export interface TwoStudentsProps {
  readonly lesson: Lesson;
  /** By seat. */
  readonly students: readonly StudentAnswers[];
}

type Compared = TwoStudents & { readonly seats: readonly [number, number] };

export function TwoStudentsView({ lesson, students }: TwoStudentsProps): VNode | null {
  const [[first, second], choose] = useState<readonly [number, number]>([0, 1]);
  const [compared, setCompared] = useState<Compared>();
  const [a, b] = [students[first], students[second]];
  if (students.length < 2) return null;
  const compare = async () => {
    if (a === undefined || b === undefined) return;
    const { compareStudents } = await import("../../lessons/class/two-students.js");
    setCompared({ ...compareStudents(lesson, a, b), seats: [a.seat, b.seat] });
  };
  const select = (id: string, label: string, value: number, onChoose: (index: number) => void) => (
    <>
      <label for={id}>{label}</label>
      <select id={id} value={value} onChange={({ currentTarget }) => onChoose(Number(currentTarget.value))}>
        {students.map(({ seat }, i) => (
          <option key={seat} value={i}>
            Seat {seat}
          </option>
        ))}
      </select>
    </>
  );
  return (
    <section aria-labelledby="two-title">
      <h3 id="two-title">Two side by side</h3>
      {select("two-first", "One", first, (index) => choose([index, second]))}
      {select("two-second", "And another", second, (index) => choose([first, index]))}
      <p class="buttons">
        <button type="button" aria-disabled={first === second} onClick={() => first !== second && void compare()}>
          Put side by side
        </button>
      </p>
      <div role="status">
        {first === second && <p>Choose two seats.</p>}
        {compared && (
          <p>
            Seats {compared.seats.join(" and ")}: γ {show(compared.gamma)} over where and what together; 1 is equal, 0
            is what chance would give. Trained annotators differ widely too: see{" "}
            <a href="#/trust/annotators">How far people agree</a>.
          </p>
        )}
      </div>
      {compared?.texts.map((shared) => (
        <SharedText key={shared.text} lesson={lesson} shared={shared} seats={compared.seats} />
      ))}
      {compared?.texts.length === 0 && <p>They answered no text in common.</p>}
    </section>
  );
}

interface SharedTextProps {
  readonly lesson: Lesson;
  readonly shared: Compared["texts"][number];
  readonly seats: Compared["seats"];
}

function SharedText({ lesson, shared, seats }: SharedTextProps): VNode | null {
  const text = lesson.texts.find(({ id }) => id === shared.text);
  if (text === undefined) return null;
  const { agreed, boundary, technique, missed, extra } = shared.matches;
  const tell = (mark: GuessedMark) => `“${wordsOf(text.text, mark)}” as ${nameCards([mark.technique])}`;
  const [one, other] = seats;
  const talk = [
    ...technique.map(([a, b]) => `Another name: seat ${one} has ${tell(a)}, seat ${other} ${tell(b)}.`),
    ...boundary.map(([a, b]) => `Other ends: seat ${one} has ${tell(a)}, seat ${other} ${tell(b)}.`),
    ...missed.map((mark) => `Only seat ${one} has ${tell(mark)}.`),
    ...extra.map((mark) => `Only seat ${other} has ${tell(mark)}.`),
  ];
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
      <p>
        {agreed.length === 1 ? "1 mark is" : `${agreed.length} marks are`} the same.
        {talk.length > 0 && " To talk about, where several readings may be right:"}
      </p>
      <ul>
        {talk.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </article>
  );
}
