/**
 * Moodle XML: questions with feedback for the question bank, each element in the order in which Moodle exports it
 * (docs.moodle.org, “Moodle XML format”; `qformat_xml::writequestion`).
 */
import { utf8ToBytes } from "@noble/hashes/utils.js";
import { CLEAN_STATEMENT, tellKeySpan } from "./course-key.js";
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
import {
  oneLine,
  type WriteRun,
  writeContext,
  writeInline,
  writeParagraphs,
  writeProse,
  writeStrong,
} from "./markup.js";
import { combinedFeedback, GAP, guardCodes, PENALTY, writeAnswer, writeQuestion } from "./moodle-question.js";
import type { LessonPlan } from "./plan-exercises.js";
import { showText, writeMachineMarks } from "./shown-text.js";
import { askSpan, splitByAnswers } from "./span-questions.js";
import { cardOf, chooseDistractors } from "./technique-names.js";
import { element, htmlElement, textElement } from "./xml.js";

/** A category of the lesson's name, with a question for each exercise in it. */
export function writeMoodle(plan: LessonPlan): LessonExport {
  const left = [
    ...plan.left,
    "Minutes and the order of the steps are set in the quiz: the question bank holds neither.",
  ];
  if (plan.exercises.some(({ kind }) => kind === "spans"))
    left.push(
      "In “guess first” the spans are given and students name them: Moodle's own questions cannot have words marked, and know no partial overlap.",
    );
  const questions = plan.exercises.flatMap((exercise) => writeExercise(exercise, plan));
  const xml = `<?xml version="1.0" encoding="UTF-8"?>\n${element("quiz", ["\n", writeCategory(plan), ...questions])}`;
  return { files: [{ part: "lesson", mediaType: "application/xml", bytes: utf8ToBytes(xml) }], left };
}

function writeExercise(exercise: Exercise, plan: LessonPlan): string[] {
  switch (exercise.kind) {
    case "techniques":
      return [writeMatching(exercise)];
    case "spans":
      return writeSpans(exercise, plan);
    case "choose":
      return [writeChoose(exercise)];
    case "clean":
      return [writeClean(exercise)];
    case "write":
      return [writeEssay(exercise)];
    case "read":
      return [writeDescription(exercise, plan)];
  }
}

/** A slash in a name is doubled; objectives, sources and licences stand in the category's description. */
function writeCategory({ lesson }: LessonPlan): string {
  const path = `$course$/top/${oneLine(lesson.title, 100).replaceAll("/", "//") || "Lesson"}`;
  const objectives = lesson.objectives.map((objective) => `<li>${writeInline(objective)}</li>`);
  const sources = lesson.texts.map(
    ({ title, source, licence }) => `<li>${writeInline(`${title}: ${source}. Licence: ${licence}`)}</li>`,
  );
  return element(
    "question",
    [
      element("category", textElement(path)),
      htmlElement("info", `<ul>${objectives.join("")}</ul><p>Texts:</p><ul>${sources.join("")}</ul>`),
      element("idnumber", ""),
    ],
    'type="category"',
  );
}

function writeMatching({ title, instruction, cards, distractors }: TechniquesExercise): string {
  const subquestion = (html: string, name: string) =>
    htmlElement("subquestion", html, [element("answer", textElement(oneLine(name)))]);
  return writeQuestion({ type: "matching", title, html: writeProse(instruction), penalty: PENALTY }, [
    element("shuffleanswers", "true"),
    ...combinedFeedback(),
    element("shownumcorrect", ""),
    ...cards.map(({ definition, name }) => subquestion(writeProse(definition), name)),
    ...distractors.map(({ name }) => subquestion("", name)),
  ]);
}

/** The text with a gap after each span that has one answer; the others are asked one by one. */
function writeSpans(exercise: SpansExercise, plan: LessonPlan): string[] {
  const { one, several } = splitByAnswers(exercise.key);
  const gaps = one.length === 0 ? [] : [writeGaps(exercise, one, plan)];
  return [...gaps, ...several.map((span) => writeChoose(askSpan(exercise, span, plan)))];
}

function writeGaps(exercise: SpansExercise, spans: SpansExercise["key"], { lesson, cards }: LessonPlan): string {
  const { title, instruction, text } = exercise;
  const right = [...new Set(spans.flatMap(({ techniques }) => techniques))];
  const shown = [
    ...right.map((id) => cardOf(cards, id)),
    ...chooseDistractors(right, { lesson, cards, most: Math.max(2, 5 - right.length) }),
  ].sort((a, b) => (a.name < b.name ? -1 : 1));
  const numberOf = (id: string | undefined) => shown.findIndex((card) => card.id === id) + 1;
  const write: WriteRun<SpansExercise["key"][number]> = (html, span, ends) =>
    writeStrong(html, span, ends) + (ends ? ` ${GAP(numberOf(span?.techniques[0]))}` : "");
  const html = `${writeProse(instruction)}<p>After the emphasised words, choose the technique that they use.</p><hr><h4>${writeInline(text.title)}</h4>`;
  const reasons = spans.map((span) => writeProse(tellKeySpan(text.text, span, cards)));
  const question = {
    type: "gapselect",
    title,
    html: html + writeParagraphs(text.text, { spans, write }),
    general: reasons.join(""),
    grade: spans.length,
    penalty: PENALTY,
  };
  return writeQuestion(question, [
    element("shuffleanswers", "1"),
    ...combinedFeedback(),
    element("shownumcorrect", ""),
    ...shown.map(({ name }) => element("selectoption", [textElement(oneLine(name)), element("group", "1")])),
  ]);
}

function writeChoose({ title, instruction, text, span, options }: ChooseExercise): string {
  const words = writeContext(text.text, span);
  return writeQuestion({ type: "multichoice", title, html: writeProse(instruction) + words, penalty: PENALTY }, [
    element("single", "true"),
    element("shuffleanswers", "true"),
    element("answernumbering", "abc"),
    element("showstandardinstruction", "0"),
    ...combinedFeedback(),
    ...options.map(({ card, right, feedback }) =>
      writeAnswer(right ? 100 : 0, { html: writeProse(card.name), format: "html", feedback }),
    ),
  ]);
}

function writeClean(exercise: CleanExercise): string {
  const { title, instruction, clean, feedback } = exercise;
  const html = `${writeProse(instruction)}${showText(exercise)}<p>${CLEAN_STATEMENT}</p>`;
  const answer = (said: boolean) =>
    writeAnswer(said === clean ? 100 : 0, { html: String(said), format: "moodle_auto_format", feedback });
  return writeQuestion({ type: "truefalse", title, html, penalty: "1" }, [answer(true), answer(false)]);
}

function writeEssay({ title, instruction, text, span, prompts, notes }: WriteExercise): string {
  const asked = prompts.map((prompt) => `<li>${writeInline(prompt)}</li>`).join("");
  const words = span === undefined ? writeProse(text.text) : writeContext(text.text, span);
  const html = `${writeProse(instruction)}${words}${asked && `<ol>${asked}</ol>`}`;
  return writeQuestion({ type: "essay", title, html }, [
    element("responseformat", "editor"),
    element("responserequired", "1"),
    element("responsefieldlines", "10"),
    element("minwordlimit", ""),
    element("maxwordlimit", ""),
    element("attachments", "0"),
    element("attachmentsrequired", "0"),
    element("maxbytes", "0"),
    element("filetypeslist", ""),
    htmlElement("graderinfo", guardCodes(notes.map(writeProse).join(""))),
    htmlElement("responsetemplate", ""),
  ]);
}

/** No question: a text to read, with what the machine marked in it. */
function writeDescription(exercise: ReadExercise, { cards }: LessonPlan): string {
  const html = writeProse(exercise.instruction) + showText(exercise) + writeMachineMarks(exercise.text, cards);
  return writeQuestion({ type: "description", title: exercise.title, html, grade: 0 }, []);
}
