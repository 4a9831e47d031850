/** The lesson with words in every field that are markup somewhere, and what a reader should make of them. */
import fc from "fast-check";
import { hashText } from "../../../src/formats/text-hash.js";
import { type Lesson, lessonFile } from "../../../src/lessons/lesson-schema.js";
import { LESSON } from "../../support/exported-lesson.js";

const PIECES = [
  "</text></question><script>alert(1)</script>",
  "<img src=x onerror=alert(1)>",
  "]]>",
  "<![CDATA[",
  "<!--",
  "&amp;&#60;&lt &",
  "\\",
  "\\n",
  "\\\\=",
  "~=#{}:",
  "####",
  "::title::",
  "$CATEGORY: x",
  "[html]",
  "[[1]]",
  "@@PLUGINFILE@@",
  "%50%",
  " -> ",
  "*",
  "**",
  "*word*",
  "\n\n",
  "\n//",
  "\r\n \r\n",
  "\r",
  "//",
  "😀",
  "שלום",
  "\u202e",
  "\u202c",
  "\u2028\u0085",
  "\u0000\u0008",
  "\ud800",
  "e\u0301",
  "plain",
  " words ",
  "\"'",
] as const;

const words = fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 6 }).map((pieces) => pieces.join(""));

/** As a reader gets it: controls and halves of pairs replaced, white space as one space. */
export function settle(text: string): string {
  return (
    text
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is replaced
      .replace(/[\0-\x08\x0e-\x1f\x7f]/g, "\ufffd")
      .replace(/\p{Cs}/gu, "\ufffd")
      .replace(/[\s\u0085]+/g, " ")
      .trim()
  );
}

/** HTML of ours as plain text: its elements are counted as spaces between paragraphs only. @throws Error for others' elements */
export function readHtml(html: string): string {
  for (const [tag] of html.matchAll(/<[^>]*>/g))
    if (!/^<\/?(p|div|strong|li|ul|ol|h4|hr)>$/.test(tag)) throw new Error(`not ours: ${tag}`);
  const text = html
    .replace(/<\/?strong>/g, "")
    .replace(/<[^>]*>/g, " ")
    .replace(/&(lt|gt|quot|amp|#(\d+));/g, (_, name: string, code?: string) =>
      code === undefined ? ({ lt: "<", gt: ">", quot: '"', amp: "&" }[name] ?? "") : String.fromCharCode(Number(code)),
    );
  return settle(text);
}

export interface HostileLesson {
  readonly lesson: Lesson;
  /** As a reader should get them. */
  readonly words: Readonly<Record<"instruction" | "reason" | "text" | "prompt" | "title", string>>;
}

/** The same steps and spans as {@link LESSON}, so that the same questions are to be found. */
export function hostileLesson(): fc.Arbitrary<HostileLesson> {
  return fc
    .tuple(words, words, words, words, words, words)
    .map(([title, instruction, reason, before, prompt, source]) => {
      const texts = LESSON.texts.map((text) => {
        const long = `${before} ${text.text} ${before}`;
        const shift = before.length + 1;
        const key =
          text.key?.map((span) => ({ ...span, start: span.start + shift, end: span.end + shift, reason })) ?? null;
        const machine = text.machine.map((mark) => ({ ...mark, start: mark.start + shift, end: mark.end + shift }));
        return { ...text, text: long, sha256: hashText(long), machine, key, title, source, licence: source };
      });
      const steps = LESSON.steps.map((step) => {
        const renamed = { ...step, title, instruction };
        const shift = (item: { text: string; start: number; end: number }) => ({
          ...item,
          start: item.start + before.length + 1,
          end: item.end + before.length + 1,
        });
        if (renamed.kind === "name")
          return { ...renamed, items: renamed.items.map((item) => ({ ...item, ...shift(item) })) };
        if (renamed.kind === "rewrite") return { ...renamed, items: renamed.items.map(shift) };
        return renamed.kind === "discuss" ? { ...renamed, prompts: [prompt] } : renamed;
      });
      const lesson = lessonFile.parse({ ...LESSON, title, objectives: [prompt], texts, steps });
      const told = { title, instruction, reason, prompt, text: before };
      return {
        lesson,
        words: Object.fromEntries(
          Object.entries(told).map(([name, text]) => [name, settle(text)]),
        ) as HostileLesson["words"],
      };
    });
}
