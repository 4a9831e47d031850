/** The lessons that come with the package, as requests: `npm run lessons` makes the files of `lessons/` from them. */
import type { LessonRequest } from "./compose-lesson.js";

export interface ReadyLesson {
  /** Of the file in `lessons/`, without its ending. */
  readonly name: string;
  readonly request: LessonRequest;
}

/** Each teaches techniques that are taken for one another. */
export const READY_LESSONS: readonly ReadyLesson[] = [
  {
    name: "words-that-push",
    request: {
      minutes: 15,
      title: "Words that push",
      texts: [],
      techniques: ["loaded-language", "name-calling-labeling", "exaggeration-minimisation"],
    },
  },
  {
    name: "changing-the-subject",
    request: {
      minutes: 15,
      title: "Changing the subject",
      texts: [],
      techniques: ["whataboutism", "straw-man", "red-herring"],
    },
  },
  {
    name: "fear-crowds-and-false-choices",
    request: {
      minutes: 45,
      title: "Fear, crowds and false choices",
      texts: [],
      techniques: [
        "appeal-to-fear-prejudice",
        "causal-oversimplification",
        "black-and-white-fallacy",
        "bandwagon",
        "appeal-to-authority",
      ],
    },
  },
];
