/** What a lesson says of each of its texts: title, where it is from, and under which licence it may be copied. */
import type { VNode } from "preact";
import { noteText } from "../../lessons/edit-texts.js";
import { isFromBank } from "../../lessons/lesson-desk.js";
import { LONGEST_WORDS } from "../../lessons/lesson-limits.js";
import type { LessonText } from "../../lessons/lesson-schema.js";
import type { LessonStartProps } from "./lesson-start.js";

const FIELDS = [
  { field: "title", name: "Title of the text" },
  { field: "source", name: "Where it is from, such as author, newspaper and date" },
  { field: "licence", name: "Under which licence it may be copied" },
] as const;

export function TextsEditor({ session, lesson }: LessonStartProps): VNode {
  const own = lesson.texts.filter((text) => !isFromBank(text));
  const ours = lesson.texts.filter(isFromBank);
  const item = (text: LessonText) => <TextItem key={text.id} session={session} lesson={lesson} text={text} />;
  return (
    <section aria-labelledby="texts-title">
      <h3 id="texts-title">Where the texts are from</h3>
      <p class="hint">
        Students read this on the first sheet and on what is printed. A text that is not your own may need a permission
        before it is handed out.
      </p>
      <ul class="lesson-texts">{own.map(item)}</ul>
      {ours.length > 0 && (
        <details>
          <summary>Passages of ours ({ours.length})</summary>
          <ul class="lesson-texts">{ours.map(item)}</ul>
        </details>
      )}
    </section>
  );
}

interface TextItemProps extends LessonStartProps {
  readonly text: LessonText;
}

function TextItem({ session, lesson, text }: TextItemProps): VNode {
  const index = lesson.texts.indexOf(text);
  return (
    <li>
      <details>
        <summary>{text.title.trim() === "" ? `Text ${index + 1}` : text.title}</summary>
        {FIELDS.map(({ field, name }) => (
          <TextField
            key={field}
            id={`text-${index}-${field}`}
            label={name}
            value={text[field]}
            onInput={(value) => session.change(noteText(lesson, text.id, { [field]: value }), `${field} of ${text.id}`)}
          />
        ))}
      </details>
      <p class="hint">
        {text.source} · Licence: {text.licence}
      </p>
    </li>
  );
}

interface TextFieldProps {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly onInput: (value: string) => void;
}

function TextField({ id, label, value, onInput }: TextFieldProps): VNode {
  return (
    <>
      <label for={id} class="field-label">
        {label}
      </label>
      <input
        id={id}
        type="text"
        maxLength={LONGEST_WORDS}
        value={value}
        onInput={({ currentTarget }) => onInput(currentTarget.value)}
      />
    </>
  );
}
