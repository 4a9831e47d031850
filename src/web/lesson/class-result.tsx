/** What the files of a class say together: for the teacher's eyes, with the way to the projector and to a spreadsheet. */
import type { VNode } from "preact";
import { useState } from "preact/hooks";
import type { ClassText } from "../../lessons/class/class-analysis.js";
import type { Lesson } from "../../lessons/lesson-schema.js";
import type { AnalyzedFiles } from "./class-files.js";
import { Confusions, Pairs, show } from "./class-tables.js";
import { wordsOf } from "./guess.js";
import { HeatText, shareOf } from "./heat-text.js";
import { nameCards } from "./lesson-looks.js";
import type { LessonStartProps } from "./lesson-start.js";
import { ProjectorButton } from "./projector.js";
import { SaveTables } from "./save-tables.js";
import { TwoStudentsView } from "./two-students.js";

/** Id of the heading. */
export const RESULT = "class-result";

export interface ClassResultProps extends LessonStartProps {
  readonly gathered: AnalyzedFiles;
}

export function ClassResult({ session, gathered, lesson }: ClassResultProps): VNode {
  const [showsSeats, setShowsSeats] = useState(false);
  const { analysis, students, refused } = gathered;
  const { seats, meanKappa, meanSpanF1, confusions, texts } = analysis;
  return (
    <>
      <h3 id={RESULT} tabIndex={-1}>
        {seats.length === 1 ? "1 student" : `${seats.length} students`}
      </h3>
      <Refused refused={refused} />
      <ProjectorButton analysis={analysis} lesson={lesson} />
      <p>
        How far any two agree, on average: kappa {show(meanKappa)} over the words, span F1 {show(meanSpanF1)}. Agreement
        alone does not say who is right.
      </p>
      {texts.map((text) => (
        <TextOfClass key={text.text} of={text} lesson={lesson} />
      ))}
      <Confusions title="Taken for another technique, against the key" rows={confusions.key} />
      <Confusions title="Named differently among students, where no key decides" rows={confusions.peers} />
      <label>
        <input
          type="checkbox"
          checked={showsSeats}
          onChange={({ currentTarget }) => setShowsSeats(currentTarget.checked)}
        />{" "}
        Show pairs by seat number
      </label>
      {showsSeats && <Pairs pairs={analysis.pairs} />}
      {showsSeats && <TwoStudentsView session={session} lesson={lesson} students={students} />}
      <SaveTables analysis={analysis} lesson={lesson} />
    </>
  );
}

function Refused({ refused }: Pick<AnalyzedFiles, "refused">): VNode | null {
  if (refused.length === 0) return null;
  return (
    <div class="message error">
      <p>Files that are left out:</p>
      <ul>
        {refused.map(({ names, text, detail }, i) => (
          <li key={i}>
            <strong>{names.join(", ")}</strong>: {text}
            <p class="hint">What exactly was found: {detail}</p>
          </li>
        ))}
      </ul>
    </div>
  );
}

function TextOfClass({ of, lesson }: { readonly of: ClassText; readonly lesson: Lesson }): VNode | null {
  const text = lesson.texts.find(({ id }) => id === of.text);
  if (text === undefined) return null;
  return (
    <article aria-label={text.title}>
      <h4>
        {text.title}: where {of.answered} {of.answered === 1 ? "student" : "students"} marked
      </h4>
      <p class="hint">
        The number after marked words says how many students marked them; the more, the thicker the line.
        {of.unfinished > 0 &&
          ` Of ${shareOf(of.unfinished, of)} the file does not say that they had compared: they may have had more to mark.`}
      </p>
      <HeatText text={text.text} heat={of.heat} answered={of.answered} />
      {of.key && of.key.length > 0 && (
        <ul>
          {of.key.map(({ start, end, techniques, found, named }) => (
            <li key={start}>
              “{wordsOf(text.text, { start, end })}” ({nameCards(techniques)}): found by {shareOf(found, of)}, under
              another name by {named}.
            </li>
          ))}
        </ul>
      )}
    </article>
  );
}
