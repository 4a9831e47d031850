/** Two students' marks side by side, for a class that settles its differences: seats are chosen, nothing is ranked. */
import type { VNode } from "preact";
import { useState } from "preact/hooks";
import type { TwoStudents } from "../../lessons/class/two-students.js";
import type { StudentAnswers } from "../../lessons/lesson-schema.js";
import { show } from "./class-tables.js";
import type { LessonStartProps } from "./lesson-start.js";
import { SharedTextView } from "./shared-text.js";

export interface TwoStudentsProps extends LessonStartProps {
  /** By seat. */
  readonly students: readonly StudentAnswers[];
}

type Compared = TwoStudents & { readonly seats: readonly [number, number] };

export function TwoStudentsView({ session, lesson, students }: TwoStudentsProps): VNode | null {
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
        <SharedTextView
          key={`${shared.text} ${compared.seats}`}
          {...{ session, lesson, shared }}
          seats={compared.seats}
        />
      ))}
      {compared?.texts.length === 0 && <p>They answered no text in common.</p>}
    </section>
  );
}
