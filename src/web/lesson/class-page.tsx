/** The class: students' files in, what they agreed on and what was taken for what out. Seat numbers only, nothing is kept. */
import type { VNode } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import type { ClassText } from "../../lessons/class/class-analysis.js";
import type { Lesson } from "../../lessons/lesson-schema.js";
import { downloadFile, fileNameOf } from "../download.js";
import { focusSoon } from "../views/act.js";
import type { AnalyzedFiles } from "./class-files.js";
import { Confusions, Pairs, show } from "./class-tables.js";
import { wordsOf } from "./guess.js";
import { nameCards } from "./lesson-looks.js";
import type { LessonStartProps } from "./lesson-start.js";
import { TwoStudentsView } from "./two-students.js";

const RESULT = "class-result";

export function ClassPage({ session, lesson }: LessonStartProps): VNode {
  const [gathered, setGathered] = useState<AnalyzedFiles>();
  const [said, setSaid] = useState("");
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (gathered === undefined) return; // marks were settled into a key: it is measured against the new one
    void import("./class-files.js").then(({ analyzeAgain }) => setGathered(analyzeAgain(gathered, lesson)));
  }, [lesson]);
  const read = async (files: readonly File[]) => {
    setSaid(`Reading ${files.length} ${files.length === 1 ? "file" : "files"}…`);
    try {
      const opened = await Promise.all(files.map(async (file) => ({ name: file.name, content: await file.text() })));
      const { analyzeFiles } = await import("./class-files.js");
      setGathered(analyzeFiles(opened, lesson));
      setSaid("");
      focusSoon(RESULT);
    } catch (error) {
      setSaid(`The files could not be read: ${error instanceof Error ? error.message : String(error)}`);
    }
  };
  return (
    <section
      aria-labelledby="class-title"
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        void read([...(event.dataTransfer?.files ?? [])]);
      }}
    >
      <h2 id="class-title">For the teacher: the class</h2>
      <p>
        Open the files that your students saved, or drop them here, all at once. They are read on this machine and not
        kept.
      </p>
      <p class="buttons">
        <button type="button" class="primary" onClick={() => input.current?.click()}>
          Open students’ files
        </button>
        <input
          ref={input}
          type="file"
          multiple
          hidden
          accept=".json,application/json"
          aria-label="Students’ files"
          onChange={({ currentTarget }) => {
            const files = [...(currentTarget.files ?? [])];
            currentTarget.value = "";
            if (files.length > 0) void read(files);
          }}
        />
        <button type="button" onClick={() => (session.classOpen.value = false)}>
          Leave the class
        </button>
      </p>
      <p role="status">{said}</p>
      {gathered && <ClassResult session={session} gathered={gathered} lesson={lesson} />}
    </section>
  );
}

function ClassResult({ session, gathered, lesson }: LessonStartProps & { readonly gathered: AnalyzedFiles }): VNode {
  const [showsSeats, setShowsSeats] = useState(false);
  const { analysis, students, errors } = gathered;
  const { seats, meanKappa, meanSpanF1, confusions, texts } = analysis;
  const save = async () => {
    const { writeClassTables } = await import("./class-files.js");
    for (const [name, content] of Object.entries(writeClassTables(analysis)))
      downloadFile(fileNameOf(lesson.title, `-${name}`), content, "text/csv;charset=utf-8");
  };
  return (
    <>
      <h3 id={RESULT} tabIndex={-1}>
        {seats.length === 1 ? "1 student" : `${seats.length} students`}
      </h3>
      {errors.length > 0 && (
        <div class="message error">
          <p>Files that are left out:</p>
          <ul>
            {errors.map((error) => (
              <li key={error}>{error}</li>
            ))}
          </ul>
        </div>
      )}
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
        Show pairs by seat number (leave this off on a projector)
      </label>
      {showsSeats && <Pairs pairs={analysis.pairs} />}
      {showsSeats && <TwoStudentsView session={session} lesson={lesson} students={students} />}
      <p class="buttons">
        <button type="button" onClick={() => void save()}>
          Save the tables (CSV)
        </button>
      </p>
    </>
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
      </p>
      <p class="heat-text" lang="en">
        {of.heat.map(({ start, end, seats }) => {
          const words = text.text.slice(start, end);
          if (seats === 0) return words;
          return (
            <mark key={start} class={`heat heat-${Math.ceil((4 * seats) / of.answered)}`}>
              {words}
              <sup>{seats}</sup>
            </mark>
          );
        })}
      </p>
      {of.key && of.key.length > 0 && (
        <ul>
          {of.key.map(({ start, end, techniques, found, named }) => (
            <li key={start}>
              “{wordsOf(text.text, { start, end })}” ({nameCards(techniques)}): found by {found} of {of.answered}, under
              another name by {named}.
            </li>
          ))}
        </ul>
      )}
    </article>
  );
}
