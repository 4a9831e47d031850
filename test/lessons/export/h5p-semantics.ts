/**
 * The fields of the content types that are written, as their semantics.json declare them: name, type, whether they may be
 * left out, how long it may be, and the HTML elements that a formatted text may hold. Labels and descriptions are no part of the
 * contract. Written from knowledge of these versions: no registry carries the content types, so that what is checked here is
 * that the writer and this table agree, and that a server with such content types takes the package.
 */
import { expect } from "vitest";

export interface Field {
  readonly name: string;
  readonly type: "text" | "number" | "boolean" | "select" | "list" | "group" | "library" | "image" | "video";
  readonly optional?: boolean;
  /** Code units; an importer cuts what is longer. */
  readonly maxLength?: number;
  readonly tags?: readonly string[];
  readonly widget?: string;
  readonly fields?: readonly Field[];
  readonly field?: Field;
  readonly options?: readonly (string | { readonly value: string; readonly label: string })[];
}

const TAGS = ["strong", "em", "del", "u", "code", "sup", "sub", "h2", "h3", "pre", "p", "ul", "ol", "li", "a", "hr"];

const text = (name: string): Field => ({ name, type: "text" });
const texts = (...names: string[]): Field[] => names.map(text);
const html = (name: string, tags: readonly string[] = TAGS): Field => ({ name, type: "text", widget: "html", tags });
const flag = (name: string): Field => ({ name, type: "boolean" });
const flags = (...names: string[]): Field[] => names.map(flag);
const number = (name: string): Field => ({ name, type: "number" });
const group = (name: string, ...fields: Field[]): Field => ({ name, type: "group", fields });
const list = (name: string, field: Field): Field => ({ name, type: "list", field });
const select = (name: string, ...values: string[]): Field => {
  return { name, type: "select", options: values.map((value) => ({ value, label: value })) };
};
const optional = (field: Field): Field => ({ ...field, optional: true });

/** A group of one field stands for its field. */
const overallFeedback = group(
  "overallFeedback",
  list("overallFeedback", group("overallFeedback", number("from"), number("to"), optional(text("feedback")))),
);
const media = optional(
  group("media", optional({ name: "type", type: "library", options: [] }), optional(flag("disableImageZooming"))),
);
const BEHAVIOUR = flags("enableRetry", "enableSolutionsButton", "enableCheckButton");
const A11Y = texts("a11yCheck", "a11yShowSolution", "a11yRetry");
const confirm = (name: string) => group(name, ...texts("header", "body", "cancelLabel", "confirmLabel"));

const MARK_THE_WORDS: Field[] = [
  media,
  html("taskDescription"),
  html("textField", ["p", "br", "strong", "em", "code"]),
  overallFeedback,
  ...texts("checkAnswerButton", "submitAnswerButton", "tryAgainButton", "showSolutionButton"),
  group("behaviour", ...BEHAVIOUR, flag("showScorePoints")),
  ...texts("correctAnswer", "incorrectAnswer", "missedAnswer", "displaySolutionDescription", "scoreBarLabel"),
  ...texts("a11yFullTextLabel", "a11yClickableTextLabel", "a11ySolutionModeHeader", "a11yCheckingHeader"),
  ...A11Y,
];

const MULTI_CHOICE: Field[] = [
  media,
  html("question"),
  list(
    "answers",
    group(
      "answer",
      html("text", ["strong", "em", "sub", "sup", "code"]),
      flag("correct"),
      group(
        "tipsAndFeedback",
        optional(html("tip", ["p", "br", "strong", "em", "code", "a"])),
        optional(html("chosenFeedback", ["strong", "em", "sub", "sup", "a", "code"])),
        optional(html("notChosenFeedback", ["strong", "em", "sub", "sup", "a", "code"])),
      ),
    ),
  ),
  overallFeedback,
  group(
    "UI",
    ...texts("checkAnswerButton", "submitAnswerButton", "showSolutionButton", "tryAgainButton", "tipsLabel"),
    ...texts("scoreBarLabel", "tipAvailable", "feedbackAvailable", "readFeedback", "wrongAnswer", "correctAnswer"),
    ...texts("shouldCheck", "shouldNotCheck", "noInput"),
    ...A11Y,
  ),
  group(
    "behaviour",
    ...BEHAVIOUR,
    select("type", "auto", "multi", "single"),
    ...flags("singlePoint", "randomAnswers", "showSolutionsRequiresInput", "confirmCheckDialog", "confirmRetryDialog"),
    flag("autoCheck"),
    number("passPercentage"),
    flag("showScorePoints"),
  ),
  confirm("confirmCheck"),
  confirm("confirmRetry"),
];

const DRAG_TEXT: Field[] = [
  media,
  html("taskDescription"),
  { ...text("textField"), widget: "textarea" },
  optional({ ...text("distractors"), widget: "textarea" }),
  overallFeedback,
  ...texts("checkAnswer", "submitAnswer", "tryAgain", "showSolution", "dropZoneIndex", "empty", "contains"),
  ...texts("ariaDraggableIndex", "tipLabel", "correctText", "incorrectText", "resetDropTitle", "resetDropDescription"),
  ...texts("grabbed", "cancelledDragging", "correctAnswer", "feedbackHeader"),
  group("behaviour", ...BEHAVIOUR, flag("instantFeedback")),
  text("scoreBarLabel"),
  ...A11Y,
];

const TRUE_FALSE: Field[] = [
  media,
  html("question"),
  select("correct", "true", "false"),
  group(
    "behaviour",
    ...BEHAVIOUR,
    ...flags("confirmCheckDialog", "confirmRetryDialog", "autoCheck"),
    optional({ ...text("feedbackOnCorrect"), maxLength: 2048 }),
    optional({ ...text("feedbackOnWrong"), maxLength: 2048 }),
  ),
  group(
    "l10n",
    ...texts("trueText", "falseText", "score", "checkAnswer", "submitAnswer", "showSolutionButton", "tryAgain"),
    ...texts("wrongAnswerMessage", "correctAnswerMessage", "scoreBarLabel"),
    ...A11Y,
  ),
  confirm("confirmCheck"),
  confirm("confirmRetry"),
];

const QUESTION_SET: Field[] = [
  group(
    "introPage",
    flag("showIntroPage"),
    optional(text("title")),
    optional(html("introduction")),
    optional(text("startButtonText")),
    optional({ name: "backgroundImage", type: "image" }),
  ),
  optional({ name: "backgroundImage", type: "image" }),
  select("progressType", "textual", "dots"),
  number("passPercentage"),
  list("questions", {
    name: "question",
    type: "library",
    options: ["H5P.MultiChoice 1.16", "H5P.DragText 1.10", "H5P.MarkTheWords 1.11", "H5P.TrueFalse 1.8"],
  }),
  group(
    "override",
    optional(flag("checkButton")),
    optional(select("showSolutionButton", "on", "off")),
    optional(select("retryButton", "on", "off")),
  ),
  group(
    "texts",
    ...texts("prevButton", "nextButton", "finishButton", "submitButton", "textualProgress", "jumpToQuestion"),
    ...texts("questionLabel", "readSpeakerProgress", "unansweredText", "answeredText", "currentQuestionText"),
    text("navigationLabel"),
  ),
  flag("disableBackwardsNavigation"),
  flag("randomQuestions"),
  optional(number("poolSize")),
  group(
    "endGame",
    ...flags("showResultPage", "showSolutionButton", "showRetryButton"),
    ...texts("noResultMessage", "message", "scoreBarLabel"),
    overallFeedback,
    ...texts("solutionButtonText", "retryButtonText", "finishButtonText", "submitButtonText"),
    ...flags("showAnimations", "skippable"),
    text("skipButtonText"),
    optional({ name: "successVideo", type: "video" }),
    optional({ name: "failVideo", type: "video" }),
  ),
];

export const SEMANTICS: Readonly<Record<string, readonly Field[]>> = {
  "H5P.QuestionSet 1.21": QUESTION_SET,
  "H5P.MarkTheWords 1.11": MARK_THE_WORDS,
  "H5P.MultiChoice 1.16": MULTI_CHOICE,
  "H5P.DragText 1.10": DRAG_TEXT,
  "H5P.TrueFalse 1.8": TRUE_FALSE,
};

/** Every value is of a field of its type, and no field that is needed is missing: `h5p-server` itself checks neither. */
export function checkFields(fields: readonly Field[], params: unknown, place = "content"): void {
  expect(params, place).toBeTypeOf("object");
  const values = params as Readonly<Record<string, unknown>>;
  const unknown = Object.keys(values).filter((name) => !fields.some((field) => field.name === name));
  expect(unknown, `fields of ${place} that nobody declares`).toEqual([]);
  for (const field of fields) {
    const value = values[field.name];
    if (value === undefined) expect(field.optional ?? false, `${place}.${field.name} is left out`).toBe(true);
    else checkValue(field, value, `${place}.${field.name}`);
  }
}

function checkValue(field: Field, value: unknown, place: string): void {
  const { type, fields = [], field: child, options = [] } = field;
  if (type === "group" && fields.length === 1) checkValue(fields[0] as Field, value, place);
  else if (type === "group") checkFields(fields, value, place);
  else if (type === "list") {
    expect(Array.isArray(value), `${place} is a list`).toBe(true);
    for (const [i, item] of (value as unknown[]).entries()) checkValue(child as Field, item, `${place}[${i}]`);
  } else if (type === "select")
    expect(
      options.map((option) => (typeof option === "string" ? option : option.value)),
      place,
    ).toContain(value);
  else if (type === "library") {
    const { library, params, subContentId } = value as { library: string; params: unknown; subContentId: string };
    expect(options, place).toContain(library);
    expect(subContentId).toMatch(/^[a-f0-9]{8}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{12}$/);
    checkFields(SEMANTICS[library] ?? [], params, `${place} (${library})`);
  } else expect(value, place).toBeTypeOf(type === "text" ? "string" : (type as "number" | "boolean"));
  if (field.maxLength !== undefined) expect((value as string).length, place).toBeLessThanOrEqual(field.maxLength);
}
