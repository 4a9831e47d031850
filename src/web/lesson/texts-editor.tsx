/** What a lesson says of each of its texts: title, where it is from, and under which licence it may be copied. */
import type { VNode } from "preact";
import { LONGEST_WORDS, noteText } from "../../lessons/edit-texts.js";
import type { LessonText } from "../../lessons/lesson-schema.js";
import type { LessonStartProps } from "./lesson-start.js";
import { tellLicence } from "./tell-licence.js";

const FIELDS = [
  { field: "title", name: "Title of the text" },
  { field: "source", name: "Where it is from, such as author, newspaper and date" },
  { field: "licence", name: "Under which licence it may be copied" },
] as const;

export function TextsEditor({ session, lesson }: LessonStartProps): VNode {
  return (
    <section aria-labelledby="texts-title">
      <h3 id="texts-title">Where the texts are from</h3>
      <p class="hint">
        Students read this on the first sheet and on what is printed. A text that is not your own may need a permission
        before it is handed out.
      </p>
      <ul class="lesson-texts">
        {lesson.texts.map((text, index) => (
          <li key={text.id}>
            <details>
              <summary>{text.title.trim() === "" ? `Text ${index + 1}` : text.title}</summary>
              {FIELDS.map(({ field, name }) => (
                <TextField
                  key={field}
                  id={`text-${index}-${field}`}
                  label={name}
                  value={text[field]}
                  onInput={(value) =>
                    session.change(noteText(lesson, text.id, { [field]: value }), `${field} of ${text.id}`)
                  }
                />
              ))}
            </details>
            <p class="hint">{tellNotes(text)}</p>
          </li>
        ))}
      </ul>
    </section>
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

function tellNotes({ source, licence }: LessonText): string {
  return `${source} · Licence: ${tellLicence(licence)}`;
}
