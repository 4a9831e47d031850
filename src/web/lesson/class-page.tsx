/** The class: students' files in, what they agreed on and what was taken for what out. Seat numbers only, nothing is kept. */
import type { VNode } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { focusSoon } from "../views/act.js";
import type { AnalyzedFiles } from "./class-files.js";
import { ClassResult, RESULT } from "./class-result.js";
import type { LessonStartProps } from "./lesson-start.js";

/** Files that were opened together. What was chosen or compared among others is not about them, so each drop is shown anew. */
interface Dropped {
  readonly drop: number;
  readonly files: AnalyzedFiles;
}

export function ClassPage({ session, lesson }: LessonStartProps): VNode {
  const [gathered, setGathered] = useState<Dropped>();
  const [said, setSaid] = useState("");
  const latest = useRef(0);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (gathered === undefined) return; // marks were settled into a key: it is measured against the new one
    void import("./class-files.js").then(({ analyzeAgain }) =>
      setGathered((now) => now && { ...now, files: analyzeAgain(now.files, lesson) }),
    );
  }, [lesson]);
  const read = async (files: readonly File[]) => {
    if (files.length === 0) return;
    latest.current += 1;
    const drop = latest.current;
    setSaid(`Reading ${files.length} ${files.length === 1 ? "file" : "files"}…`);
    try {
      const { analyzeFiles } = await import("./class-files.js");
      const analyzed = await analyzeFiles(files, lesson);
      if (drop !== latest.current) return; // others were opened meanwhile
      setGathered({ drop, files: analyzed });
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
            void read(files);
          }}
        />
        <button type="button" onClick={() => (session.classOpen.value = false)}>
          Leave the class
        </button>
      </p>
      <p role="status">{said}</p>
      {gathered && <ClassResult key={gathered.drop} session={session} gathered={gathered.files} lesson={lesson} />}
    </section>
  );
}
