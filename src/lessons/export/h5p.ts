/** H5P: a Question Set as a package of content alone; the content types come from the system that imports it. */
import { InputError } from "../../errors.js";
import { hashText } from "../../formats/text-hash.js";
import { fitBytes } from "./fit-text.js";
import { H5P_LIBRARIES, type H5pLibrary, type H5pQuestion, writeQuestions } from "./h5p-questions.js";
import { describeRights, guardPlain } from "./h5p-rights.js";
import { END_GAME, QUESTION_SET_TEXTS } from "./h5p-texts.js";
import type { LessonExport } from "./lesson-export.js";
import { oneLine, writeInline } from "./markup.js";
import type { LessonPlan } from "./plan-exercises.js";
import { zipFiles } from "./zip.js";

/** @throws InputError where no step is one that a Question Set can ask */
export function writeH5p(plan: LessonPlan): LessonExport {
  const left = [...plan.left, "A Question Set has no minutes a step; objectives stand on its first page."];
  const leave = (sentence: string) => left.push(sentence);
  const questions = plan.exercises.flatMap((exercise) => writeQuestions(exercise, { plan, leave }));
  if (questions.length === 0)
    throw new InputError("steps: expected a step that H5P can ask (guess, name or clean, with a key), found none");
  const bytes = zipFiles({
    "h5p.json": JSON.stringify(describePackage(plan, { questions, leave })),
    "content/content.json": JSON.stringify(writeQuestionSet(plan, questions)),
  });
  return { files: [{ part: "lesson", mediaType: "application/zip", bytes }], left };
}

function nameVersion(library: H5pLibrary): string {
  return `${library} ${H5P_LIBRARIES[library].version}`;
}

/** Bytes that `title` may have, counted as those of the rights of use. */
const MOST_TITLE = 255;

/** `h5p.json`: the title, the licence, and the content types that are used. */
function describePackage(
  { lesson }: LessonPlan,
  { questions, leave }: { readonly questions: readonly H5pQuestion[]; readonly leave: (sentence: string) => void },
) {
  const used: H5pLibrary[] = ["H5P.QuestionSet", ...new Set(questions.map(({ library }) => library))];
  return {
    title: fitBytes(guardPlain(oneLine(lesson.title)), MOST_TITLE) || "Lesson", // it stands beside the rights of use
    language: "en",
    mainLibrary: "H5P.QuestionSet",
    embedTypes: ["iframe"],
    ...describeRights(lesson, leave),
    defaultLanguage: "en",
    preloadedDependencies: used.map((machineName) => {
      const [majorVersion, minorVersion] = H5P_LIBRARIES[machineName].version.split(".");
      return { machineName, majorVersion, minorVersion };
    }),
  };
}

function writeQuestionSet({ lesson }: LessonPlan, questions: readonly H5pQuestion[]) {
  const objectives = lesson.objectives.map((objective) => `<li>${writeInline(objective)}</li>`);
  return {
    introPage: {
      showIntroPage: true,
      title: writeInline(lesson.title),
      introduction: `<p>After this lesson:</p><ul>${objectives.join("")}</ul>`,
      startButtonText: "Start",
    },
    progressType: "textual",
    passPercentage: 50,
    disableBackwardsNavigation: false,
    randomQuestions: false,
    endGame: END_GAME,
    override: { checkButton: true },
    texts: QUESTION_SET_TEXTS,
    questions: questions.map(({ library, title, params }, index) => ({
      library: nameVersion(library),
      params,
      subContentId: makeId(JSON.stringify([index, title, params])),
      // no rights of its own: those of the set are shown for all
      metadata: { contentType: H5P_LIBRARIES[library].title, license: "U", title },
    })),
  };
}

/** A UUID that equal questions at equal places share (version 8 of RFC 9562: made from a hash). */
function makeId(content: string): string {
  const hex = hashText(content);
  return [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join(
    "-",
  );
}
