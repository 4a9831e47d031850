/** The teacher's side of a lesson: its title, objectives and key, and the file that students open. */
import type { VNode } from "preact";
import { useState } from "preact/hooks";
import type { KeySpan, Lesson, LessonText } from "../../lessons/lesson-schema.js";
import { downloadFile, fileNameOf } from "../download.js";
import { tellError } from "../state/messages.js";
import { TechniqueSelect } from "../views/technique-select.js";
import { ExportLesson } from "./export-lesson.js";
import { wordsOf } from "./guess.js";
import { CARD_LOOKS, nameCards } from "./lesson-looks.js";
import type { LessonStartProps } from "./lesson-start.js";

export function LessonEditor({ session, lesson }: LessonStartProps): VNode {
  const [said, setSaid] = useState("");
  const change = (part: Partial<Lesson>) => {
    setSaid("");
    session.edit({ ...lesson, ...part });
  };
  const changeText = (index: number, key: LessonText["key"]) =>
    change({ texts: lesson.texts.map((text, i) => (i === index ? { ...text, key } : text)) });
  const save = async () => {
    try {
      const content = await session.writeLesson();
      const name = fileNameOf(lesson.title, "-lesson.json");
      downloadFile(name, content, "application/json");
      setSaid(`The lesson is saved as ${name}. Hand this file to your students.`);
    } catch (error) {
      setSaid(tellError(error).text);
    }
  };
  return (
    <section class="lesson-editor" aria-labelledby="editor-title">
      <h2 id="editor-title">For the teacher: edit this lesson</h2>
      <label for="edit-title" class="field-label">
        Title
      </label>
      <input
        id="edit-title"
        type="text"
        value={lesson.title}
        onInput={({ currentTarget }) => change({ title: currentTarget.value })}
      />
      <label for="edit-objectives" class="field-label">
        Objectives, one a line, each beginning with “I can”
      </label>
      <textarea
        id="edit-objectives"
        rows={4}
        value={lesson.objectives.join("\n")}
        onInput={({ currentTarget }) => change({ objectives: currentTarget.value.split("\n") })}
      />
      {lesson.texts.map((text, index) => (
        <details key={text.id} open={index === 0}>
          <summary>
            Key of “{text.title}” ({tellKey(text.key)})
          </summary>
          <KeyEditor text={text} onChange={(key) => changeText(index, key)} />
        </details>
      ))}
      <p class="buttons">
        <button type="button" class="primary" onClick={() => void save()}>
          Save the lesson
        </button>
        <button type="button" onClick={() => (session.editing.value = false)}>
          Leave editing
        </button>
      </p>
      <p role="status" class="said">
        {said}
      </p>
      <ExportLesson session={session} lesson={lesson} />
    </section>
  );
}

function tellKey(key: LessonText["key"]): string {
  if (key === null) return "nobody has decided";
  if (key.length === 0) return "clean";
  return key.length === 1 ? "1 place" : `${key.length} places`;
}

interface KeyEditorProps {
  readonly text: LessonText;
  readonly onChange: (key: LessonText["key"]) => void;
}

function KeyEditor({ text, onChange }: KeyEditorProps): VNode {
  const { key } = text;
  if (key === null)
    return (
      <>
        <p>
          Nobody has decided what counts as right in this text. To make a key, correct the marks on the screen “Read a
          text” and make the lesson again.
        </p>
        <p class="buttons">
          <button type="button" onClick={() => onChange([])}>
            I decide: this text is clean
          </button>
        </p>
      </>
    );
  const replace = (span: KeySpan, by: KeySpan | undefined) =>
    onChange(key.flatMap((one) => (one === span ? (by ?? []) : one)));
  return (
    <>
      {key.length === 0 && <p>The key has nothing here: this text is clean.</p>}
      <ol>
        {key.map((span) => (
          <li key={span.start}>
            <SpanEditor text={text} span={span} onChange={(by) => replace(span, by)} />
          </li>
        ))}
      </ol>
      <p class="buttons">
        <button type="button" onClick={() => onChange(null)}>
          Nobody has decided this text
        </button>
      </p>
    </>
  );
}

interface SpanEditorProps {
  readonly text: LessonText;
  readonly span: KeySpan;
  readonly onChange: (by: KeySpan | undefined) => void;
}

function SpanEditor({ text, span, onChange }: SpanEditorProps): VNode {
  const id = `${text.id.replace(/\W+/g, "-")}-${span.start}`;
  const words = wordsOf(text.text, span);
  const without = (technique: string) => span.techniques.filter((one) => one !== technique);
  return (
    <>
      <p>
        “{words}”: {nameCards(span.techniques)} is right.
      </p>
      <p class="buttons">
        {span.techniques.map((technique) => (
          <button
            key={technique}
            type="button"
            aria-disabled={span.techniques.length === 1}
            onClick={() => span.techniques.length > 1 && onChange({ ...span, techniques: without(technique) })}
          >
            Without {nameCards([technique])}
            <span class="visually-hidden"> at “{words}”</span>
          </button>
        ))}
      </p>
      <TechniqueSelect
        id={`accept-${id}`}
        label={`Accept another technique at “${words}”`}
        value=""
        looks={CARD_LOOKS}
        onChoose={(technique) => onChange({ ...span, techniques: [...without(technique), technique] })}
      />
      <label for={`reason-${id}`}>Why, told to a student who saw it otherwise: “{words}”</label>
      <input
        id={`reason-${id}`}
        type="text"
        value={span.reason ?? ""}
        onInput={({ currentTarget }) => {
          const { reason: _, ...rest } = span;
          onChange(currentTarget.value === "" ? rest : { ...rest, reason: currentTarget.value });
        }}
      />
      <p class="buttons">
        <button type="button" onClick={() => onChange(undefined)}>
          Take this place out of the key
          <span class="visually-hidden">: “{words}”</span>
        </button>
      </p>
    </>
  );
}
