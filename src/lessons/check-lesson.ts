/** What a schema cannot say of a lesson: spans in their texts, a key without overlaps, checksums, names that are known. */
import { checkText, checkUtf16, refuseAt } from "../formats/check-marks.js";
import { placeOf } from "../formats/parse-json.js";
import { hashText } from "../formats/text-hash.js";
import type { Technique } from "../techniques/technique.js";
import { compareSpans, type Span } from "../text/span.js";
import { keySpanOf } from "./key-span.js";
import type { KeySpan, Lesson, LessonStep, LessonText } from "./lesson-schema.js";
import { refusingAs } from "./refused-file.js";

interface CheckOptions {
  /** What messages call the lesson: its file. */
  readonly place: string;
  /** All cards. */
  readonly techniques: readonly Technique[];
}

type Path = readonly PropertyKey[];
interface Checked {
  readonly at: (path: Path) => string;
  readonly cards: ReadonlySet<string>;
  /** What the machine may have marked: classes of the model, and cards that it has no class for. */
  readonly classes: ReadonlySet<string>;
  readonly texts: ReadonlyMap<string, LessonText>;
}

/** @throws InputError naming the place of the first thing that is otherwise than it must be */
export function checkLesson(lesson: Lesson, { place, techniques }: CheckOptions): void {
  const texts = new Map(lesson.texts.map((text) => [text.id, text]));
  const cards = new Set(techniques.map(({ id }) => id));
  const classes = new Set(techniques.map(({ id, modelClass }) => modelClass ?? id));
  const checked: Checked = { at: (path) => placeOf(place, path), cards, classes, texts };
  checkNames(lesson.techniques, ["techniques"], checked);
  checkOwnIds(lesson.texts, checked);
  for (const [i, text] of lesson.texts.entries()) checkLessonText(text, ["texts", i], checked);
  for (const [i, step] of lesson.steps.entries()) checkStep(step, ["steps", i], checked);
}

function checkOwnIds(texts: readonly LessonText[], { at }: Checked): void {
  const seen = new Map<string, number>();
  for (const [i, { id }] of texts.entries()) {
    const other = seen.get(id);
    if (other !== undefined)
      refuseAt(at(["texts", i, "id"]), "an id of its own", `${JSON.stringify(id)}, as of text ${other}`);
    seen.set(id, i);
  }
}

function checkLessonText({ text, sha256, machine, key }: LessonText, path: Path, checked: Checked): void {
  checkText(text, checked.at([...path, "text"]));
  const found = hashText(text);
  if (found !== sha256)
    refusingAs("textChanged", () =>
      refuseAt(
        checked.at([...path, "sha256"]),
        `the checksum of the text, ${found}; the text was changed after it was marked, or the checksum was`,
        sha256,
      ),
    );
  checkSpans(machine, text, { path: [...path, "machine"], checked });
  for (const [i, { technique }] of machine.entries()) {
    const place = [...path, "machine", i, "technique"];
    if (!checked.classes.has(technique)) refuseAt(checked.at(place), "a class of the model", JSON.stringify(technique));
  }
  if (key === null) return;
  checkSpans(key, text, { path: [...path, "key"], checked });
  for (const [i, span] of key.entries()) {
    const before = key[i - 1];
    if (before !== undefined && span.start < before.end)
      refuseAt(
        checked.at([...path, "key", i]),
        "a span that overlaps no other of the key",
        `${span.start}-${span.end}, which overlaps ${before.start}-${before.end}`,
      );
    checkNames(span.techniques, [...path, "key", i, "techniques"], checked);
  }
}

function checkSpans(
  spans: readonly Span[],
  text: string,
  { path, checked }: { readonly path: Path; readonly checked: Checked },
): void {
  for (const [i, span] of spans.entries()) {
    const place = checked.at([...path, i]);
    checkUtf16(span, text, place);
    const before = spans[i - 1];
    if (before !== undefined && compareSpans(before, span) > 0)
      refuseAt(place, "spans in order of place", `${span.start}-${span.end} after ${before.start}-${before.end}`);
  }
}

function checkNames(ids: readonly string[], path: Path, { at, cards }: Checked): void {
  for (const [i, id] of ids.entries()) {
    if (!cards.has(id)) refuseAt(at([...path, i]), "the id of a card", JSON.stringify(id));
    if (ids.indexOf(id) < i) refuseAt(at([...path, i]), "each technique once", `${JSON.stringify(id)} twice`);
  }
}

function checkStep(step: LessonStep, path: Path, checked: Checked): void {
  if ("text" in step) {
    findText(step.text, [...path, "text"], checked);
    return;
  }
  for (const [i, { text }] of step.items.entries()) findText(text, [...path, "items", i, "text"], checked);
  if (step.kind === "clean") return;
  for (const [i, item] of step.items.entries()) {
    const text = checked.texts.get(item.text) as LessonText;
    checkUtf16(item, text.text, checked.at([...path, "items", i]));
  }
  if (step.kind !== "name") return;
  for (const [i, item] of step.items.entries()) {
    const place = [...path, "items", i, "options"];
    checkNames(item.options, place, checked);
    checkAnswerable(item.options, keySpanOf(checked.texts.get(item.text) as LessonText, item), checked.at(place));
  }
}

function checkAnswerable(options: readonly string[], key: KeySpan | undefined, place: string): void {
  if (key !== undefined && !key.techniques.some((technique) => options.includes(technique)))
    refuseAt(place, `one of what the key accepts, ${key.techniques.join(" or ")}`, options.join(", "));
}

function findText(id: string, path: Path, { at, texts }: Checked): LessonText {
  return texts.get(id) ?? refuseAt(at(path), "the id of one of the lesson's texts", JSON.stringify(id));
}
