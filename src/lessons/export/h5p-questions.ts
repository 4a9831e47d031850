/**
 * Exercises as questions of H5P: one content type each, with all fields of its semantics. Plain fields are escaped like the
 * formatted ones, since H5P sets both as HTML.
 */
import { CLEAN_STATEMENT, nameTechniques, tellReason } from "./course-key.js";
import type { ChooseExercise, CleanExercise, Exercise, SpansExercise, TechniquesExercise } from "./exercise.js";
import { fitInline } from "./fit-text.js";
import { DRAG_TEXT_TEXTS, MARK_THE_WORDS_TEXTS, MULTI_CHOICE_TEXTS, TRUE_FALSE_TEXTS } from "./h5p-texts.js";
import { starWords } from "./mark-the-words.js";
import { oneLine, writeContext, writeInline, writeProse } from "./markup.js";
import type { LessonPlan } from "./plan-exercises.js";
import { cardOf } from "./technique-names.js";

/** The lowest minor versions that hold what is written here. */
export const H5P_LIBRARIES = {
  "H5P.QuestionSet": { version: "1.21", title: "Question Set" },
  "H5P.MarkTheWords": { version: "1.11", title: "Mark the Words" },
  "H5P.MultiChoice": { version: "1.16", title: "Multiple Choice" },
  "H5P.DragText": { version: "1.10", title: "Drag the Words" },
  "H5P.TrueFalse": { version: "1.8", title: "True/False Question" },
} as const;

export type H5pLibrary = keyof typeof H5P_LIBRARIES;

export interface H5pQuestion {
  readonly library: Exclude<H5pLibrary, "H5P.QuestionSet">;
  readonly title: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/** The questions of an exercise; what a Question Set cannot ask is told to `leave`. */
export function writeQuestions(
  exercise: Exercise,
  { plan, leave }: { readonly plan: LessonPlan; readonly leave: (sentence: string) => void },
): H5pQuestion[] {
  switch (exercise.kind) {
    case "techniques":
      return [writeDragText(exercise)];
    case "spans":
      return writeMarkTheWords(exercise, plan, leave);
    case "choose":
      return [writeMultiChoice(exercise)];
    case "clean":
      return [writeTrueFalse(exercise, leave)];
    case "write":
      leave(`“${exercise.title}” is left out: a Question Set has no room for answers in the student's own words.`);
      return [];
    case "read":
      leave(`“${exercise.title}” is left out: a Question Set shows no text without a question, nor the marks of one.`);
      return [];
  }
}

const BEHAVIOUR = { enableRetry: true, enableSolutionsButton: true, enableCheckButton: true };

/** Stars, colons and backslashes are its syntax, which has no escape. */
function guardDragText(text: string): string {
  return writeInline(text).replaceAll("*", "∗").replaceAll("\\", "∖");
}

function guardDraggable(name: string): string {
  return guardDragText(oneLine(name)).replaceAll(":", "∶");
}

function writeDragText({ title, instruction, cards, distractors }: TechniquesExercise): H5pQuestion {
  return {
    library: "H5P.DragText",
    title,
    params: {
      taskDescription: writeProse(`${instruction} Drag each name to what it means.`),
      overallFeedback: [{ from: 0, to: 100 }],
      textField: cards
        .map(({ name, definition }) => `*${guardDraggable(name)}* ${guardDragText(definition)}`)
        .join("\n\n"),
      distractors: distractors.map(({ name }) => `*${guardDraggable(name)}*`).join(" "),
      ...DRAG_TEXT_TEXTS,
      behaviour: { ...BEHAVIOUR, instantFeedback: false },
    },
  };
}

/** One a technique: the words of the spans that it is the key's first name for. */
function writeMarkTheWords(
  exercise: SpansExercise,
  plan: LessonPlan,
  leave: (sentence: string) => void,
): H5pQuestion[] {
  const { title, key } = exercise;
  leave(
    `“${title}”: Mark the Words marks single words, so that each word of a phrase counts and a phrase is never right or wrong as a whole.`,
  );
  for (const { techniques } of key.filter((span) => new Set(span.techniques).size > 1))
    leave(
      `“${title}”: words that the key calls ${nameTechniques(techniques, plan.cards)} count under the first name alone; the feedback says so.`,
    );
  const first = [...new Set(key.map(({ techniques }) => techniques[0] as string))];
  return first.flatMap((id) => writeOneTechnique(exercise, id, { plan, leave }));
}

function writeOneTechnique(
  { title, instruction, text, key }: SpansExercise,
  id: string,
  { plan: { cards }, leave }: { readonly plan: LessonPlan; readonly leave: (sentence: string) => void },
): H5pQuestion[] {
  const { name, definition } = cardOf(cards, id);
  const own = key.filter(({ techniques }) => techniques[0] === id);
  const { html, words, widened } = starWords(text.text, own);
  if (widened > 0)
    leave(`“${title}”, ${name}: ${widened} words of which the key marks only a part are to be marked as a whole.`);
  if (words === 0) {
    leave(`“${title}”, ${name}, is left out: the key's spans hold no word.`);
    return [];
  }
  const quote = ({ start, end }: { start: number; end: number }) => `“${text.text.slice(start, end)}”`;
  const reasons = own.map((span) => `${quote(span)}: ${tellReason(span, cards)}`);
  const others = key
    .filter(({ techniques }) => techniques[0] !== id && techniques.includes(id))
    .map(
      (span) =>
        `${quote(span)} passes for ${name} too: it counts under ${cardOf(cards, span.techniques[0] as string).name}.`,
    );
  return [
    {
      library: "H5P.MarkTheWords",
      title: oneLine(`${title}: ${name}`, 150),
      params: {
        taskDescription: `${writeProse(instruction)}<p><strong>${writeInline(name)}</strong>: ${writeInline(definition)} Mark each word of it in “${writeInline(text.title)}”.</p>`,
        textField: html,
        overallFeedback: [{ from: 0, to: 100, feedback: writeInline([...reasons, ...others].join(" ")) }],
        ...MARK_THE_WORDS_TEXTS,
        behaviour: { ...BEHAVIOUR, showScorePoints: true },
      },
    },
  ];
}

/**
 * With one point for any right answer: the key may accept several. The point is given from `passPercentage` of all right
 * answers on, of which a student can choose but one.
 */
function writeMultiChoice({ title, instruction, text, span, options }: ChooseExercise): H5pQuestion {
  const accepted = options.filter(({ right }) => right).length;
  return {
    library: "H5P.MultiChoice",
    title,
    params: {
      question: writeProse(instruction) + writeContext(text.text, span),
      answers: options.map(({ card, right, feedback }) => ({
        correct: right,
        text: `<div>${writeInline(card.name)}</div>`,
        tipsAndFeedback: { tip: "", chosenFeedback: `<div>${writeInline(feedback)}</div>`, notChosenFeedback: "" },
      })),
      overallFeedback: [{ from: 0, to: 100 }],
      ...MULTI_CHOICE_TEXTS,
      behaviour: {
        ...BEHAVIOUR,
        type: "single",
        singlePoint: true,
        randomAnswers: true,
        showSolutionsRequiresInput: true,
        confirmCheckDialog: false,
        confirmRetryDialog: false,
        autoCheck: false,
        passPercentage: Math.floor(100 / accepted),
        showScorePoints: true,
      },
    },
  };
}

/** Code units that feedback to True/False may have (`maxLength` of its semantics): the rest would be cut, maybe within `&lt;`. */
const MOST_FEEDBACK = 2048;

function writeTrueFalse(
  { title, instruction, text, clean, feedback }: CleanExercise,
  leave: (sentence: string) => void,
): H5pQuestion {
  const why = fitInline(feedback, MOST_FEEDBACK);
  if (why !== writeInline(feedback))
    leave(`“${title}”: the reasons are cut, as True/False holds ${MOST_FEEDBACK} characters of feedback.`);
  return {
    library: "H5P.TrueFalse",
    title,
    params: {
      question: `${writeProse(instruction)}${writeProse(text.text)}<p><strong>${CLEAN_STATEMENT}</strong></p>`,
      correct: String(clean),
      ...TRUE_FALSE_TEXTS,
      behaviour: {
        ...BEHAVIOUR,
        confirmCheckDialog: false,
        confirmRetryDialog: false,
        autoCheck: false,
        feedbackOnCorrect: why,
        feedbackOnWrong: why,
      },
    },
  };
}
