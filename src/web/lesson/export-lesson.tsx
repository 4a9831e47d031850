/** The lesson as files for a course system or a printer; the writers are loaded when they are first asked for. */
import type { VNode } from "preact";
import { useState } from "preact/hooks";
import { EXPORT_NAMES, EXPORT_TARGETS, type ExportTargetName } from "../../lessons/export/export-targets.js";
import { downloadFile, fileNameOf } from "../download.js";
import { tellError } from "../state/messages.js";
import { TECHNIQUES } from "../techniques.js";
import type { LessonStartProps } from "./lesson-start.js";

export function ExportLesson({ session, lesson }: LessonStartProps): VNode {
  const [target, setTarget] = useState<ExportTargetName>("worksheet");
  const [said, setSaid] = useState<readonly string[]>([]);
  const save = async () => {
    try {
      await session.writeLesson(); // checks what was edited
      const { exportLesson } = await import("../../lessons/export/export-lesson.js");
      const { files, left } = exportLesson(lesson, { to: target, techniques: TECHNIQUES });
      const { ending } = EXPORT_TARGETS[target];
      const names = files.map(({ part, bytes, mediaType }) => {
        const name = fileNameOf(lesson.title, part === "key" ? `-key${ending}` : `-lesson${ending}`);
        downloadFile(name, bytes, mediaType);
        return name;
      });
      const several = names.length > 1 ? ["If only one came, let the browser save several files from this page."] : [];
      setSaid([`Saved as ${names.join(" and ")}.`, ...several, ...left]);
    } catch (error) {
      setSaid([tellError(error).text]);
    }
  };
  return (
    <section aria-labelledby="export-title">
      <h3 id="export-title">Take it to the course</h3>
      <label for="export-target">As</label>
      <select
        id="export-target"
        value={target}
        onChange={({ currentTarget }) => setTarget(currentTarget.value as ExportTargetName)}
      >
        {EXPORT_NAMES.map((name) => (
          <option key={name} value={name}>
            {EXPORT_TARGETS[name].title}
          </option>
        ))}
      </select>
      <p class="buttons">
        <button type="button" onClick={() => void save()}>
          Save for the course
        </button>
      </p>
      <div role="status" class="said">
        {said.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </div>
    </section>
  );
}
