/** brat's standoff format: `doc.txt`, `doc.ann` with a mark a line in code points, and annotation.conf for the folder. */
import { InputError } from "../errors.js";
import type { Technique } from "../techniques/technique.js";
import { mapOffsets, spanToCodePoints } from "../text/offsets.js";
import type { Span } from "../text/span.js";
import { createBratTypes } from "./brat-types.js";
import { refuseAt } from "./check-marks.js";
import { type FolderWriter, type Mark, type MarkedText, sortMarks } from "./marked-text.js";
import { toPath } from "./relative-path.js";
import { knownTechniques } from "./technique-names.js";

export const BRAT_CONFIGURATION = "annotation.conf";

/** Where a line ends for any reader: brat's annotations hold one line each, and so does each fragment of a span. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: those at which Python ends a line
export const LINE_BREAKS = /[\n\r\v\f\x1c-\x1e\u0085\u2028\u2029]+/;

/** What `.txt` and `.ann` take the place of; of an id such as "report.2" all is kept. */
const TEXT_ENDING = /(?<=[^/])\.(?:txt|md)$/i;

/** @param cards all: annotation.conf lists what they know in any case */
export function createBratWriter(cards: readonly Technique[]): FolderWriter {
  const types = createBratTypes(knownTechniques(cards));
  const taken = new Map<string, string>();
  return {
    write: (text) => {
      const stem = toPath(text.id).replace(TEXT_ENDING, "");
      const other = taken.get(stem);
      if (other !== undefined) refuseAt(text.id, "a name of its own without its ending", `that of ${other}`);
      taken.set(stem, text.id);
      const lines = writeLines(text, types.typeOf);
      return [
        { path: `${stem}.txt`, content: text.text },
        { path: `${stem}.ann`, content: lines.map((line) => `${line}\n`).join("") },
      ];
    },
    close: () => [{ path: BRAT_CONFIGURATION, content: types.configuration() }],
  };
}

function writeLines({ id, text, marks }: MarkedText, typeOf: (technique: string) => string): string[] {
  const map = mapOffsets(text);
  let notes = 0;
  return sortMarks(marks).flatMap((mark, index) => {
    const fragments = cutAtLineBreaks(mark, text);
    if (fragments.length === 0)
      throw new InputError(`${id}: expected a mark of words for brat, found line breaks alone at ${mark.start}`);
    const places = fragments.map((fragment) => spanToCodePoints(map, fragment));
    const offsets = places.map(({ start, end }) => `${start} ${end}`).join(";");
    const words = fragments.map(({ start, end }) => text.slice(start, end)).join(" ");
    const name = `T${index + 1}`;
    const beside = besideMark(mark).map(([kind, note]) => `#${++notes}\t${kind} ${name}\t${note}`);
    return [`${name}\t${typeOf(mark.technique)} ${offsets}\t${words}`, ...beside];
  });
}

/** What has no place in the line of a mark goes into notes, which brat shows beside it. */
function besideMark({ note, score, source }: Mark): (readonly [kind: string, note: string])[] {
  const told = [
    ["AnnotatorNotes", note],
    ["Score", score === undefined ? undefined : `${Number(score.toFixed(4))}`],
    ["Source", source],
  ] as const;
  return told.flatMap(([kind, value]) =>
    value === undefined ? [] : [[kind, value.split(LINE_BREAKS).join(" ")] as const],
  );
}

function cutAtLineBreaks({ start, end }: Span, text: string): Span[] {
  const fragments: Span[] = [];
  let place = start;
  for (const part of text.slice(start, end).split(new RegExp(`(${LINE_BREAKS.source})`))) {
    if (part !== "" && !LINE_BREAKS.test(part)) fragments.push({ start: place, end: place + part.length });
    place += part.length;
  }
  return fragments;
}
