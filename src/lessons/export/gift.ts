/**
 * GIFT, the plain text of Moodle's question bank: one line a question or an answer. All text is written as HTML without line
 * breaks, so that no blank line ends a question and no `//` makes a comment.
 */
import { utf8ToBytes } from "@noble/hashes/utils.js";
import { CLEAN_STATEMENT, nameTechniques, tellReason } from "./course-key.js";
import type {
  ChooseExercise,
  CleanExercise,
  Exercise,
  ReadExercise,
  SpansExercise,
  TechniquesExercise,
  WriteExercise,
} from "./exercise.js";
import type { LessonExport } from "./lesson-export.js";
import { oneLine, writeContext, writeInline, writeProse } from "./markup.js";
import type { LessonPlan } from "./plan-exercises.js";
import { showText, writeMachineMarks } from "./shown-text.js";
import { askSpan, splitByAnswers } from "./span-questions.js";
import { cardOf, chooseDistractors } from "./technique-names.js";

/** Questions in the order of the steps; each stands alone, as GIFT knows no quiz. */
export function writeGift(plan: LessonPlan): LessonExport {
  const left = [
    ...plan.left,
    "GIFT holds questions alone: objectives, minutes, sources and licences stay in the lesson, and the order is set in the quiz.",
  ];
  if (plan.exercises.some(({ kind }) => kind === "spans"))
    left.push(
      "In “guess first” the spans are given and students name them: GIFT cannot have words marked, and knows no partial overlap.",
    );
  const questions = plan.exercises.flatMap((exercise) => writeExercise(exercise, plan));
  const bytes = utf8ToBytes(questions.map((question) => `${question}\n\n`).join(""));
  return { files: [{ part: "lesson", mediaType: "text/plain;charset=utf-8", bytes }], left };
}

function writeExercise(exercise: Exercise, plan: LessonPlan): string[] {
  switch (exercise.kind) {
    case "techniques":
      return [writeTechniques(exercise)];
    case "spans":
      return writeSpans(exercise, plan);
    case "choose":
      return [writeChoose(exercise)];
    case "clean":
      return [writeClean(exercise)];
    case "write":
      return [writeEssay(exercise)];
    case "read":
      return [writeRead(exercise, plan)];
  }
}

/** What GIFT reads as its own. Where a backslash stands before an n, that would be a line break: it is doubled like any. */
function escapeGift(html: string): string {
  return html.replace(/[\\#=~{}:]/g, "\\$&").replaceAll("%", "&\\#37;");
}

/** A name of the question is plain text; `&&` begins what GIFT keeps escaped characters as. */
function escapeTitle(title: string): string {
  return title.replaceAll("&&", "& &").replace(/[\\#=~{}:]/g, "\\$&");
}

function writeStem(title: string, html: readonly string[]): string {
  return `::${escapeTitle(title)}::[html]${escapeGift(html.join(""))}`;
}

function writeAnswers(stem: string, answers: readonly string[], general = ""): string {
  const last = general === "" ? [] : [`####${escapeGift(writeInline(general))}`];
  return [`${stem}{`, ...answers, ...last, "}"].join("\n");
}

/** Without braces it is no question. */
function writeRead(exercise: ReadExercise, { cards }: LessonPlan): string {
  const marks = writeMachineMarks(exercise.text, cards);
  return writeStem(exercise.title, [writeProse(exercise.instruction), showText(exercise), marks]);
}

function writeTechniques({ title, instruction, cards, distractors }: TechniquesExercise): string {
  const pairs = cards.map(({ definition, name }) => writePair(writeInline(definition), name));
  return writeAnswers(writeStem(title, [writeProse(instruction)]), [
    ...pairs,
    ...distractors.map(({ name }) => writePair("", name)),
  ]);
}

/** Without a left side it is a wrong answer. */
function writePair(html: string, name: string): string {
  return `=${escapeGift(html)} -> ${escapeTitle(oneLine(name))}`;
}

function writeSpans(exercise: SpansExercise, plan: LessonPlan): string[] {
  const { one, several } = splitByAnswers(exercise.key);
  // a question that cannot be matched with another is asked alone
  const alone = one.length < 2 ? exercise.key : several;
  const matched = one.length < 2 ? [] : [writeMatching(exercise, one, plan)];
  return [...matched, ...alone.map((span) => writeChoose(askSpan(exercise, span, plan)))];
}

function writeMatching(exercise: SpansExercise, spans: SpansExercise["key"], { lesson, cards }: LessonPlan): string {
  const { title, instruction, text } = exercise;
  const ids = [...new Set(spans.flatMap(({ techniques }) => techniques))];
  const wrong = chooseDistractors(ids, { lesson, cards, most: 2 });
  const pairs = spans.map((span) => {
    const html = writeContext(text.text, span);
    return writePair(html, nameTechniques(span.techniques, cards));
  });
  const general = spans
    .map(
      (span) =>
        `“${text.text.slice(span.start, span.end)}”: ${cardOf(cards, span.techniques[0] as string).name}. ${tellReason(span, cards)}`,
    )
    .join(" ");
  return writeAnswers(
    writeStem(title, [writeProse(instruction), showText(exercise)]),
    [...pairs, ...wrong.map(({ name }) => writePair("", name))],
    general,
  );
}

function writeChoose({ title, instruction, text, span, options }: ChooseExercise): string {
  const words = writeContext(text.text, span);
  const answers = options.map(
    ({ card, right, feedback }) =>
      `${right ? "=" : "~"}${escapeGift(writeInline(card.name))}#${escapeGift(writeInline(feedback))}`,
  );
  return writeAnswers(writeStem(title, [writeProse(instruction), words]), answers);
}

/** The first comment is for who answers wrong, the second for who answers right: the reason is the same. */
function writeClean(exercise: CleanExercise): string {
  const { title, instruction, clean, feedback } = exercise;
  const why = escapeGift(writeInline(feedback));
  const stem = writeStem(title, [writeProse(instruction), showText(exercise), `<p>${CLEAN_STATEMENT}</p>`]);
  return writeAnswers(stem, [`${clean ? "TRUE" : "FALSE"}#${why}#${why}`]);
}

function writeEssay({ title, instruction, text, span, prompts, notes }: WriteExercise): string {
  const asked = prompts.map((prompt) => `<li>${writeInline(prompt)}</li>`).join("");
  const stem = writeStem(title, [
    writeProse(instruction),
    span === undefined ? writeProse(text.text) : writeContext(text.text, span),
    asked && `<ol>${asked}</ol>`,
  ]);
  return writeAnswers(stem, [], notes.join(" "));
}
