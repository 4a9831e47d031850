/** What a class is shown on the wall, one thing after the other: nothing is given away before its turn, and no seat is in it. */
import type { Confusion } from "../../evaluation/disagreement.js";
import type { ClassAnalysis, ClassText } from "../../lessons/class/class-analysis.js";
import type { Lesson, LessonText } from "../../lessons/lesson-schema.js";

/** Of a text: the words alone, then where the class marked, then the key. */
export type TextStage = "text" | "heat" | "key";

export type Slide =
  | {
      readonly kind: "text";
      readonly stage: TextStage;
      readonly text: LessonText;
      readonly found: ClassText;
      /** "2 of 3" among the texts. */
      readonly place: string;
    }
  /** `against`: what it was taken for something else against. */
  | { readonly kind: "confusions"; readonly against: "key" | "peers"; readonly rows: readonly Confusion[] }
  | { readonly kind: "prompts"; readonly title: string; readonly prompts: readonly string[] };

/** Most that a class can take in from one screen. */
const MOST_CONFUSIONS = 5;

/** Texts that somebody guessed on, in the lesson's order, then what was confused, then what there is to talk about. */
export function planSlides(
  { texts, confusions }: Pick<ClassAnalysis, "texts" | "confusions">,
  lesson: Lesson,
): Slide[] {
  const ofTexts = texts.flatMap((found, i): Slide[] => {
    const text = lesson.texts.find(({ id }) => id === found.text);
    if (text === undefined) return [];
    const stages: readonly TextStage[] = found.key === null ? ["text", "heat"] : ["text", "heat", "key"];
    const place = `${i + 1} of ${texts.length}`;
    return stages.map((stage) => ({ kind: "text", stage, text, found, place }));
  });
  const confused = (["key", "peers"] as const).flatMap((against): Slide[] => {
    const rows = confusions[against].slice(0, MOST_CONFUSIONS);
    return rows.length === 0 ? [] : [{ kind: "confusions", against, rows }];
  });
  const talk = lesson.steps.flatMap((step): Slide[] => {
    if (step.kind !== "discuss") return [];
    const title = lesson.texts.find(({ id }) => id === step.text)?.title ?? "";
    return [{ kind: "prompts", title, prompts: step.prompts }];
  });
  return [...ofTexts, ...confused, ...talk];
}

/** What the press that leads to the slide says. */
export function nameSlide(slide: Slide): string {
  if (slide.kind === "confusions") return "Next: what was confused";
  if (slide.kind === "prompts") return "Next: to talk about";
  if (slide.stage === "text") return "Next text";
  return slide.stage === "heat" ? "Show where the class marked" : "Show the key";
}

/** What stands above the slide. */
export function titleSlide(slide: Slide): string {
  if (slide.kind === "confusions")
    return slide.against === "key" ? "Most often taken for another" : "Most often named in two ways";
  if (slide.kind === "prompts") return `To talk about: ${slide.title}`;
  return slide.text.title;
}

/** Where the class is, for the line above the slide. */
export function placeSlide(slide: Slide): string {
  if (slide.kind !== "text") return "";
  const { stage, place, found } = slide;
  if (stage === "text") return `Text ${place}: read it first`;
  if (stage === "key") return `Text ${place}: the key`;
  return `Text ${place}: where ${found.answered} ${found.answered === 1 ? "student" : "students"} marked`;
}

/** The keys of a keyboard and of a presenter's remote. Undefined for any other. */
export function slideAfter(key: string, at: number, count: number): number | undefined {
  const last = count - 1;
  if (key === "ArrowRight" || key === "PageDown") return Math.min(last, at + 1);
  if (key === "ArrowLeft" || key === "PageUp") return Math.max(0, at - 1);
  if (key === "Home") return 0;
  return key === "End" ? last : undefined;
}
