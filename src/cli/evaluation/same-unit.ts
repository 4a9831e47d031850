/** Brings the marks of several files into one unit of offsets, or says what that needs. */
import { InputError } from "../../errors.js";
import { mapOffsets, type OffsetMap, spanToCodePoints, spanToUtf16 } from "../../text/offsets.js";
import type { AnnotationFile, FileMark } from "./annotation-file.js";
import type { ArticleKey, ArticleTexts } from "./article-texts.js";

export type Unit = AnnotationFile["unit"];

/** The marks of one file by article. */
export interface MarkedArticles {
  readonly name: string;
  readonly marks: ReadonlyMap<string, readonly FileMark[]>;
}

/**
 * The marks of a file in the unit that is asked for, by article.
 * @throws InputError for a span outside of its text, two articles of one key, and a text that is needed and not known
 */
export function marksInUnit(
  file: AnnotationFile,
  unit: Unit,
  { keyOf, texts: { texts } }: { readonly keyOf: ArticleKey; readonly texts: ArticleTexts },
): MarkedArticles {
  const marks = new Map<string, readonly FileMark[]>();
  for (const { id, marks: own } of file.articles) {
    const key = keyOf(id);
    if (marks.has(key))
      throw new InputError(`${file.name}: expected article ${key} once, found it twice, as ${id} too`);
    const text = texts.get(key);
    if (text === undefined && file.unit !== unit && own.length > 0)
      throw new InputError(
        `${file.name}: expected the text of article ${key}, because its offsets are ${UNIT_NAMES[file.unit]} and those of ` +
          `another file ${UNIT_NAMES[unit]}, found none: name the folder of the texts with --texts`,
      );
    marks.set(key, text === undefined ? own : convert(own, { from: file.unit, to: unit, text, article: key }));
  }
  return { name: file.name, marks };
}

const UNIT_NAMES: Readonly<Record<Unit, string>> = { codePoint: "code points", utf16: "UTF-16 code units" };

interface Conversion {
  readonly from: Unit;
  readonly to: Unit;
  readonly text: string;
  readonly article: string;
}

/** Also where the unit stays, every span must lie in its text. */
function convert(marks: readonly FileMark[], { from, to, text, article }: Conversion): readonly FileMark[] {
  const map = mapOffsets(text);
  const length = from === "utf16" ? text.length : map.codePointLength;
  return marks.map((mark) => {
    if (mark.end > length) {
      const expected = `a span within the ${length} ${UNIT_NAMES[from]} of article ${article}`;
      throw new InputError(`${mark.place}: expected ${expected}, found ${mark.start}-${mark.end}`);
    }
    return from === to ? mark : { ...mark, ...convertSpan(map, mark, to) };
  });
}

function convertSpan(map: OffsetMap, mark: FileMark, to: Unit) {
  return to === "utf16" ? spanToUtf16(map, mark) : spanToCodePoints(map, mark);
}
